using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Claims;

/// <summary>One sentence (or picture) of the article and what was made of it.</summary>
/// <param name="Span">Where it stands in the readable text.</param>
/// <param name="Block">Index of its block.</param>
/// <param name="BlockKind">What that block is.</param>
/// <param name="State">Claim, not checkable or undecided; a suggestion until a person has seen it.</param>
/// <param name="Score">How sure the engine is that it is checkable, 0 to 1; 0.5 is the border.</param>
/// <param name="Reason">Why, in a word or two (<c>opinion</c>, <c>heading</c>, <c>question</c> …); empty for a claim.</param>
public sealed record SentenceCoverage(TextSpan Span, int Block, BlockKind BlockKind, CoverageState State, double Score, string Reason);
