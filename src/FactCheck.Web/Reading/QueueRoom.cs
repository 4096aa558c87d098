namespace FactCheck.Web.Reading;

/// <summary>The views of the queue.</summary>
public enum QueueRoom
{
    All,
    Mine,
    Unassigned,
    Approval,
    Returned,
    Answer,

    /// <summary>A comment calls this person, who has not seen it yet.</summary>
    Called,
}
