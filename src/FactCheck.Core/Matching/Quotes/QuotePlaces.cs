using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Quotes;

/// <summary>Finds every place at which a source has quoted words: the same words may stand in several mouths.</summary>
internal static class QuotePlaces
{
    private const int Most = 16;

    /// <summary>The places in order; only the one that was found where the words are elided or altered, none where they are not there.</summary>
    public static IReadOnlyList<TextSpan> Of(ClaimStatement claim, QuoteMatch quote, SourceIndex source)
    {
        if (quote.Source is not { } found) return [];
        if (quote.Outcome is not (QuoteOutcome.Exact or QuoteOutcome.Normalised)) return [found];
        var words = QuotePattern.Of(claim.Text, quote.Claim, source.Lexicon).Pieces[0];
        return [.. WordSearch.Find(source.Words, words, 0, Most).Select(at => QuoteComparer.SpanOf(source, at, words.Count))];
    }
}
