namespace FactCheck.Core.Claims;

/// <summary>Two claims of two revisions that belong together.</summary>
/// <param name="Before">Index in the earlier revision.</param>
/// <param name="After">Index in the later one.</param>
/// <param name="Change">How they differ.</param>
public sealed record ClaimPair(int Before, int After, ClaimChange Change);
