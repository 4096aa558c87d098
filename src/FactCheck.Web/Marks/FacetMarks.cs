using FactCheck.Core.Matching;
using FactCheck.Language.Spans;
using FactCheck.Web.Wording;

namespace FactCheck.Web.Marks;

/// <summary>Comparisons as marks in the claim and in its sources: the same letters join the same words.</summary>
public sealed class FacetMarks
{
    private readonly Dictionary<TextSpan, string> _letters = [];

    /// <param name="matches">The claim against each source that was read, in the order in which the sources are shown.</param>
    public FacetMarks(IReadOnlyList<SourceComparison> matches)
    {
        // A letter for every stretch of the claim that has a counterpart somewhere: conflicts get the first ones.
        var paired = matches.SelectMany(m => m.Facets).Where(f => f.Source is not null)
            .OrderBy(f => f.Outcome == FacetOutcome.Conflict ? 0 : 1).ThenBy(f => f.Claim).Select(f => f.Claim)
            .Concat(matches.SelectMany(m => m.Quotes).Where(q => q.Source is not null).Select(q => q.Claim));
        foreach (var span in paired)
        {
            if (!_letters.ContainsKey(span) && _letters.Count < 26) _letters[span] = ((char)('a' + _letters.Count)).ToString();
        }
        InClaim = [.. matches.SelectMany(ClaimMarks)];
    }

    /// <summary>Marks in the text of the claim, of all sources; the heaviest of each place is shown.</summary>
    public IReadOnlyList<Mark> InClaim { get; }

    /// <summary>Marks in the text of one source.</summary>
    public IEnumerable<Mark> InSource(SourceComparison match)
    {
        foreach (var quote in match.Quotes)
        {
            if (quote.Source is { } at) yield return Quoted(quote, at);
        }
        foreach (var facet in match.Facets)
        {
            if (facet.Source is { } at) yield return Compared(facet.Outcome, at, Letter(facet.Claim));
        }
    }

    private IEnumerable<Mark> ClaimMarks(SourceComparison match) =>
        match.Facets.Select(f => Compared(f.Outcome, f.Claim, Letter(f.Claim)))
            .Concat(match.Quotes.Where(q => q.Source is not null || q.Outcome is QuoteOutcome.NotFound or QuoteOutcome.GoneFromPage).Select(q => Quoted(q, q.Claim)));

    private string Letter(TextSpan claim) => _letters.GetValueOrDefault(claim, "");

    private Mark Quoted(QuoteMatch quote, TextSpan at)
    {
        var (css, weight) = quote.Outcome switch
        {
            QuoteOutcome.Exact => ("m-exact", 2),
            QuoteOutcome.Normalised or QuoteOutcome.Elided => ("m-norm", 2),
            QuoteOutcome.Altered or QuoteOutcome.OtherSpeaker => ("m-clash", 5),
            _ => ("m-absent", 1),
        };
        return new(at, css, Lexicon.Of("Quote." + quote.Outcome).ToLowerInvariant(), Letter(quote.Claim), weight);
    }

    private static Mark Compared(FacetOutcome outcome, TextSpan at, string letter)
    {
        var (css, weight) = outcome switch
        {
            FacetOutcome.Equal => ("m-exact", 3),
            FacetOutcome.Compatible => ("m-norm", 3),
            FacetOutcome.Conflict => ("m-clash", 6),
            _ => ("m-absent", 0),
        };
        return new(at, css, Lexicon.Of("Facet." + outcome), letter, weight);
    }
}
