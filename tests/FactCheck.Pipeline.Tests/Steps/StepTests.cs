using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Data.Tests.Databases;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Steps;

public sealed class StepTests
{
    // The outbox, the log of runs and the events are the line’s own; everything else belongs to one step, or to people.
    private static readonly Dictionary<LineStep, string[]> Own = new()
    {
        [LineStep.IngestArticle] = ["Readings"],
        [LineStep.ExtractClaims] = ["Extractions", "Sentences", "Claims"],
        [LineStep.LinkCitations] = ["Sources", "Citations", "ClaimCitations", "Unsourced"],
        [LineStep.SyncReviews] = ["Reviews", "ReviewedClaims", "Verdicts", "Approvals", "Wordings", "Audit", "AuditTexts"],
        // On PostgreSQL what a folder and a memory hold on SQLite are rows.
        [LineStep.CaptureSource] = ["Captures", "Snapshots", "HostPaces"],
        [LineStep.MatchEvidence] = ["Matches", "Evidence"],
        [LineStep.RunChecks] = ["Suggestions", "Findings"],
        [LineStep.EvaluateGate] = ["Gates"],
    };

    [Theory, OnEachDatabase]
    public async Task EachStep_OverAWholeArticleAndItsRevision_WritesItsOwnTablesOnly(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var story = HarbourStory.Write(room.Site);
        var (article, _) = await room.SubmitAsync(story, new AuthorName("Eve", room.As("Eve").PersonId));
        var written = new Dictionary<LineStep, HashSet<string>>();
        await WatchAsync(room, written);
        await People.ApproveAllAsync(room, article);
        await room.Get<Intake>().ReviseAsync(room.As("Eve", Data.Desks.DeskRole.Author), article, new(story.Replace("312", "320", StringComparison.Ordinal), Core.Articles.ArticleFormat.Markdown));
        await WatchAsync(room, written);

        // What stands beside the line has no part in an article that nobody sent by a pull request.
        Assert.Equal(Enum.GetValues<LineStep>().Where(s => s <= LineStep.EvaluateGate).Order(), written.Keys.Order());
        foreach (var (step, tables) in written)
            Assert.True(tables.IsSubsetOf(Own[step]), $"{step} wrote {string.Join(", ", tables.Except(Own[step]))}");
        Assert.Contains("Verdicts", written[LineStep.SyncReviews]);
    }

    [Theory, OnEachDatabase]
    public async Task EachStep_RunASecondTime_ChangesNothingThatMatters(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        await room.SubmitAsync(HarbourStory.Write(room.Site), new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        await using var data = room.Read();
        var runs = await data.StepRuns.AsNoTracking().OrderBy(r => r.Number).ToListAsync();

        foreach (var key in runs.Where(r => r.Step != LineStep.CaptureSource).Select(r => r.Key).Distinct())
        {
            var before = await TableDigests.ReadAsync(data);
            await using (var change = await room.Get<Changes>().BeginAsync(room.Administrator, default))
            {
                change.Due(Order(key, runs.First(r => r.Key == key)));
                await change.CommitAsync(default);
            }
            Assert.Equal(WorkOutcome.Done, await room.Get<LineRunner>().RunAsync(key, default));
            var after = await TableDigests.ReadAsync(data);
            // When a suggestion or a gate was last looked at is all that may differ.
            string[] moments = ["Outbox", "StepRuns", "Suggestions", "Gates"];
            Assert.Empty(TableDigests.Changed(before, after).Except(moments));
        }

        await room.WorkAsync();
        Assert.Equal(await data.Claims.CountAsync(), await data.Suggestions.CountAsync());
        Assert.Equal(1, await data.Gates.CountAsync());
    }

    [Theory, OnEachDatabase]
    public async Task CaptureSource_RunASecondTime_AppendsACaptureAndMatchesIt(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        await room.SubmitAsync(HarbourStory.Write(room.Site));
        await room.WorkAsync();
        await using var data = room.Read();
        var source = await data.Sources.FirstAsync();
        var matches = await data.Matches.CountAsync();

        await room.Get<Citing.CitationDesk>().FetchAgainAsync(room.As("Ada", Data.Desks.DeskRole.Checker), source.Id);
        await room.WorkAsync();

        var captures = await data.Captures.Where(c => c.SourceId == source.Id).ToListAsync();
        Assert.Equal(2, captures.Count);
        Assert.Single(captures.Select(c => c.Sha256).Distinct());
        Assert.True(await data.Matches.CountAsync() > matches);
    }

    private static async Task WatchAsync(Newsroom room, Dictionary<LineStep, HashSet<string>> written)
    {
        await using var data = room.Read();
        var before = await TableDigests.ReadAsync(data);
        await room.WorkAsync(async key =>
        {
            var after = await TableDigests.ReadAsync(data);
            var step = Enum.Parse<LineStep>(key.Split(':')[0]);
            if (!written.TryGetValue(step, out var tables)) written[step] = tables = [];
            tables.UnionWith(TableDigests.Changed(before, after).Except(["Outbox", "StepRuns", "Events"]));
            before = after;
        });
    }

    private static WorkOrder Order(string key, StepRun run)
    {
        var parts = key.Split(':');
        return new(run.Step, Guid.ParseExact(parts[1], "N"), run.ArticleId, parts.Length > 2 ? Guid.ParseExact(parts[2], "N") : null);
    }
}
