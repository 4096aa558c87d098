namespace FactCheck.Core.Matching;

/// <summary>One claim against one source, with reasons in both texts.</summary>
/// <param name="Outcome">What the machine reads.</param>
/// <param name="Score">Confidence that the source fully supports the claim, 0 to 1, whatever the outcome.</param>
/// <param name="Evidence">Passages, best first; empty only where nothing was found.</param>
/// <param name="Facets">Each part of the claim compared.</param>
/// <param name="Quotes">Each quotation of the claim compared.</param>
/// <param name="Reason">Why, in a sentence a person would write.</param>
public sealed record SourceMatch(
    MatchOutcome Outcome,
    double Score,
    IReadOnlyList<Evidence> Evidence,
    IReadOnlyList<FacetComparison> Facets,
    IReadOnlyList<QuoteMatch> Quotes,
    string Reason);
