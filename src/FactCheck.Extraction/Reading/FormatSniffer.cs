namespace FactCheck.Extraction.Reading;

/// <summary>Looks at the bytes before it believes the declared type: content types lie.</summary>
public static class FormatSniffer
{
    private const int Looked = 1024;

    private static readonly (byte[] Start, string Name)[] Binary =
    [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([0x47, 0x49, 0x46, 0x38], "a GIF picture"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old or locked office document"),
        ([0x1F, 0x8B], "a compressed file"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x4D, 0x5A, 0x90], "a program"),
        ([0x49, 0x44, 0x33], "a sound file"),
    ];

    private static readonly string[] HtmlStarts = ["<!doctype html", "<html", "<head", "<body", "<script", "<title", "<div", "<p>", "<p ", "<h1", "<table", "<!--", "<meta", "<article", "<?xml"];

    public static (DocumentKind Kind, string Reason) Sniff(ReadOnlySpan<byte> bytes, string contentType, string url)
    {
        var start = bytes[..Math.Min(bytes.Length, Looked)];
        if (IsPdf(start)) return (DocumentKind.Pdf, "");
        if (start.StartsWith("PK\u0003\u0004"u8)) return (DocumentKind.Package, "");
        foreach (var (magic, name) in Binary)
        {
            if (start.StartsWith(magic)) return (DocumentKind.Unknown, $"It is {name}, which is not read.");
        }
        var type = MediaType(contentType);
        if (LooksLikeHtml(start)) return type is "text/plain" ? (DocumentKind.Plain, "") : (DocumentKind.Html, "");
        if (type is "text/html" or "application/xhtml+xml") return (DocumentKind.Html, "");
        if (IsBinary(start)) return (DocumentKind.Unknown, type.Length == 0 ? "The bytes are not text." : $"The bytes are not text (declared as {type}).");
        if (type.Length == 0 && IsHtmlName(url)) return (DocumentKind.Html, "");
        return (DocumentKind.Plain, "");
    }

    public static string MediaType(string contentType)
    {
        var end = contentType.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? contentType : contentType[..end]).Trim().ToLowerInvariant();
    }

    private static bool IsPdf(ReadOnlySpan<byte> start) => start.IndexOf("%PDF-"u8) is >= 0 and < 1024 && !LooksLikeHtml(start);

    private static bool IsHtmlName(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url.AsSpan() : url.AsSpan(0, end);
        return path.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);
    }

    private static bool LooksLikeHtml(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) start = start[3..];
        var text = System.Text.Encoding.Latin1.GetString(start).Replace("\0", "", StringComparison.Ordinal).TrimStart('þ', 'ÿ', ' ', '\t', '\r', '\n', '\f');
        foreach (var opening in HtmlStarts)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>A control character that no text holds; UTF-16 (with its zero bytes) is recognised by its mark.</summary>
    private static bool IsBinary(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || start.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return false;
        var odd = 0;
        foreach (var b in start)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x1B)) odd++;
        }
        return odd > start.Length / 50;
    }
}
