namespace FactCheck.Core.Claims;

/// <summary>How a claim of a later revision relates to one of an earlier.</summary>
public enum ClaimChange
{
    /// <summary>Same words, same citations.</summary>
    Same,

    /// <summary>Same words, other citations.</summary>
    Citations,

    /// <summary>Other words on the same matter: never the same claim, but the path of the old one goes on with the difference.</summary>
    Words,
}
