using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts.Advising;
using FactCheck.Data;
using FactCheck.Data.Advising;
using FactCheck.Models;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Advising;

/// <summary>
/// Asks the optional model about one claim and one capture, or about the statements of a revision, and keeps what holds of its answer. It writes nothing
/// else: no state, no evidence, no finding comes of it. A model that is slow, full, lying or broken is a result that says so.
/// </summary>
public sealed class AskModel(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, ModelDoor door, AdviceSignals signals)
{
    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var question = door.IsOn ? await QuestionAsync(work, cancellation) : null;
        var answer = question is null ? null : await door.AskAsync(question.Brief, cancellation);

        await using var change = await changes.BeginAsync(work, cancellation);
        var row = question is not null && answer is { WasAsked: true } ? await SettleAsync(change, work, question, answer, cancellation) : null;
        if (answer is { WasAsked: false, IsFinal: false }) change.Due(AdviceOrders.OrderOf(work.SubjectId, work.SecondId, answer.Wait ?? TimeSpan.Zero));
        await change.CommitAsync(cancellation);
        if (row is not null) signals.Count(row.State, row.Advice);
    }

    private async Task<AdviceRow> SettleAsync(Change change, Work work, AdviceQuestion question, ModelAnswer answer, CancellationToken cancellation)
    {
        var row = await change.Data.Advice.SingleOrDefaultAsync(a => a.DeskId == work.DeskId && a.Key == question.Key, cancellation);
        if (row is null) change.Data.Add(row = NewRow(change, work, question));
        if (row.State != AdviceState.Waiting) return row;
        row.Attempts++;
        (row.At, row.IsCut, row.PromptVersion) = (change.Now, question.Brief.IsCut, AdviceBrief.Version);
        var (advice, reason) = Read(question, answer);
        if (answer.Model.Length > 0) row.Model = answer.Model;
        row.Reason = reason;
        if (advice is not null)
        {
            (row.State, row.Advice) = (AdviceState.Given, advice);
            return row;
        }
        if (answer.IsFinal || AdviceSchedule.After(row.Attempts, answer.Wait) is not { } wait) row.State = AdviceState.GivenUp;
        else change.Due(AdviceOrders.OrderOf(work.SubjectId, work.SecondId, wait));
        return row;
    }

    private static (Advice? Advice, string Reason) Read(AdviceQuestion question, ModelAnswer answer)
    {
        if (answer.Text is not { } text) return (null, answer.Reason);
        try
        {
            return (question.Read(text), "");
        }
        catch (FormatException wrong)
        {
            return (null, "The model answered with something else than was asked for. " + wrong.Message);
        }
    }

    private AdviceRow NewRow(Change change, Work work, AdviceQuestion question) => new()
    {
        Id = Guid.CreateVersion7(),
        DeskId = work.DeskId,
        Key = question.Key,
        RevisionId = question.RevisionId,
        StatementKey = question.StatementKey,
        SourceId = question.SourceId,
        CaptureId = question.CaptureId,
        State = AdviceState.Waiting,
        At = change.Now,
        Model = door.Name,
        PromptVersion = AdviceBrief.Version,
        Advice = Advice.None,
    };

    /// <summary>What there is to ask; null where it was answered before, where it is out of date, and where the source is private.</summary>
    private async Task<AdviceQuestion?> QuestionAsync(Work work, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        var question = work.SecondId is { } capture ? await OfClaimAsync(data, work.SubjectId, capture, cancellation) : await OfRevisionAsync(data, work.SubjectId, cancellation);
        if (question is null) return null;
        return await data.Advice.AnyAsync(a => a.DeskId == work.DeskId && a.Key == question.Key && a.State != AdviceState.Waiting, cancellation) ? null : question;
    }

    private async Task<AdviceQuestion?> OfClaimAsync(FactCheckDbContext data, Guid claimId, Guid captureId, CancellationToken cancellation)
    {
        // Its revision may have been followed by another: the same words there are the same question, and nobody places it twice.
        var claim = await data.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == claimId && c.RetiredAt == null, cancellation);
        var capture = await data.Captures.AsNoTracking().SingleOrDefaultAsync(c => c.Id == captureId && c.ErasedAt == null, cancellation);
        if (claim is null || capture?.Text is not { } text || capture.Outcome is not (CaptureOutcome.Captured or CaptureOutcome.CapturedInPart)) return null;
        // Looked up now, not when the work was placed: what became private since is not sent.
        if (!door.SendsPrivate && await data.Sources.AnyAsync(s => s.Id == capture.SourceId && s.Kind == SourceKind.Private, cancellation)) return null;
        return new(AdviceBrief.OfClaim(claim.Text, text, door.MostText), text.Text) { Claim = claim.Text, StatementKey = claim.StatementKey, SourceId = capture.SourceId, CaptureId = capture.Id };
    }

    private async Task<AdviceQuestion?> OfRevisionAsync(FactCheckDbContext data, Guid revisionId, CancellationToken cancellation)
    {
        var reading = await data.Readings.AsNoTracking().SingleOrDefaultAsync(r => r.RevisionId == revisionId && r.Failure == null, cancellation);
        if (reading is null || !await data.Articles.AnyAsync(a => a.CurrentRevisionId == revisionId, cancellation)) return null;
        var known = await data.Claims.Where(c => c.RevisionId == revisionId && c.RetiredAt == null).OrderBy(c => c.Number).Select(c => c.Text).ToListAsync(cancellation);
        return new(AdviceBrief.OfArticle(reading.Title, reading.Text, known, door.MostText), reading.Text) { RevisionId = revisionId };
    }
}
