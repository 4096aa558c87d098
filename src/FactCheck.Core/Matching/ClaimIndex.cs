using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching;

/// <summary>A claim made ready for comparison with one source.</summary>
internal sealed class ClaimIndex
{
    private readonly Lexicon _lexicon;
    private Predicates.ClauseReading? _reading;

    public ClaimIndex(ClaimStatement statement, Lexicon lexicon)
    {
        _lexicon = lexicon;
        Statement = statement;
        Text = statement.Text;
        Quoted = Quotes.QuoteReader.Marked(Text);
        Words = WordReader.Read(Text, lexicon);
        var words = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Words);
        Dates = DateReader.Read(Text, words, lexicon);
        Figures = FigureReader.Read(Text, words, lexicon, Dates);
        Terms = ClaimTerms.Of(Words, lexicon);
        ContextTerms = ClaimTerms.Of(WordReader.Read(statement.Context, lexicon), lexicon);
    }

    public ClaimStatement Statement { get; }

    /// <summary>The statement in words. Notes in square brackets count: they name whom a pronoun means.</summary>
    public string Text { get; }

    public List<Word> Words { get; }

    /// <summary>What stands between quotation marks, double or single: quotations and titles.</summary>
    public IReadOnlyList<Language.Spans.TextSpan> Quoted { get; }

    public IReadOnlyList<DatePoint> Dates { get; }

    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Its verbs with who does what to whom.</summary>
    public IReadOnlyList<Predicates.Predicate> Predicates => Reading.Predicates;

    /// <summary>What its tree tells.</summary>
    public Predicates.ClauseReading Reading =>
        _reading ??= Matching.Predicates.PredicateReader.Read(Text, new(0, Text.Length), System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Words), _lexicon);

    /// <summary>Its content words by stem with their weights.</summary>
    public ClaimTerms Terms { get; }

    public ClaimTerms ContextTerms { get; }
}
