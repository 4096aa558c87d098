namespace FactCheck.Pipeline.Pulls;

/// <summary>What came of a delivery at the door.</summary>
public enum HookAnswer
{
    /// <summary>It is kept and its work is due.</summary>
    Kept,

    /// <summary>It was kept before: nothing happens again.</summary>
    KnownAlready,

    /// <summary>No secret of any App signs these bytes.</summary>
    NotSigned,

    /// <summary>It names no event or has no identity.</summary>
    Incomplete,
}
