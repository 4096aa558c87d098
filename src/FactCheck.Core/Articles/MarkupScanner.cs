namespace FactCheck.Core.Articles;

/// <summary>
/// Cuts HTML into tags, comments and text in one pass, without a tree: time is linear in the length and depth costs nothing,
/// so that a hostile article cannot do harm here, and every piece knows its exact place.
/// </summary>
internal sealed class MarkupScanner
{
    private static readonly string[] RawElements = ["script", "style", "textarea", "title", "noscript", "template", "svg", "math", "iframe", "xmp"];

    private readonly string _html;
    private int _at;

    // From here on there is no `>` that would close a tag: without this, many open tags would each look to the end.
    private int _noCloseFrom = int.MaxValue;

    public MarkupScanner(string html) => _html = html;

    /// <summary>The next piece; false at the end.</summary>
    public bool Next(out MarkupToken token)
    {
        if (_at >= _html.Length)
        {
            token = default;
            return false;
        }
        token = _html[_at] == '<' ? Markup(_at) : Text(_at);
        _at = token.End;
        return true;
    }

    /// <summary>Moves behind the content of an element whose content is no markup (a script, a style …); returns where that content lies.</summary>
    public (int Start, int End) SkipRaw(string name)
    {
        var start = _at;
        var close = _html.IndexOf("</" + name, _at, StringComparison.OrdinalIgnoreCase);
        _at = close < 0 ? _html.Length : close;
        return (start, _at);
    }

    public static bool IsRaw(string name) => Array.IndexOf(RawElements, name) >= 0;

    /// <summary>Where the value of an attribute stands in the tag, or null where the tag has none of that name.</summary>
    public static (int Start, int End)? Attribute(string html, MarkupToken tag, string name)
    {
        var at = tag.Start + 1 + tag.Name.Length;
        var end = tag.End - 1;
        while (at < end)
        {
            while (at < end && (char.IsWhiteSpace(html[at]) || html[at] == '/')) at++;
            var nameStart = at;
            while (at < end && !char.IsWhiteSpace(html[at]) && html[at] is not ('=' or '/')) at++;
            var found = html.AsSpan(nameStart, at - nameStart).Equals(name, StringComparison.OrdinalIgnoreCase);
            var (start, stop, next) = Value(html, at, end);
            if (found) return (start, stop);
            at = Math.Max(next, nameStart + 1);
        }
        return null;
    }

    private static (int Start, int End, int Next) Value(string html, int at, int end)
    {
        var equals = at;
        while (equals < end && char.IsWhiteSpace(html[equals])) equals++;
        if (equals >= end || html[equals] != '=') return (at, at, at);
        var start = equals + 1;
        while (start < end && char.IsWhiteSpace(html[start])) start++;
        if (start < end && html[start] is '"' or '\'')
        {
            var stop = html.IndexOf(html[start], start + 1, end - start - 1);
            return stop < 0 ? (start + 1, end, end) : (start + 1, stop, stop + 1);
        }
        var bare = start;
        while (bare < end && !char.IsWhiteSpace(html[bare])) bare++;
        return (start, bare, bare);
    }

    private MarkupToken Text(int start)
    {
        var end = _html.IndexOf('<', start);
        return new(MarkupTokenKind.Text, start, end < 0 ? _html.Length : end, "");
    }

    private MarkupToken Markup(int start)
    {
        if (_html.AsSpan(start).StartsWith("<!--"))
        {
            var close = _html.IndexOf("-->", Math.Min(start + 4, _html.Length), StringComparison.Ordinal);
            return new(MarkupTokenKind.Comment, start, close < 0 ? _html.Length : close + 3, "");
        }
        var next = start + 1 < _html.Length ? _html[start + 1] : ' ';
        if (next is '!' or '?') return Declaration(start);
        var isClose = next == '/';
        var nameStart = isClose ? start + 2 : start + 1;
        if (nameStart >= _html.Length || !char.IsAsciiLetter(_html[nameStart])) return Literal(start);
        var nameEnd = nameStart;
        while (nameEnd < _html.Length && nameEnd - nameStart < 64 && (char.IsAsciiLetterOrDigit(_html[nameEnd]) || _html[nameEnd] is '-' or ':' or '.')) nameEnd++;
        var end = TagEnd(start, nameEnd);
        if (end < 0) return Literal(start);
        return new(isClose ? MarkupTokenKind.Close : MarkupTokenKind.Open, start, end, _html[nameStart..nameEnd].ToLowerInvariant());
    }

    private MarkupToken Declaration(int start)
    {
        var close = _html.IndexOf('>', start);
        return new(MarkupTokenKind.Other, start, close < 0 ? _html.Length : close + 1, "");
    }

    // A `<` that opens nothing is a sign of the text.
    private MarkupToken Literal(int start)
    {
        var end = _html.IndexOf('<', start + 1);
        return new(MarkupTokenKind.Text, start, end < 0 ? _html.Length : end, "");
    }

    private int TagEnd(int start, int at)
    {
        if (start >= _noCloseFrom) return -1;
        var quote = '\0';
        for (var i = at; i < _html.Length; i++)
        {
            var c = _html[i];
            if (quote != '\0') { if (c == quote) quote = '\0'; }
            else if (c == '>') return i + 1;
            else if (c is '"' or '\'' && _html[i - 1] is '=' or ' ' or '\n' or '\t') quote = c;
        }
        _noCloseFrom = start;
        return -1;
    }
}
