using System.Buffers;
using System.Text;
using System.Text.Unicode;
using UtfUnknown;

namespace FactCheck.Extraction.Reading;

/// <summary>Decodes by byte order mark, header, meta, detector, in that order. UTF-7 is never believed.</summary>
public static class TextDecoder
{
    private const int MetaReach = 4096;
    private const int DetectorReach = 200_000;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("\"'; />,\t");

    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string contentType, bool isHtml)
    {
        var warnings = new List<string>();
        var header = Named(CharsetIn(contentType), "header", warnings);
        var meta = isHtml ? Named(MetaCharset(bytes), "page", warnings) : null;
        if (header is not null && meta is not null && header.CodePage != meta.CodePage)
            warnings.Add($"The header says {header.WebName}, the page says {meta.WebName}.");
        var (encoding, skip) = ByMark(bytes);
        encoding ??= header ?? AsBytesAllow(meta, bytes, warnings) ?? Detect(bytes);
        var text = encoding.GetString(bytes[skip..]);
        if (text.Contains('\uFFFD', StringComparison.Ordinal)) warnings.Add($"Some bytes are not valid {encoding.WebName}.");
        return new(text, encoding.WebName, warnings);
    }

    private static (Encoding? Encoding, int Skip) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        _ => (null, 0),
    };

    /// <summary>A page that declares one thing in its meta and plainly is another was moved by someone who did not read it.</summary>
    private static Encoding? AsBytesAllow(Encoding? meta, ReadOnlySpan<byte> bytes, List<string> warnings)
    {
        if (meta is null || Ascii.IsValid(bytes)) return meta;
        var isUtf8 = Utf8.IsValid(bytes);
        if ((meta.CodePage == Encoding.UTF8.CodePage) == isUtf8) return meta;
        if (meta.CodePage == Encoding.UTF8.CodePage && Broken(bytes) < 0.002) return meta;
        var found = isUtf8 ? Encoding.UTF8 : Detect(bytes);
        if (found.CodePage != meta.CodePage) warnings.Add($"The page says {meta.WebName}, its bytes are {found.WebName}.");
        return found;
    }

    private static double Broken(ReadOnlySpan<byte> bytes)
        => (double)Encoding.UTF8.GetString(bytes).Count(static c => c == '\uFFFD') / Math.Max(1, bytes.Length);

    private static Encoding Detect(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return Encoding.UTF8;
        var found = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, DetectorReach)].ToArray()).Detected;
        return found is { Confidence: > 0.4f, Encoding: { } encoding } && encoding.CodePage is not (65000 or 20127) ? Browsers(encoding) : Browsers(Encoding.Latin1);
    }

    private static Encoding? Named(string name, string where, List<string> warnings)
    {
        if (name.Length == 0) return null;
        try
        {
            var encoding = Encoding.GetEncoding(name);
            if (encoding.CodePage != 65000) return Browsers(encoding);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            // Falls through: an unknown name is a name we cannot use, and so is UTF-7, which the runtime itself refuses.
        }
        warnings.Add($"The {where} names the charset \"{(name.Length > 40 ? name[..40] : name)}\", which is not used here.");
        return null;
    }

    /// <summary>As every browser reads these names: Latin-1 and ASCII mean windows-1252, GB 2312 means its successor.</summary>
    private static Encoding Browsers(Encoding encoding) => encoding.CodePage switch
    {
        28591 or 20127 => Encoding.GetEncoding(1252),
        28599 => Encoding.GetEncoding(1254),
        936 or 20936 => Encoding.GetEncoding(54936),
        1200 or 1201 or 12000 or 12001 => Encoding.UTF8,
        _ => encoding,
    };

    private static string MetaCharset(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MetaReach)]);
        var at = 0;
        while ((at = head.IndexOf("<meta", at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            var end = head.IndexOf('>', at);
            if (end < 0) end = head.Length;
            var name = CharsetIn(head[at..end]);
            if (name.Length > 0) return name;
            at = end;
        }
        return "";
    }

    /// <summary>The value after "charset=", without quotes.</summary>
    private static string CharsetIn(string declaration)
    {
        var at = declaration.IndexOf("charset", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return "";
        var rest = declaration.AsSpan(at + "charset".Length).TrimStart();
        if (!rest.StartsWith("=")) return "";
        rest = rest[1..].Trim().TrimStart("\"'").TrimStart();
        var end = rest.IndexOfAny(NameEnds);
        return (end < 0 ? rest : rest[..end]).Trim().ToString();
    }
}
