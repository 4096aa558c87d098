namespace FactCheck.Data.Notices;

/// <summary>What a person can be told of. Each concerns that person, never everybody.</summary>
public enum NoticeKind
{
    Assigned,
    Mentioned,
    Asked,
    QueryAnswered,
    Returned,
    GateOpened,
    DeadlineNear,
    QueryDue,
    WorkIdle,
    SourcesChanged,
}
