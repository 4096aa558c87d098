namespace FactCheck.Core.Rules;

/// <summary>How much a finding weighs, in rising order.</summary>
public enum Severity
{
    /// <summary>Worth knowing; holds nothing.</summary>
    Note,

    /// <summary>Nobody knows: needs a person, neither red nor green.</summary>
    Inconclusive,

    /// <summary>Somebody should look.</summary>
    Warning,

    /// <summary>Closes the gate until it is mended or waived.</summary>
    Blocking,
}
