namespace FactCheck.Core.Articles;

/// <summary>
/// Takes the code out of MDX before it is read as Markdown: imports and exports, expressions, and tags of components, whose content stays.
/// Every character keeps its place; comments become the comments of Markdown. One pass, linear in the text.
/// </summary>
internal sealed class MdxCode
{
    private readonly string _source;
    private readonly char[] _text;

    // Code that is never closed is looked through in vain: so often and no more, or a text could be made to take for ever.
    private long _patience;

    private MdxCode(string source)
    {
        (_source, _text) = (source, source.ToCharArray());
        _patience = 8L * source.Length;
    }

    public static string Blank(string source) => new MdxCode(source).Read();

    private string Read()
    {
        var isFenced = false;
        for (var at = 0; at < _source.Length;)
        {
            var end = LineAfter(at);
            var line = _source.AsSpan(at, end - at);
            var words = line.TrimStart();
            if (words.StartsWith("```") || words.StartsWith("~~~")) isFenced = !isFenced;
            else if (!isFenced && (line.StartsWith("import ") || line.StartsWith("export "))) end = Clear(at, EndOfParagraph(at));
            else if (!isFenced) end = ReadLine(at, end, at + line.Length - words.Length);
            at = Math.Max(end, at + 1);
        }
        return new(_text);
    }

    /// <summary>The offset at which reading goes on: the end of the line, or behind code that runs over several.</summary>
    private int ReadLine(int start, int end, int first)
    {
        var isCode = false;
        for (var at = start; at < end; at++)
        {
            if (_source[at] == '`') isCode = !isCode;
            if (isCode) continue;
            var close = -1;
            if (_source.AsSpan(at).StartsWith("{/*")) close = Comment(at);
            else if (_source[at] == '{' && at == first) close = Clear(at, EndOfBraces(at));
            else if (_source[at] == '<' && IsComponent(at)) close = Tag(at);
            if (close < 0) continue;
            at = close - 1;
            if (close > end) end = LineAfter(close);
        }
        return end;
    }

    private int LineAfter(int at) => _source.IndexOf('\n', at) is var stop && stop < 0 ? _source.Length : stop + 1;

    // `{/* words */}` and `<!-- words -->` differ by one sign; where there is no room the comment is blanked.
    private int Comment(int at)
    {
        var close = _patience < 0 ? -1 : _source.IndexOf("*/}", at + 3, StringComparison.Ordinal);
        if (close < 0) return InVain(at, _source.Length, -1);
        if (close - at < 6 || !char.IsWhiteSpace(_source[at + 3])) return Clear(at, close + 3);
        "<!--".CopyTo(_text.AsSpan(at));
        "-->".CopyTo(_text.AsSpan(close));
        return close + 3;
    }

    // Components are named with a capital or a point; `<>` is a fragment. Anything else is HTML, which Markdown knows.
    private bool IsComponent(int at)
    {
        var name = at + 1 < _source.Length && _source[at + 1] == '/' ? at + 2 : at + 1;
        return name < _source.Length && (char.IsAsciiLetterUpper(_source[name]) || _source[name] == '>');
    }

    // A tag without code in it is read as any tag of HTML; a blank in its place would stand between a word and its full stop.
    private int Tag(int at)
    {
        var end = EndOfTag(at);
        var tag = _source.AsSpan(at, end - at);
        return end == at + 1 || (!tag.Contains('{') && !tag.EndsWith("<>") && !tag.EndsWith("</>")) ? end : Clear(at, end);
    }

    private int EndOfTag(int at)
    {
        if (_patience < 0) return at + 1;
        var i = at + 1;
        for (; i < _source.Length; i++)
        {
            if (_source[i] is '"' or '\'') i = EndOfQuote(i);
            else if (_source[i] == '{') i = EndOfBraces(i) - 1;
            else if (_source[i] == '>') return i + 1;
            else if (_source[i] == '\n' && i + 1 < _source.Length && _source[i + 1] == '\n') break;
        }
        return InVain(at, i, at + 1);
    }

    private int EndOfBraces(int at)
    {
        if (_patience < 0) return at + 1;
        var depth = 0;
        var i = at;
        for (; i < _source.Length; i++)
        {
            if (_source[i] is '"' or '\'' or '`') i = EndOfQuote(i);
            else if (_source[i] == '{') depth++;
            else if (_source[i] == '}' && --depth == 0) return i + 1;
        }
        return InVain(at, i, at + 1);
    }

    private int EndOfQuote(int at) => _source.IndexOf(_source[at], at + 1) is var quote && quote < 0 ? _source.Length : quote;

    private int InVain(int from, int to, int otherwise)
    {
        _patience -= to - from;
        return otherwise;
    }

    private int EndOfParagraph(int at) => _source.IndexOf("\n\n", at, StringComparison.Ordinal) is var end && end < 0 ? _source.Length : end + 1;

    private int Clear(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (_text[i] is not ('\n' or '\r')) _text[i] = ' ';
        }
        return to;
    }
}
