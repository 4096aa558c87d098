namespace FactCheck.Core.Claims;

/// <summary>How checkable a sentence is and why.</summary>
/// <param name="Score">0 to 1; 0.5 is the border.</param>
/// <param name="Reasons">The cues that were met, with their words and weights.</param>
/// <param name="Instead">What the sentence is called where it is below the border (<c>opinion</c>, <c>question</c> …); else empty.</param>
internal sealed record Checkability(double Score, IReadOnlyList<string> Reasons, string Instead);
