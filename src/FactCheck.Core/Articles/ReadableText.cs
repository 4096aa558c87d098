using System.Text;
using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Articles;

/// <summary>
/// Grows the readable text block by block and remembers where every stretch comes from. Blocks are separated by a blank line;
/// white space at their ends is dropped, empty ones leave no trace.
/// </summary>
internal sealed class ReadableText
{
    private readonly string _source;
    private readonly StringBuilder _text = new();
    private readonly List<SourceRun> _runs = [];
    private readonly List<Block> _blocks = [];
    private int _blockStart;
    private int _linksClamped, _notesClamped;

    public ReadableText(string source) => _source = source;

    public List<ArticleLink> Links { get; } = [];

    public List<ArticleNote> Notes { get; } = [];

    public IReadOnlyList<Block> Blocks => _blocks;

    public IReadOnlyList<SourceRun> Runs => _runs;

    /// <summary>Where the text ends now.</summary>
    public int Length => _text.Length;

    /// <summary>Where the next character of the current block will stand.</summary>
    public int Next => IsBlockEmpty && _text.Length > 0 ? _text.Length + 2 : _text.Length;

    public bool IsBlockEmpty => _text.Length == _blockStart;

    public bool EndsInWhiteSpace => IsBlockEmpty || char.IsWhiteSpace(_text[^1]);

    public bool EndsInLineBreak => !IsBlockEmpty && _text[^1] == '\n';

    /// <summary>Adds a stretch of the file letter for letter.</summary>
    public void Verbatim(int start, int length)
    {
        while (length > 0 && IsBlockEmpty && char.IsWhiteSpace(_source[start]))
        {
            start++;
            length--;
        }
        if (length <= 0) return;
        Separate(start);
        AddRun(start, length, length);
        _text.Append(_source, start, length);
    }

    /// <summary>Adds words that a stretch of the file stands for: an entity, an escape, a line break.</summary>
    public void StandIn(string words, int start, int length)
    {
        if (words.Length == 0 || (IsBlockEmpty && string.IsNullOrWhiteSpace(words))) return;
        Separate(start);
        AddRun(start, words.Length, length);
        _text.Append(words);
    }

    /// <summary>Closes the current block; returns its span, empty where nothing was in it.</summary>
    public TextSpan EndBlock(BlockKind kind, int level = 0)
    {
        var start = FirstOfBlock();
        while (_text.Length > start && char.IsWhiteSpace(_text[^1])) RemoveLast();
        var span = new TextSpan(start, _text.Length);
        if (!span.IsEmpty) _blocks.Add(new(kind, span, level));
        _blockStart = _text.Length;
        Clamp();
        return span;
    }

    public override string ToString() => _text.ToString();

    // What was anchored in the white space that is gone now ends with the words.
    private void Clamp()
    {
        for (; _linksClamped < Links.Count; _linksClamped++) Links[_linksClamped] = Links[_linksClamped] with { Span = Clamp(Links[_linksClamped].Span) };
        for (; _notesClamped < Notes.Count; _notesClamped++) Notes[_notesClamped] = Notes[_notesClamped] with { Anchor = Clamp(Notes[_notesClamped].Anchor) };
    }

    private TextSpan Clamp(TextSpan span) => new(Math.Min(span.Start, _text.Length), Math.Min(span.End, _text.Length));

    private int FirstOfBlock() => IsBlockEmpty || _blockStart == 0 ? _blockStart : _blockStart + 2;

    private void Separate(int source)
    {
        if (!IsBlockEmpty || _text.Length == 0) return;
        _runs.Add(new(_text.Length, source, 2, 0));
        _text.Append("\n\n");
    }

    private void AddRun(int start, int length, int sourceLength)
    {
        if (_runs.Count > 0 && length == sourceLength)
        {
            var last = _runs[^1];
            if (last.Length == last.SourceLength && last.Source + last.Length == start && last.Text + last.Length == _text.Length)
            {
                _runs[^1] = last with { Length = last.Length + length, SourceLength = last.SourceLength + length };
                return;
            }
        }
        _runs.Add(new(_text.Length, start, length, sourceLength));
    }

    private void RemoveLast()
    {
        _text.Length--;
        var last = _runs[^1];
        if (last.Length == 1) _runs.RemoveAt(_runs.Count - 1);
        else if (last.Length == last.SourceLength) _runs[^1] = last with { Length = last.Length - 1, SourceLength = last.SourceLength - 1 };
        else _runs[^1] = last with { Length = last.Length - 1 };
    }
}
