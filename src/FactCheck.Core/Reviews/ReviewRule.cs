namespace FactCheck.Core.Reviews;

/// <summary>One row of the workflow's table.</summary>
/// <param name="Action">What is done.</param>
/// <param name="From">States it can be done in.</param>
/// <param name="To">States it can lead to; empty where the state stays as it is.</param>
/// <param name="Who">Who may do it, in words.</param>
/// <param name="Asks">What it asks for.</param>
/// <param name="Refuses">The refusal for these facts, given a right state; null where it is permitted.</param>
public sealed record ReviewRule(
    ReviewAction Action,
    IReadOnlyList<ReviewState> From,
    IReadOnlyList<ReviewState> To,
    string Who,
    Demands Asks,
    Func<ReviewFacts, Refusal?> Refuses);
