namespace FactCheck.Extraction.Html;

/// <summary>
/// Walks over the source of a page tag by tag: linear in its length, without a stack and without a copy, so that it may look at what no parser has
/// been let near yet.
/// </summary>
public ref struct TagScanner(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> _html = html;
    private int _next;
    private string? _rawUntil;

    public TagKind Kind { get; private set; }

    /// <summary>Where the token stands.</summary>
    public Range Place { get; private set; }

    /// <summary>Name of a tag, as written.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>What stands between the name and the end of a start tag.</summary>
    public ReadOnlySpan<char> Attributes { get; private set; }

    public bool IsSelfClosing { get; private set; }

    /// <summary>True for the inside of a script or style, which is no text of the page.</summary>
    public bool IsRaw { get; private set; }

    public readonly ReadOnlySpan<char> Words => _html[Place];

    public bool Next()
    {
        Name = Attributes = default;
        IsSelfClosing = IsRaw = false;
        if (_next >= _html.Length) return false;
        if (_rawUntil is { } name && ReadRaw(name)) return true;
        if (_html[_next] == '<' && ReadMarkup()) return true;
        ReadText();
        return true;
    }

    private bool ReadRaw(string name)
    {
        _rawUntil = null;
        var end = IndexOfEnd(_html, _next, name);
        if (end == _next) return false;
        Emit(TagKind.Text, end);
        IsRaw = name is "script" or "style" or "noembed" or "xmp" or "iframe";
        return true;
    }

    private bool ReadMarkup()
    {
        var rest = _html[_next..];
        if (rest.Length < 2) return false;
        if (rest[1] is '!' or '?')
        {
            Emit(TagKind.Other, EndOfDeclaration(rest));
            return true;
        }
        var isEnd = rest[1] == '/';
        var nameStart = isEnd ? 2 : 1;
        if (nameStart >= rest.Length || !char.IsAsciiLetter(rest[nameStart])) return false;
        var nameEnd = nameStart;
        while (nameEnd < rest.Length && rest[nameEnd] is not ('>' or '/' or ' ' or '\t' or '\n' or '\r' or '\f')) nameEnd++;
        var close = EndOfTag(rest, nameEnd);
        Name = rest[nameStart..nameEnd];
        var inside = rest[nameEnd..close];
        IsSelfClosing = inside.Length > 0 && inside[^1] == '/';
        Attributes = IsSelfClosing ? inside[..^1] : inside;
        Emit(isEnd ? TagKind.End : TagKind.Start, _next + Math.Min(close + 1, rest.Length));
        if (!isEnd && !IsSelfClosing) _rawUntil = RawName(Name);
        return true;
    }

    private void ReadText()
    {
        var from = _next + 1;
        var next = from >= _html.Length ? -1 : _html[from..].IndexOf('<');
        Emit(TagKind.Text, next < 0 ? _html.Length : from + next);
    }

    private void Emit(TagKind kind, int end)
    {
        Kind = kind;
        Place = _next..end;
        _next = end;
    }

    private readonly int EndOfDeclaration(ReadOnlySpan<char> rest)
    {
        if (rest.StartsWith("<!--"))
        {
            var comment = rest[4..].IndexOf("-->");
            return comment < 0 ? _html.Length : _next + 4 + comment + 3;
        }
        var end = rest.IndexOf('>');
        return end < 0 ? _html.Length : _next + end + 1;
    }

    /// <summary>The closing bracket outside quotes; an unclosed quote runs to the end, as it does in a browser.</summary>
    private static int EndOfTag(ReadOnlySpan<char> rest, int from)
    {
        var quote = '\0';
        var afterEquals = false;
        for (var i = from; i < rest.Length; i++)
        {
            var c = rest[i];
            if (quote != '\0')
            {
                if (c == quote) quote = '\0';
                continue;
            }
            if (c == '>') return i;
            if (c is '"' or '\'' && afterEquals) quote = c;
            if (!char.IsWhiteSpace(c)) afterEquals = c == '=';
        }
        return rest.Length;
    }

    private static int IndexOfEnd(ReadOnlySpan<char> html, int from, string name)
    {
        while (from < html.Length)
        {
            var at = html[from..].IndexOf("</");
            if (at < 0) return html.Length;
            from += at;
            if (html[(from + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) return from;
            from += 2;
        }
        return html.Length;
    }

    private static string? RawName(ReadOnlySpan<char> name)
    {
        foreach (var raw in (ReadOnlySpan<string>)["script", "style", "title", "textarea", "iframe", "noembed", "xmp"])
        {
            if (name.Equals(raw, StringComparison.OrdinalIgnoreCase)) return raw;
        }
        return null;
    }
}
