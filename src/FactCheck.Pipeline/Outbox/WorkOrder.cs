using FactCheck.Data.Jobs;

namespace FactCheck.Pipeline.Outbox;

/// <summary>Work that a change makes due.</summary>
/// <param name="Step">Which step.</param>
/// <param name="SubjectId">On what.</param>
/// <param name="ArticleId">For which article, or null where it is not for one.</param>
/// <param name="SecondId">The capture that a claim is matched with, or null.</param>
public sealed record WorkOrder(LineStep Step, Guid SubjectId, Guid? ArticleId, Guid? SecondId = null)
{
    /// <summary>How long it may wait, so that a burst of changes is one evaluation.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Null: that of the work that makes it due; a person's where there is none.</summary>
    public WorkLane? Lane { get; init; }

    public string Key => SecondId is { } second ? $"{Step}:{SubjectId:N}:{second:N}" : $"{Step}:{SubjectId:N}";

    /// <summary>
    /// Inputs that never change (a capture is due or it is not; a statement and a capture are what they are) need no second run when they
    /// are asked for twice; everything else must run again after a change that came while it ran. A delivery or a mail that is on its
    /// way is not sent twice because another one joined the queue behind it: the step itself looks for the next.
    /// </summary>
    internal bool OnceIsEnough => Step is LineStep.CaptureSource or LineStep.MatchEvidence or LineStep.DeliverWebhook or LineStep.SendMail;

    /// <summary>
    /// False where the step tells somebody outside: then all that it rests on is on disk before it begins, and that it was told is on disk when it ends.
    /// </summary>
    internal static bool IsRepeatable(LineStep step) => step is not (LineStep.IssueReceipt or LineStep.ArchiveSource or LineStep.PublishChecks
        or LineStep.CheckMergeGroup or LineStep.DeliverWebhook or LineStep.SendMail);

    /// <summary>The same of a row's key.</summary>
    internal static bool IsRepeatable(string key) => Enum.TryParse<LineStep>(key.AsSpan(0, Math.Max(0, key.IndexOf(':', StringComparison.Ordinal))), out var step) && IsRepeatable(step);
}
