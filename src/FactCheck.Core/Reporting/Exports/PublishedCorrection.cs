namespace FactCheck.Core.Reporting.Exports;

/// <summary>What was corrected in a publication, and why.</summary>
/// <param name="ClaimNumber">The claim of the published revision that it concerns, or null.</param>
/// <param name="What">What changed.</param>
/// <param name="Why">The reason.</param>
/// <param name="At">When.</param>
public sealed record PublishedCorrection(int? ClaimNumber, string What, string Why, DateTimeOffset At);
