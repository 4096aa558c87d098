namespace FactCheck.Core.Sources;

/// <summary>What came of one fetch. Only <see cref="Captured"/> and <see cref="CapturedInPart"/> hold words to compare with.</summary>
public enum CaptureOutcome
{
    /// <summary>Nobody has tried yet.</summary>
    NotAttempted,
    Captured,

    /// <summary>Cut at a limit: what is there was read, what is missing is unknown.</summary>
    CapturedInPart,

    /// <summary>404, 410, or a redirect to the home page.</summary>
    Gone,

    /// <summary>Answers 200 and says that the page is not there.</summary>
    SoftNotFound,
    Challenge,
    Consent,
    Login,
    Paywall,
    Parked,
    RobotsDisallowed,

    /// <summary>Our own guard refused the address, the scheme, the port or a redirect.</summary>
    RefusedByUs,

    /// <summary>401, 403 and the like: a person may still be able to read it.</summary>
    Forbidden,
    RateLimited,
    ServerError,
    NameNotFound,
    ConnectionFailed,
    TimedOut,

    /// <summary>Bytes came, but no text could be read in them.</summary>
    Unreadable,
}
