namespace FactCheck.Pipeline.Outcomes;

/// <summary>It is committed.</summary>
/// <param name="Id">What was written or found.</param>
/// <param name="At">When.</param>
/// <param name="IsNew">False where the same thing stood there already and nothing had to be written.</param>
/// <param name="Part">A part of it that was written along: the revision of an article, the evidence of a review.</param>
public sealed record Done(Guid Id, DateTimeOffset At, bool IsNew = true, Guid? Part = null) : Outcome;
