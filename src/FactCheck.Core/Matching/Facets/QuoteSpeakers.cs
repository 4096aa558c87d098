using FactCheck.Core.Matching.Quotes;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Facets;

/// <summary>Sets whose words a quotation is beside the words themselves: somebody else may say them in the source, or several people.</summary>
internal static class QuoteSpeakers
{
    /// <summary>The quotations with what their speakers make of them.</summary>
    /// <param name="context">Where they were compared.</param>
    /// <param name="quotes">The quotations by their words alone.</param>
    /// <param name="attribution">Who says so, compared; null where the claim names nobody.</param>
    public static IReadOnlyList<QuoteMatch> Of(FacetContext context, IReadOnlyList<QuoteMatch> quotes, FacetComparison? attribution) => attribution switch
    {
        null => [.. quotes.Select(q => OfSeveral(context, q))],
        { Outcome: FacetOutcome.Conflict } => [.. quotes.Select(q => q is { Outcome: <= QuoteOutcome.Elided, Source: not null } ? q with { Outcome = QuoteOutcome.OtherSpeaker, Message = attribution.Message } : q)],
        _ => [.. quotes.Select(q => AtSpeaker(context, q, attribution))],
    };

    // The place at which the named person says it is the one to show.
    private static QuoteMatch AtSpeaker(FacetContext context, QuoteMatch quote, FacetComparison attribution)
    {
        if (attribution is not { Outcome: FacetOutcome.Equal, Source: { } speaker }) return quote;
        foreach (var place in QuotePlaces.Of(context.Claim.Statement, quote, context.Source))
            if (SourceSpeaker.At(context.Source, place).Name == speaker) return place == quote.Source ? quote : QuoteComparer.At(context.Claim.Text, quote, place, context.Source);
        return quote;
    }

    private static QuoteMatch OfSeveral(FacetContext context, QuoteMatch quote)
    {
        var places = QuotePlaces.Of(context.Claim.Statement, quote, context.Source);
        if (places.Count < 2) return quote;
        List<string> speakers = [.. places.Select(p => SourceSpeaker.At(context.Source, p).Name).OfType<TextSpan>().Where(n => AttributionFacet.HasName(context.Source.Text, n)).Select(context.InSource).Distinct(StringComparer.OrdinalIgnoreCase)];
        return speakers.Count < 2 ? quote : quote with
        {
            Outcome = QuoteOutcome.Ambiguous,
            Message = $"The source has these words more than once, said by {string.Join(" and by ", speakers)}; the claim does not say whose they are.",
        };
    }
}
