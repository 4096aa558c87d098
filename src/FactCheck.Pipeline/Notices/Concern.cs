using FactCheck.Data.Notices;

namespace FactCheck.Pipeline.Notices;

/// <summary>Which kind of notice an event is to the people whom it concerns.</summary>
internal static class Concern
{
    internal static NoticeKind? Of(EventRow happened) => happened.Kind switch
    {
        EventKind.ReviewDecided => happened.Facts.GetValueOrDefault("action") switch
        {
            "review.assign" => NoticeKind.Assigned,
            "review.return" => NoticeKind.Returned,
            "review.decide" when happened.Facts.GetValueOrDefault("to") == "InCheck" => NoticeKind.Returned,
            _ => null,
        },
        EventKind.Mentioned => NoticeKind.Mentioned,
        EventKind.QueryAsked => NoticeKind.Asked,
        EventKind.QueryAnswered => NoticeKind.QueryAnswered,
        EventKind.QueryDue => NoticeKind.QueryDue,
        EventKind.DeadlineNear => NoticeKind.DeadlineNear,
        EventKind.WorkIdle => NoticeKind.WorkIdle,
        EventKind.WatchDigest => NoticeKind.SourcesChanged,
        EventKind.GateChanged when happened.Facts.GetValueOrDefault("state") == "open" => NoticeKind.GateOpened,
        _ => null,
    };
}
