namespace FactCheck.Core.Verdicts;

/// <summary>What the desk decided about a claim.</summary>
public enum Verdict
{
    /// <summary>The sources bear it out as written.</summary>
    Confirmed,

    /// <summary>True, but the wording should change: a wording is proposed.</summary>
    ConfirmedWithChange,

    /// <summary>The sources say something else: a correction is proposed.</summary>
    Wrong,

    /// <summary>Nothing readable settles it.</summary>
    CannotVerify,

    /// <summary>The author vouches, in writing.</summary>
    OnAuthor,

    /// <summary>Opinion, forecast, picture: nothing to check, for the reason given.</summary>
    NotCheckable,

    /// <summary>Better without it.</summary>
    Cut,
}
