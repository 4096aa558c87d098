namespace FactCheck.Core.Gates;

/// <summary>An open question.</summary>
/// <param name="ClaimKey">The claim it is about.</param>
/// <param name="To">Who is asked.</param>
/// <param name="Question">In words.</param>
/// <param name="Due">Until when, or null.</param>
public sealed record QueryStanding(string ClaimKey, string To, string Question, DateTimeOffset? Due);
