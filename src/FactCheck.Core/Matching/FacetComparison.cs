using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching;

/// <summary>One part of the claim beside the words of the source that speak of it.</summary>
/// <param name="Kind">Which part.</param>
/// <param name="Outcome">How they compare.</param>
/// <param name="Claim">Its words in the text of the claim.</param>
/// <param name="Source">The words in the text of the source; null where it is absent.</param>
/// <param name="Message">The comparison in words a person would use.</param>
public sealed record FacetComparison(FacetKind Kind, FacetOutcome Outcome, TextSpan Claim, TextSpan? Source, string Message);
