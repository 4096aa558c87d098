using FactCheck.Core.Reviews;
using FactCheck.Data.Gates;
using FactCheck.Data.Jobs;
using FactCheck.Data.Repositories;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Pulls;

/// <summary>Writes down what was read of a pull request, with the work that it makes due, in one change.</summary>
internal sealed class PullSaving(Change change, PullCase pull, PullReading reading, CancellationToken cancellation)
{
    internal async Task SaveAsync()
    {
        foreach (var made in reading.Made) KeepRun(made);
        foreach (var over in reading.Over)
        {
            if (pull.Runs.FirstOrDefault(r => r.Id == over.Id) is { } run) (run.Status, run.Conclusion) = ("completed", "cancelled");
        }
        var (row, facts) = (pull.Pull, reading.Facts);
        (row.Title, row.Url, row.BaseBranch, row.HeadSha, row.IsFork, row.SeenAt) = (facts.Title, facts.Url, facts.BaseBranch, facts.HeadSha, facts.IsFork, change.Now);
        row.State = facts.IsMerged ? PullRequestState.Merged : facts.IsClosed ? PullRequestState.Closed : PullRequestState.Open;
        if (facts.IsClosed) await CloseAsync();
        else if (!reading.IsKnown) await TakeInAsync();
        if (!facts.IsClosed) change.Due(new WorkOrder(LineStep.PublishChecks, row.Id, null));
    }

    private void KeepRun(CheckRun made)
    {
        if (pull.Runs.FirstOrDefault(r => r.Id == made.Id) is { } known) known.RunId ??= made.RunId;
        else change.Data.Add(made);
    }

    private async Task TakeInAsync()
    {
        var row = pull.Pull;
        (row.ReadAs, row.MergeBase, row.Note, row.Incident) = (PullReading.KeyOf(reading.Facts, row.Round), reading.MergeBase, reading.Problem, "");
        (row.TouchesContent, row.AsksGate, row.Reviewers) = (reading.TouchesContent, reading.Configuration.AsksGate(reading.Facts.BaseBranch), reading.Reviewers);
        var authors = await AuthorPlacing.PlaceAsync(change.Data, reading.Authors, cancellation);
        var standing = await change.Data.PullRequestArticles.Where(f => f.PullRequestId == row.Id).ToListAsync(cancellation);
        foreach (var file in standing) file.Stands = reading.Files.Any(f => f.Path == file.Path);
        foreach (var file in reading.Files)
        {
            var article = await Intake.TakeInAsync(change, pull.App.CreatedBy, Submission(file, authors), cancellation);
            if (!standing.Exists(f => f.ArticleId == article.Id))
                change.Data.Add(new PullRequestArticle { PullRequestId = row.Id, ArticleId = article.Id, DeskId = row.DeskId, Path = file.Path });
            await ScopeAsync(article.CurrentRevisionId, article.Id);
        }
        foreach (var gone in standing.Where(f => !f.Stands)) await LeaveOutAsync(gone.ArticleId);
    }

    private Submission Submission(ContentFile file, IReadOnlyList<AuthorName> authors) => new()
    {
        Text = new(file.Text, file.Format) { FileName = file.Path },
        Title = file.Path,
        ExternalId = $"github:{pull.Repository.FullName}#{pull.Pull.Number}:{file.Path}",
        Authors = authors,
        Deadline = change.Now + TimeSpan.FromHours(reading.Configuration.DeadlineHours),
        Policy = reading.Configuration.Policy,
    };

    // With the revision, in one save: no claim of the base ever stands in the queue.
    private async Task ScopeAsync(Guid revisionId, Guid articleId)
    {
        var (claims, sentences) = ((IReadOnlyList<string>)[.. reading.Known.Claims.Order(StringComparer.Ordinal)], (IReadOnlyList<string>)[.. reading.Known.Sentences.Order(StringComparer.Ordinal)]);
        if (await change.Data.Scopes.SingleOrDefaultAsync(s => s.RevisionId == revisionId, cancellation) is not { } scope)
        {
            change.Data.Add(new RevisionScope { RevisionId = revisionId, DeskId = change.DeskId, ClaimKeys = claims, SentenceKeys = sentences });
            return;
        }
        if (scope.ClaimKeys.SequenceEqual(claims) && scope.SentenceKeys.SequenceEqual(sentences)) return;
        (scope.ClaimKeys, scope.SentenceKeys) = (claims, sentences);
        change.Due(new WorkOrder(LineStep.SyncReviews, revisionId, articleId));
    }

    private async Task CloseAsync()
    {
        (pull.Pull.Note, pull.Pull.Incident) = ("", "");
        foreach (var file in await change.Data.PullRequestArticles.Where(f => f.PullRequestId == pull.Pull.Id && f.Stands).ToListAsync(cancellation))
        {
            if (reading.Facts.IsMerged) await PublishAsync(file.ArticleId);
            await LeaveOutAsync(file.ArticleId);
        }
    }

    // What was merged is out, whatever the gate said: its state at that moment is kept with the publication.
    private async Task PublishAsync(Guid articleId)
    {
        var revision = await change.Data.Articles.Where(a => a.Id == articleId).Select(a => a.CurrentRevisionId).SingleAsync(cancellation);
        if (await change.Data.Publications.AnyAsync(p => p.RevisionId == revision, cancellation)) return;
        var gate = await change.Data.Gates.AsNoTracking().SingleOrDefaultAsync(g => g.RevisionId == revision, cancellation);
        var audit = change.Record("article.publish", "revision", revision, articleId, new Dictionary<string, string>
        {
            ["merged"] = reading.Facts.Url,
            ["by"] = reading.Facts.MergedBy.Length > 0 ? "github:" + reading.Facts.MergedBy.ToLowerInvariant() : "",
            ["gate"] = gate?.State.ToString() ?? "",
        });
        change.Data.Add(new Publication
        {
            RevisionId = revision,
            DeskId = change.DeskId,
            ArticleId = articleId,
            PersonId = pull.App.CreatedBy,
            At = change.Now,
            Gate = gate?.Result ?? new(Core.Gates.GateState.Pending, new(), []),
            AuditId = audit.Id,
        });
    }

    private async Task LeaveOutAsync(Guid articleId)
    {
        foreach (var review in await change.Data.Reviews.Where(r => r.ArticleId == articleId && !r.OutOfPlay && r.State != ReviewState.Superseded).ToListAsync(cancellation))
            review.OutOfPlay = true;
    }
}
