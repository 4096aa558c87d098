using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching.Figures;

/// <summary>The words of one stretch of text with their folded forms at hand; asking past an end gives an empty word.</summary>
internal readonly ref struct WordStream(string text, ReadOnlySpan<Word> words, Lexicon lexicon)
{
    private readonly ReadOnlySpan<Word> _words = words;

    public string Text { get; } = text;

    public int Count => _words.Length;

    public Word this[int i] => _words[i];

    /// <summary>The folded form of a word.</summary>
    public string Form(int i) => i >= 0 && i < _words.Length ? lexicon[_words[i].Form] : "";

    public bool IsContent(int i) => i >= 0 && i < _words.Length && _words[i].IsContent;

    /// <summary>True where nothing but blanks (or a hyphen) stands between this word and the next.</summary>
    public bool Touches(int i)
    {
        if (i < 0 || i + 1 >= _words.Length) return false;
        for (var at = _words[i].Span.End; at < _words[i + 1].Span.Start; at++)
            if (!char.IsWhiteSpace(Text[at]) && Text[at] is not ('-' or '‑' or '–' or '%' or '\'' or '’')) return false;
        return true;
    }

    public char Before(int i) => _words[i].Span.Start > 0 ? Text[_words[i].Span.Start - 1] : '\0';

    public char After(int i) => _words[i].Span.End < Text.Length ? Text[_words[i].Span.End] : '\0';
}
