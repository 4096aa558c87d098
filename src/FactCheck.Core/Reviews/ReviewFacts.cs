namespace FactCheck.Core.Reviews;

/// <summary>Everything the workflow looks at: where the claim stands and who is asking. Rights are those at the desk of the claim.</summary>
public sealed record ReviewFacts
{
    public required ReviewState State { get; init; }

    /// <summary>Member of the desk in any role.</summary>
    public bool IsMember { get; init; }

    public bool IsChecker { get; init; }

    public bool IsApprover { get; init; }

    public bool IsEditor { get; init; }

    public bool IsHead { get; init; }

    /// <summary>The machine that watches sources after publication; it may only reopen, on a broken quote.</summary>
    public bool IsWatcher { get; init; }

    /// <summary>A later revision no longer has the claim; only the step that compares revisions says so.</summary>
    public bool IsRevisionStep { get; init; }

    /// <summary>Has the claim in hand.</summary>
    public bool IsHolder { get; init; }

    /// <summary>Somebody, the asking person or another, has the claim in hand.</summary>
    public bool IsHeld { get; init; }

    public bool IsProposer { get; init; }

    /// <summary>One of the article's authors: same account, or same verified identity.</summary>
    public bool IsAuthor { get; init; }

    /// <summary>Has approved this proposal before.</summary>
    public bool HasApproved { get; init; }

    /// <summary>An editor recorded an exception from the separation of duties for this person and claim.</summary>
    public bool SeparationWaived { get; init; }

    /// <summary>Approvals that the policy asks for at this claim's risk; 0 lets the checker's proposal stand by itself.</summary>
    public int ApprovalsNeeded { get; init; } = 1;

    /// <summary>Approvals given for the fingerprint that is proposed.</summary>
    public int ApprovalsGiven { get; init; }

    /// <summary>The policy allows waivers for this claim.</summary>
    public bool WaiverPermitted { get; init; } = true;
}
