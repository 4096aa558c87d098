using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Extraction;
using FactCheck.GitHub.Apps;
using FactCheck.GitHub.Pulls;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Pulls;

/// <summary>
/// Reads a pull request as it stands on the platform, makes its two check runs visible at once, and hands every touched article in as a
/// revision of the desk's article for that file. Nothing of it is checked out or run.
/// </summary>
public sealed class ReadPullRequest(
    Changes changes, IDbContextFactory<FactCheckDbContext> contexts, Doors doors, PipelineRules rules, IExtractor extractor, TimeProvider clock)
{
    // After so many failures people are told, with a number to quote.
    private const int Tries = 3;

    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        if (await LoadAsync(work, cancellation) is not { } pull) await SaveAsync(work, null, cancellation);
        else if (work.Attempt > Tries) await BreakAsync(work, pull, cancellation);
        else
        {
            try
            {
                await SaveAsync(work, await ReadAsync(pull, cancellation), cancellation);
            }
            catch (Exception refused) when (ApiPause.Of(refused, clock.GetUtcNow()) is { } wait)
            {
                await WaitAsync(work, wait, cancellation);
            }
        }
    }

    private async Task<PullCase?> LoadAsync(Work work, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        return await PullCase.LoadAsync(data, work.SubjectId, cancellation);
    }

    private async Task<PullReading> ReadAsync(PullCase pull, CancellationToken cancellation)
    {
        var door = await doors.OpenAsync(pull.App, pull.Repository);
        var facts = await PullRequestReader.ReadAsync(door, pull.Pull.Number);
        var runs = new RunBoard(door, pull, clock);
        var over = pull.Runs.Where(r => r.Status != "completed" && (facts.IsClosed || r.HeadSha != facts.HeadSha || r.Round != pull.Pull.Round)).ToList();
        if (facts.IsClosed)
        {
            await runs.CancelAsync(over, facts.IsMerged ? "Merged" : "Closed without a merge");
            return new(facts, runs.Made, over) { Files = [] };
        }
        await runs.ShowAsync(facts.HeadSha);
        await runs.CancelAsync(over, null);
        if (pull.Pull.ReadAs == PullReading.KeyOf(facts, pull.Pull.Round) && pull.Pull.Incident.Length == 0) return new(facts, runs.Made, over) { IsKnown = true };
        await using var data = contexts.CreateDbContext();
        var reviewers = await DeskReviewers.ReadAsync(data, pull.Pull.DeskId, cancellation);
        return await new PullReader(door, facts, rules, extractor, reviewers, cancellation).ReadAsync(new(facts, runs.Made, over));
    }

    private async Task SaveAsync(Work work, PullReading? reading, CancellationToken cancellation)
    {
        await using var change = await changes.BeginAsync(work, cancellation);
        if (reading is not null && await PullCase.LoadAsync(change.Data, work.SubjectId, cancellation) is { } pull)
            await new PullSaving(change, pull, reading, cancellation).SaveAsync();
        await change.CommitAsync(cancellation);
    }

    private async Task WaitAsync(Work work, TimeSpan wait, CancellationToken cancellation)
    {
        await using var change = await changes.BeginAsync(work, cancellation);
        if (await change.Data.PullRequests.SingleOrDefaultAsync(p => p.Id == work.SubjectId, cancellation) is { } pull)
            pull.Note = $"GitHub asks us to wait until {(change.Now + wait).ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)} UTC.";
        change.Due(new WorkOrder(LineStep.ReadPullRequest, work.SubjectId, null) { Delay = wait });
        await change.CommitAsync(cancellation);
    }

    // A broken tool is a failure with a number, never green and never silent. What broke stands on the desk's page.
    private async Task BreakAsync(Work work, PullCase pull, CancellationToken cancellation)
    {
        var door = await doors.OpenAsync(pull.App, pull.Repository);
        var facts = await PullRequestReader.ReadAsync(door, pull.Pull.Number);
        var runs = new RunBoard(door, pull, clock);
        if (!facts.IsClosed) await runs.ShowAsync(facts.HeadSha);
        await using var data = contexts.CreateDbContext();
        var why = await data.Outbox.Where(i => i.Key == work.Key).Select(i => i.LastError).SingleOrDefaultAsync(cancellation) ?? "";
        var incident = ChecksOf.IdOf(pull.Pull.Id, facts.HeadSha, pull.Pull.Round, why).ToString("N")[..8];
        await using var change = await changes.BeginAsync(work, cancellation);
        if (await PullCase.LoadAsync(change.Data, work.SubjectId, cancellation) is not { } now) return;
        await new PullSaving(change, now, new(facts, runs.Made, []) { IsKnown = true }, cancellation).SaveAsync();
        var row = now.Pull;
        (row.Incident, row.Note, row.ReadAs) = (incident, why, "");
        change.Record("pull.broken", "pull", row.Id, null, new Dictionary<string, string> { ["incident"] = incident });
        await change.CommitAsync(cancellation);
    }
}
