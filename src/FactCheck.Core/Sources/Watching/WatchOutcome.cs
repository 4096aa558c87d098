namespace FactCheck.Core.Sources.Watching;

/// <summary>What became of a source since it was read.</summary>
public enum WatchOutcome
{
    Unchanged,

    /// <summary>Other words; whether the quoted ones still stand is said beside it.</summary>
    Edited,

    /// <summary>The same words at another address.</summary>
    Moved,

    /// <summary>Its registry says that the work was taken back.</summary>
    Retracted,

    /// <summary>Three failures over three days.</summary>
    Gone,

    /// <summary>A consent, log-in, paywall or challenge page answers instead.</summary>
    Walled,

    /// <summary>It did not answer; that proves nothing yet.</summary>
    Failing,
}
