namespace FactCheck.Web.Reading;

/// <summary>What stands first in the queue.</summary>
public enum QueueOrder
{
    /// <summary>Article by article, the nearest deadline first; in each what is fought about, what a rule blocks, what does most harm.</summary>
    Publication,

    /// <summary>What does most harm if it is wrong, over all articles.</summary>
    Risk,

    /// <summary>What has stood longest where it stands.</summary>
    Waiting,
}
