using FactCheck.Core.Matching.Words;
using FactCheck.Core.Sources;
using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching;

/// <summary>A source made ready for comparison: sentences and words. Make it once and match many claims against it; it is not safe for several threads.</summary>
public sealed class SourceIndex
{
    private readonly List<Word> _words;
    private readonly int[] _firstWord;
    private readonly Dictionary<int, Predicates.ClauseReading> _readings = [];

    private SourceIndex(string text, string title, IReadOnlyList<TextSpan> sentences)
    {
        Text = text;
        Title = title;
        Sentences = sentences;
        Lexicon = new();
        _words = new(text.Length / 5 + 1);
        _firstWord = new int[sentences.Count + 1];
        for (var i = 0; i < sentences.Count; i++)
        {
            _words.AddRange(WordReader.Read(text, sentences[i], Lexicon));
            _firstWord[i + 1] = _words.Count;
        }
        TitleWords = WordReader.Read(title, Lexicon);
    }

    /// <summary>The text that every source span counts in.</summary>
    public string Text { get; }

    public string Title { get; }

    /// <summary>Day of publication, or null.</summary>
    public DateOnly? Published { get; private init; }

    /// <summary>False where the source is known to be in another language than English: only what stands in any language is compared.</summary>
    public bool IsEnglish { get; private init; } = true;

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<TextSpan> Sentences { get; }

    public Lexicon Lexicon { get; }

    /// <summary>All words, in order.</summary>
    public IReadOnlyList<Word> Words => _words;

    public IReadOnlyList<Word> TitleWords { get; }

    /// <summary>The index of a captured source.</summary>
    public static SourceIndex Of(SourceText source)
    {
        var english = source.Language.Length == 0 || source.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        return new(source.Text, source.Title, [.. Segmenter.Sentences(source.Text).Select(s => s.Span).Where(s => !s.IsEmpty)]) { Published = source.Published, IsEnglish = english };
    }

    /// <summary>The index of sentences that somebody else has cut; they are joined with line feeds, and <see cref="Sentences"/> keeps their numbers.</summary>
    public static SourceIndex Of(IReadOnlyList<string> sentences, string title = "")
    {
        var spans = new List<TextSpan>(sentences.Count);
        var start = 0;
        foreach (var sentence in sentences)
        {
            spans.Add(new(start, start + sentence.Length));
            start += sentence.Length + 1;
        }
        return new(string.Join('\n', sentences), title, spans);
    }

    /// <summary>The words of one sentence.</summary>
    public ReadOnlySpan<Word> WordsOf(int sentence) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_words)[_firstWord[sentence].._firstWord[sentence + 1]];

    /// <summary>The verbs of one sentence with their ends, and how its words are told; read once, when first asked for.</summary>
    internal Predicates.ClauseReading ReadingOf(int sentence)
    {
        if (!_readings.TryGetValue(sentence, out var found)) _readings.Add(sentence, found = Predicates.PredicateReader.Read(Text, Sentences[sentence], WordsOf(sentence), Lexicon));
        return found;
    }

    /// <summary>Index of the first word of a sentence in <see cref="Words"/>.</summary>
    public int FirstWordOf(int sentence) => _firstWord[sentence];

    /// <summary>The sentence at a place of the text; the one before it where the place lies between two.</summary>
    public int SentenceAt(int position)
    {
        int low = 0, high = Sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].Start <= position) low = middle; else high = middle - 1;
        }
        return Math.Max(low, 0);
    }
}
