namespace FactCheck.Core.Reviews;

/// <summary>Where a claim stands on its way through people. What was decided is the verdict, kept apart.</summary>
public enum ReviewState
{
    Open,
    InCheck,
    HelpNeeded,
    Proposed,
    Approved,
    Disputed,
    Superseded,
}
