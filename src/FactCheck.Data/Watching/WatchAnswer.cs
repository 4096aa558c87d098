namespace FactCheck.Data.Watching;

/// <summary>What an editor made of a change in a source.</summary>
public enum WatchAnswer
{
    /// <summary>The article is or was corrected.</summary>
    Corrected,

    /// <summary>Known, and the article stands.</summary>
    Noted,

    /// <summary>Not a change that matters.</summary>
    Dismissed,
}
