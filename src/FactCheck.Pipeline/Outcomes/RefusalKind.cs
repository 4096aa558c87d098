namespace FactCheck.Pipeline.Outcomes;

/// <summary>Why something was refused, as far as a machine must tell cases apart.</summary>
public enum RefusalKind
{
    /// <summary>The person has no right to it.</summary>
    NotAllowed,

    /// <summary>The person wrote the article or made the proposal.</summary>
    SeparationOfDuties,

    /// <summary>Not in this state.</summary>
    NotInThisState,

    /// <summary>Something is missing or wrong in what was given.</summary>
    Invalid,
}
