namespace FactCheck.Pipeline.Notices;

/// <summary>Names of what happens at a desk, as those outside know them.</summary>
public static class EventKind
{
    public const string ArticleReceived = "article.received";
    public const string ClaimsReady = "claims.ready";
    public const string ReviewDecided = "review.decided";
    public const string GateChanged = "gate.changed";
    public const string SourceChanged = "source.changed";
    public const string ArticlePublished = "article.published";

    /// <summary>What only the people whom it concerns are told of.</summary>
    public const string Mentioned = "comment.mentioned";
    public const string QueryAsked = "query.asked";
    public const string QueryAnswered = "query.answered";
    public const string QueryDue = "query.due";
    public const string DeadlineNear = "deadline.near";
    public const string WorkIdle = "work.idle";
    public const string WatchDigest = "watch.digest";

    private static readonly Dictionary<string, string> OfActions = new(StringComparer.Ordinal)
    {
        ["article.receive"] = ArticleReceived, ["article.revise"] = ArticleReceived, ["article.publish"] = ArticlePublished,
        ["query.ask"] = QueryAsked, ["query.answer"] = QueryAnswered,
    };

    /// <summary>What listeners and receivers outside are told of.</summary>
    public static IReadOnlyList<string> Public { get; } = [ArticleReceived, ClaimsReady, ReviewDecided, GateChanged, SourceChanged, ArticlePublished];

    /// <summary>The kind that an action of the audit log is told as, or null.</summary>
    internal static string? OfAction(string action) =>
        action.StartsWith("review.", StringComparison.Ordinal) ? ReviewDecided : OfActions.GetValueOrDefault(action);
}
