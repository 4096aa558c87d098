namespace FactCheck.Core.Gates;

/// <summary>A question that is open, or answered without anybody having decided what follows.</summary>
/// <param name="ClaimKey">The claim it is about.</param>
/// <param name="To">Who is asked.</param>
/// <param name="Question">In words.</param>
/// <param name="Due">Until when, or null.</param>
/// <param name="Answered">There is an answer, which waits for a decision.</param>
public sealed record QueryStanding(string ClaimKey, string To, string Question, DateTimeOffset? Due, bool Answered = false);
