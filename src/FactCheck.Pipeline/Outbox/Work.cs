using FactCheck.Data.Jobs;

namespace FactCheck.Pipeline.Outbox;

/// <summary>A row of the outbox as the step that holds its lease sees it.</summary>
public sealed record Work(
    string Key, LineStep Step, Guid DeskId, Guid SubjectId, Guid? SecondId, Guid? ArticleId, int Attempt, long Version, Guid LeaseId,
    string? TraceParent = null, WorkLane Lane = WorkLane.Interactive)
{
    internal static Work Of(OutboxItem item) =>
        new(item.Key, item.Step, item.DeskId, item.SubjectId, item.SecondId, item.ArticleId, item.Attempts, item.Version, item.LeaseId ?? Guid.Empty, item.TraceParent, item.Lane);
}
