using FactCheck.Core.Matching.Facets;
using FactCheck.Core.Matching.Quotes;
using FactCheck.Core.Sources;
using FactCheck.Core.Text;

namespace FactCheck.Core.Matching;

/// <summary>Reads what a source says of a claim: passages, each part compared, the outcome with its reason. Pure and linear in the length of the source.</summary>
public static class EvidenceMatcher
{
    /// <summary>One claim against one captured text.</summary>
    public static SourceMatch Match(ClaimStatement claim, SourceText source) => Match(claim, SourceIndex.Of(source));

    /// <summary>One claim against sentences that somebody else has cut; source spans count in the sentences joined with line feeds.</summary>
    public static SourceMatch Match(ClaimStatement claim, IReadOnlyList<string> sentences) => Match(claim, SourceIndex.Of(sentences));

    /// <summary>One claim against a source that was made ready before.</summary>
    public static SourceMatch Match(ClaimStatement claim, SourceIndex source)
    {
        var index = new ClaimIndex(claim, source.Lexicon);
        var ranked = PassageRanker.Rank(index, source);
        var chosen = EvidenceSelector.Select(ranked);
        var context = new FacetContext(index, source, ranked);
        var quotes = QuoteComparer.Compare(claim, source);
        var facets = Compare(context, quotes);
        var reading = OutcomeRule.Decide(context, chosen, facets, quotes);
        return new(reading.Outcome, reading.Score, Passages(source, WithConflict(source, ranked, chosen, facets), reading.Outcome), facets,
            QuoteSpeakers.Of(context, quotes, facets.Find(f => f.Kind == FacetKind.Attribution)), reading.Reason);
    }

    /// <summary>The features that the score is computed from, by name; for learning weights and for whoever asks why.</summary>
    public static IReadOnlyDictionary<string, double> Features(ClaimStatement claim, SourceIndex source)
    {
        var index = new ClaimIndex(claim, source.Lexicon);
        var ranked = PassageRanker.Rank(index, source);
        var context = new FacetContext(index, source, ranked);
        var quotes = QuoteComparer.Compare(claim, source);
        var values = SupportFeatures.Of(context, EvidenceSelector.Select(ranked), Compare(context, quotes), quotes);
        return SupportFeatures.Names.Zip(values).ToDictionary(p => p.First, p => p.Second);
    }

    /// <summary>The features that each candidate sentence is ranked by; for learning weights.</summary>
    public static IEnumerable<(int Sentence, double[] Values)> PassageValues(ClaimStatement claim, SourceIndex source)
    {
        var (passages, values) = PassageRanker.Candidates(new ClaimIndex(claim, source.Lexicon), source);
        return passages.Select(p => p.Sentence).Zip(values);
    }

    private static List<FacetComparison> Compare(FacetContext context, IReadOnlyList<QuoteMatch> quotes) =>
    [
        .. QuantityFacet.Compare(context), .. RankFacet.Compare(context), .. DateFacet.Compare(context), .. NameFacet.Compare(context), .. RoleFacet.Compare(context), .. PolarityFacet.Compare(context),
        .. ModalityFacet.Compare(context), .. SuperlativeFacet.Compare(context), .. AttributionFacet.Compare(context, quotes),
    ];

    // What speaks against the claim is shown with it, wherever it stands.
    private static List<SourcePassage> WithConflict(SourceIndex source, List<SourcePassage> ranked, List<SourcePassage> chosen, List<FacetComparison> facets)
    {
        if (facets.Find(f => f is { Outcome: FacetOutcome.Conflict, Source: not null })?.Source is not { } words) return chosen;
        var sentence = source.SentenceAt(words.Start);
        return chosen.Exists(p => p.Sentence == sentence) || ranked.Find(p => p.Sentence == sentence) is not { } passage ? chosen : [.. chosen, passage];
    }

    private static List<Evidence> Passages(SourceIndex source, List<SourcePassage> chosen, MatchOutcome outcome) =>
        [.. chosen.Select(p => new Evidence(QuoteSelector.Of(source.Text, p.Span), p.Sentence, p.Relevance, outcome))];
}
