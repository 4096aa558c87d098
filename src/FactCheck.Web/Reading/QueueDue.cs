namespace FactCheck.Web.Reading;

/// <summary>When an article is to go out, as a filter of the queue.</summary>
public enum QueueDue
{
    Overdue,

    /// <summary>Before midnight of the reader's day, overdue ones included.</summary>
    Today,

    /// <summary>Within seven days.</summary>
    Week,
    None,
}
