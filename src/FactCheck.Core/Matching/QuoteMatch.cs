using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching;

/// <summary>Quoted words of a claim beside what a source has.</summary>
/// <param name="Outcome">What became of them.</param>
/// <param name="Claim">The quoted words in the text of the claim, without the quotation marks.</param>
/// <param name="Source">The words in the text of the source, or null.</param>
/// <param name="Message">The comparison in words; for altered quotes the difference.</param>
public sealed record QuoteMatch(QuoteOutcome Outcome, TextSpan Claim, TextSpan? Source, string Message);
