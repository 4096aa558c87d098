namespace FactCheck.Pipeline.Asking;

/// <summary>What a link to a question is good for.</summary>
public enum LinkState
{
    /// <summary>An answer, or one more, can be given.</summary>
    Open,
    Expired,

    /// <summary>The desk took the question back.</summary>
    Withdrawn,

    /// <summary>A later revision no longer has the claim.</summary>
    Superseded,
}
