namespace FactCheck.Core.Verdicts;

/// <summary>A verdict as schema.org ClaimReview words it.</summary>
/// <param name="Name">In words (<c>alternateName</c>).</param>
/// <param name="Value">On the scale (<c>ratingValue</c>).</param>
/// <param name="Worst">Lower end of the scale.</param>
/// <param name="Best">Upper end of the scale.</param>
public sealed record Rating(string Name, int Value, int Worst, int Best);
