using FactCheck.Data.Jobs;
using FactCheck.Pipeline.Advising;
using FactCheck.Pipeline.Archiving;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Pulls;
using FactCheck.Pipeline.Publishing;
using FactCheck.Pipeline.Steps;
using FactCheck.Pipeline.Watching;

namespace FactCheck.Pipeline;

/// <summary>
/// The path of an article, one step at a time:
/// <code>
/// at once:     IngestArticle ► ExtractClaims ► LinkCitations ► SyncReviews ► EvaluateGate ► people
/// per source:  CaptureSource ► MatchEvidence (claim, capture) ► RunChecks (claim) ► EvaluateGate
/// with consent: ArchiveSource (after an approval, where a web archive is named);  AskModel (after the evidence, where a model is named)
/// afterwards:  IssueReceipt;  IssueCorrection;  WatchSources ► (CaptureSource ► WatchSource ► after a while CaptureSource …)
/// beside it:   TakeDelivery ► ReadPullRequest ► (IngestArticle …, with every EvaluateGate) ► PublishChecks;  CheckMergeGroup
/// behind it:   DeliverWebhook (receiver, article);  TellPeople (event) ► SendMail (person)
/// </code>
/// Every step loads, decides, saves, and writes in the same transaction what is due next (<see cref="Writing.Change"/>). The
/// <see cref="LineRunner"/> takes a lease on the step's row before, and the row goes in the step's own save: whatever a crash leaves
/// undone is still a row. What people add enters by the front door, to the left, and the steps then run on.
/// </summary>
public sealed class AssemblyLine(
    IngestArticle ingestArticle,
    ExtractClaims extractClaims,
    LinkCitations linkCitations,
    SyncReviews syncReviews,
    CaptureSource captureSource,
    MatchEvidence matchEvidence,
    RunChecks runChecks,
    EvaluateGate evaluateGate,
    TakeDelivery takeDelivery,
    ReadPullRequest readPullRequest,
    PublishChecks publishChecks,
    CheckMergeGroup checkMergeGroup,
    WatchSources watchSources,
    WatchSource watchSource,
    ArchiveSource archiveSource,
    AskModel askModel,
    IssueReceipt issueReceipt,
    IssueCorrection issueCorrection,
    DeliverWebhook deliverWebhook,
    TellPeople tellPeople,
    SendMail sendMail)
{
    internal Task StepAsync(Work work, CancellationToken cancellation) => work.Step switch
    {
        LineStep.IngestArticle => ingestArticle.RunAsync(work, cancellation),
        LineStep.ExtractClaims => extractClaims.RunAsync(work, cancellation),
        LineStep.LinkCitations => linkCitations.RunAsync(work, cancellation),
        LineStep.SyncReviews => syncReviews.RunAsync(work, cancellation),
        LineStep.CaptureSource => captureSource.RunAsync(work, cancellation),
        LineStep.MatchEvidence => matchEvidence.RunAsync(work, cancellation),
        LineStep.RunChecks => runChecks.RunAsync(work, cancellation),
        LineStep.EvaluateGate => evaluateGate.RunAsync(work, cancellation),
        LineStep.TakeDelivery => takeDelivery.RunAsync(work, cancellation),
        LineStep.ReadPullRequest => readPullRequest.RunAsync(work, cancellation),
        LineStep.PublishChecks => publishChecks.RunAsync(work, cancellation),
        LineStep.CheckMergeGroup => checkMergeGroup.RunAsync(work, cancellation),
        LineStep.WatchSources => watchSources.RunAsync(work, cancellation),
        LineStep.WatchSource => watchSource.RunAsync(work, cancellation),
        LineStep.ArchiveSource => archiveSource.RunAsync(work, cancellation),
        LineStep.AskModel => askModel.RunAsync(work, cancellation),
        LineStep.IssueReceipt => issueReceipt.RunAsync(work, cancellation),
        LineStep.IssueCorrection => issueCorrection.RunAsync(work, cancellation),
        LineStep.DeliverWebhook => deliverWebhook.RunAsync(work, cancellation),
        LineStep.TellPeople => tellPeople.RunAsync(work, cancellation),
        LineStep.SendMail => sendMail.RunAsync(work, cancellation),
        _ => throw new InvalidOperationException($"There is no step {work.Step}."),
    };
}
