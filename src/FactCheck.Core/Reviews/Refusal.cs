namespace FactCheck.Core.Reviews;

/// <summary>A refusal in the order in which people read it: why, and what next.</summary>
/// <param name="Kind">Which sort.</param>
/// <param name="Why">One sentence.</param>
/// <param name="Next">What can be done instead.</param>
public sealed record Refusal(RefusalKind Kind, string Why, string Next);
