using FactCheck.Core.Articles;
using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Data.Jobs;
using FactCheck.Extraction;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Reading;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Steps;

/// <summary>Reads the file of a revision into the text that people read. HTML is read in a child process.</summary>
public sealed class IngestArticle(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, IExtractor extractor)
{
    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var revision = await LoadAsync(work, cancellation);
        var (text, failure) = revision is null ? (null, null) : await SourceReader.ReadAsync(revision.Source, revision.Format, extractor, cancellation);

        await using var change = await changes.BeginAsync(work, cancellation);
        if (revision is not null && !await change.Data.Readings.AnyAsync(r => r.RevisionId == revision.Id, cancellation))
            change.Data.Add(ToRow(revision, text, failure, change.Now));
        change.Due(new WorkOrder(failure is null ? LineStep.ExtractClaims : LineStep.EvaluateGate, work.SubjectId, work.ArticleId));
        await change.CommitAsync(cancellation);
    }

    private async Task<ArticleRevision?> LoadAsync(Work work, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        return await data.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == work.SubjectId, cancellation);
    }

    private static RevisionReading ToRow(ArticleRevision revision, ArticleText? text, string? failure, DateTimeOffset now) => new()
    {
        RevisionId = revision.Id,
        DeskId = revision.DeskId,
        Text = text?.Text ?? "",
        Title = text?.Title ?? "",
        Structure = text is null ? "{}" : ArticleStructure.Write(text),
        Failure = failure,
        At = now,
    };
}
