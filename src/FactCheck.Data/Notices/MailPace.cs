namespace FactCheck.Data.Notices;

/// <summary>How soon a notice goes out by mail.</summary>
public enum MailPace
{
    None,
    AtOnce,

    /// <summary>Once a day, all of them together.</summary>
    Daily,
}
