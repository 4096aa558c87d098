namespace FactCheck.Data.Reviews;

/// <summary>What became of a proposed verdict.</summary>
public enum VerdictOutcome
{
    Proposed,
    Approved,
    Withdrawn,
    Returned,

    /// <summary>Approved once; the claim, a citation or an accepted quote changed.</summary>
    Voided,

    /// <summary>Approved once; an editor opened it again.</summary>
    Reopened,

    /// <summary>Disputed, and decided against.</summary>
    Overruled,
}
