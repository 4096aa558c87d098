using FactCheck.Core.Matching.Facets;
using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Matching.Words;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching;

/// <summary>A sentence of the source that may bear on the claim, read more closely.</summary>
internal sealed class SourcePassage
{
    private readonly SourceIndex _source;
    private List<DatePoint>? _dates;
    private List<Figure>? _figures;
    private SenseMarks? _marks;

    public SourcePassage(SourceIndex source, int sentence, double coverage, double relevance)
    {
        _source = source;
        Sentence = sentence;
        Coverage = coverage;
        Relevance = relevance;
    }

    public int Sentence { get; }

    public TextSpan Span => _source.Sentences[Sentence];

    /// <summary>Share of the claim's weighted words that this sentence has, 0 to 1.</summary>
    public double Coverage { get; }

    /// <summary>How likely it is that this sentence is needed to show the claim, 0 to 1.</summary>
    public double Relevance { get; }

    /// <summary>The same sentence with its place in the ranking.</summary>
    public SourcePassage With(double relevance) => new(_source, Sentence, Coverage, relevance) { _dates = _dates, _figures = _figures };

    public ReadOnlySpan<Word> Words => _source.WordsOf(Sentence);

    public IReadOnlyList<DatePoint> Dates => _dates ??= DateReader.Read(_source.Text, Words, _source.Lexicon);

    public IReadOnlyList<Figure> Figures => _figures ??= FigureReader.Read(_source.Text, Words, _source.Lexicon, Dates);

    /// <summary>What it denies and hedges.</summary>
    public SenseMarks Marks => _marks ??= SenseMarks.Read(_source.Text, Words, _source.Lexicon);

    /// <summary>Its verbs with who does what to whom.</summary>
    public IReadOnlyList<Predicates.Predicate> Predicates => _source.ReadingOf(Sentence).Predicates;

    /// <summary>The kind of hedge over each of its words, by its tree.</summary>
    public IReadOnlyList<string> Hedges => _source.ReadingOf(Sentence).Hedges;

    /// <summary>Index of a stem among its words, or -1.</summary>
    public int Find(int stem)
    {
        var words = Words;
        for (var i = 0; i < words.Length; i++) if (words[i].Stem == stem) return i;
        return -1;
    }
}
