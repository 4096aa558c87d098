using FactCheck.Core.Articles;
using FactCheck.Core.Checking;
using FactCheck.Core.Claims;
using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Data.Claims;
using FactCheck.Data.Columns;
using FactCheck.Data.Jobs;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Reading;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Steps;

/// <summary>Finds the claims of a revision. The engine's extraction is frozen at the first run; claims are that, shaped by the claim edits.</summary>
public sealed class ExtractClaims(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, PipelineRules rules)
{
    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var (text, fresh) = await LoadAsync(work, cancellation);

        await using var change = await changes.BeginAsync(work, cancellation);
        if (text is not null)
        {
            var frozen = await FreezeAsync(change, work, fresh, cancellation);
            var edits = await EditShelf.LoadAsync(change.Data, work.ArticleId ?? Guid.Empty, cancellation);
            var replayed = ClaimEdits.Replay(text.Text, JsonColumn.Read<ClaimExtraction>(frozen.Extraction), edits.Select(e => e.Edit));
            frozen.IdleEdits = [.. edits.Where(e => replayed.Unapplied.Contains(e.Edit)).Select(e => e.Id)];
            var sentences = await SentencesAsync(change, work, text, replayed.Extraction, cancellation);
            await new ClaimShelf(change, work, text, frozen, sentences, edits).ArrangeAsync(replayed.Extraction, cancellation);
            change.Due(new WorkOrder(LineStep.LinkCitations, work.SubjectId, work.ArticleId));
        }
        await change.CommitAsync(cancellation);
    }

    /// <summary>The text, and the extraction where none is frozen yet.</summary>
    private async Task<(ArticleText? Text, RevisionExtraction? Fresh)> LoadAsync(Work work, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        var revision = await data.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == work.SubjectId, cancellation);
        var reading = await data.Readings.AsNoTracking().SingleOrDefaultAsync(r => r.RevisionId == work.SubjectId && r.Failure == null, cancellation);
        if (revision is null || reading is null) return (null, null);
        var text = ArticleStructure.Restore(revision, reading);
        if (await data.Extractions.AnyAsync(e => e.RevisionId == work.SubjectId, cancellation)) return (text, null);
        var read = ArticleCheck.Read(text, SourceSheet.Parse(revision.SourceSheet), rules.Check, revision.Dateline);
        return (text, new RevisionExtraction
        {
            RevisionId = revision.Id,
            DeskId = revision.DeskId,
            Engine = read.Extraction.Engine,
            Rules = rules.Check.Fingerprint,
            Published = read.Published,
            Extraction = JsonColumn.Write(read.Extraction),
            IdleEdits = [],
            At = DateTimeOffset.MinValue,
        });
    }

    private static async Task<RevisionExtraction> FreezeAsync(Change change, Work work, RevisionExtraction? fresh, CancellationToken cancellation)
    {
        if (await change.Data.Extractions.SingleOrDefaultAsync(e => e.RevisionId == work.SubjectId, cancellation) is { } frozen) return frozen;
        var row = fresh ?? throw new InvalidOperationException($"The frozen extraction of revision {work.SubjectId} is gone.");
        row.At = change.Now;
        change.Data.Add(row);
        return row;
    }

    private static async Task<List<SentenceRow>> SentencesAsync(
        Change change, Work work, ArticleText text, ClaimExtraction extraction, CancellationToken cancellation)
    {
        var rows = await change.Data.Sentences.Where(s => s.RevisionId == work.SubjectId).OrderBy(s => s.Number).ToListAsync(cancellation);
        if (rows.Count > 0 || extraction.Sentences.Count == 0) return Cover(rows, extraction);
        var keys = CoverageKeys.Of(text, extraction.Sentences);
        rows = [.. extraction.Sentences.Select((s, i) => new SentenceRow
        {
            Id = Guid.CreateVersion7(),
            DeskId = work.DeskId,
            RevisionId = work.SubjectId,
            Number = i + 1,
            Start = s.Span.Start,
            End = s.Span.End,
            Block = s.Block,
            BlockKind = s.BlockKind,
            State = s.State,
            Score = s.Score,
            Reason = s.Reason,
            Key = keys[i],
        })];
        change.Data.AddRange(rows);
        return rows;
    }

    // A claim edit may make a claim of a sentence, or take its last one.
    private static List<SentenceRow> Cover(List<SentenceRow> rows, ClaimExtraction extraction)
    {
        for (var i = 0; i < rows.Count; i++)
            (rows[i].State, rows[i].Score, rows[i].Reason) = (extraction.Sentences[i].State, extraction.Sentences[i].Score, extraction.Sentences[i].Reason);
        return rows;
    }
}
