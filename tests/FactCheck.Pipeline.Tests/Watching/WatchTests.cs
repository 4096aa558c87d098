using FactCheck.Core.Reviews;
using FactCheck.Core.Sources;
using FactCheck.Core.Sources.Watching;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Tests.Databases;
using FactCheck.Data.Watching;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Tests.Steps;
using FactCheck.Pipeline.Watching;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Pipeline.Tests.Watching;

/// <summary>After publication, over days that pass at once, against a real site.</summary>
public sealed class WatchTests
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1.01);

    [Theory, OnEachDatabase]
    public async Task Source_EditedAfterPublication_ReopensOnlyWhatRestsOnTheWordsAndIsToldOnce(DatabaseKind database)
    {
        var clock = new ShiftedClock();
        await using var room = await OpenAsync(database, clock);
        var article = await WatchedAsync(room);
        await PassAsync(room, clock, Day);
        await using (var quiet = room.Read()) Assert.Equal(0, await quiet.WatchFindings.CountAsync());

        room.Site.Put("/ferry", "Ferry figures", "The harbour office took the figures for May back on Wednesday.", "New figures come in June, the office said.");
        await PassAsync(room, clock, 2 * Day);
        await PassAsync(room, clock, 2 * Day);

        await using var data = room.Read();
        var finding = await data.WatchFindings.SingleAsync();
        Assert.Equal((WatchOutcome.Edited, true), (finding.Outcome, finding.TouchesEvidence));
        Assert.NotEmpty(finding.Broken);
        var reopened = Assert.Single(await data.Reviews.Where(r => r.ArticleId == article && r.State != ReviewState.Approved).ToListAsync());
        Assert.Contains("312", reopened.ClaimText, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Source_EditedElsewhereOnThePage_ReopensNothingAndSaysThatTheQuoteStands(DatabaseKind database)
    {
        var clock = new ShiftedClock();
        await using var room = await OpenAsync(database, clock);
        var article = await WatchedAsync(room);
        room.Site.Append("/ferry", "The office moved to the new quay in June, its notice says.");
        await PassAsync(room, clock, Day);

        await using var data = room.Read();
        var finding = await data.WatchFindings.SingleAsync();
        Assert.Equal((WatchOutcome.Edited, false), (finding.Outcome, finding.TouchesEvidence));
        Assert.All(await data.Reviews.Where(r => r.ArticleId == article).ToListAsync(), r => Assert.Equal(ReviewState.Approved, r.State));
    }

    [Theory, OnEachDatabase]
    public async Task Source_AwayForThreeDays_IsGoneAndReopensWhatRestsOnIt(DatabaseKind database)
    {
        var clock = new ShiftedClock();
        await using var room = await OpenAsync(database, clock);
        var article = await WatchedAsync(room);
        room.Site.Remove("/ferry");
        await PassAsync(room, clock, Day);
        await PassAsync(room, clock, 1.5 * Day);
        await using (var early = room.Read()) Assert.Equal(0, await early.WatchFindings.CountAsync());
        await PassAsync(room, clock, 1.5 * Day);
        await PassAsync(room, clock, 1.5 * Day);

        await using var data = room.Read();
        var finding = await data.WatchFindings.SingleAsync();
        Assert.Equal((WatchOutcome.Gone, true), (finding.Outcome, finding.TouchesEvidence));
        Assert.Single(await data.Reviews.Where(r => r.ArticleId == article && r.State != ReviewState.Approved).ToListAsync());

        var desk = room.Get<WatchDesk>();
        var editor = room.As("Dov", DeskRole.Editor);
        Assert.IsType<Refused>(await desk.SettleAsync(room.As("Ada", DeskRole.Checker), finding.Id, WatchAnswer.Noted, "because"));
        Assert.IsType<Refused>(await desk.SettleAsync(editor, finding.Id, WatchAnswer.Noted, " "));
        Assert.IsType<Done>(await desk.SettleAsync(editor, finding.Id, WatchAnswer.Noted, "the archive keeps it"));
        Assert.IsType<Refused>(await desk.SettleAsync(editor, finding.Id, WatchAnswer.Dismissed, "again"));
    }

    /// <summary>Nothing changes: asked after a day, two, four …, and nobody hears of it.</summary>
    [Fact]
    public async Task Source_Unchanged_IsAskedEverMoreRarelyAndTellsNobody()
    {
        var clock = new ShiftedClock();
        await using var room = await OpenAsync(DatabaseKind.Sqlite, clock);
        await WatchedAsync(room);
        var before = room.Site.Asked("/ferry");
        for (var day = 0; day < 32; day++) await PassAsync(room, clock, Day);
        await using var data = room.Read();
        Assert.Equal(5, room.Site.Asked("/ferry") - before);
        Assert.All(await data.Watches.ToListAsync(), w => Assert.Equal((WatchOutcome.Unchanged, 30.0 * 24), (w.Outcome, w.IntervalHours)));
        Assert.Equal(0, await data.WatchFindings.CountAsync());
    }

    [Fact]
    public async Task Source_Moved_IsToldWithTheQuoteStandingAndReopensNothing()
    {
        var clock = new ShiftedClock();
        await using var room = await OpenAsync(DatabaseKind.Sqlite, clock);
        var article = await WatchedAsync(room);
        room.Site.Move("/ferry", "/archive/ferry");
        await PassAsync(room, clock, Day);
        await using var data = room.Read();
        var finding = await data.WatchFindings.SingleAsync();
        Assert.Equal((WatchOutcome.Moved, false), (finding.Outcome, finding.TouchesEvidence));
        Assert.Empty(finding.Broken);
        Assert.EndsWith("/archive/ferry", await data.Captures.Where(c => c.Id == finding.AfterId).Select(c => c.FinalUrl).SingleAsync(), StringComparison.Ordinal);
        Assert.All(await data.Reviews.Where(r => r.ArticleId == article).ToListAsync(), r => Assert.Equal(ReviewState.Approved, r.State));
    }

    /// <summary>What stands before a page says nothing about what it said: an editor hears of it, the kept passage stands, no claim is reopened.</summary>
    [Theory]
    [InlineData("<title>Before you continue</title><h1>Before you continue</h1><p>We and our partners use cookies.</p><button>Accept all</button>", CaptureOutcome.Consent)]
    [InlineData("<title>Ferry figures</title><h1>Ferry figures</h1><p>The harbour office has new figures for the ferry.</p><p>Subscribe to continue reading. Already a subscriber?</p>", CaptureOutcome.Paywall)]
    public async Task Source_ReplacedByAWall_IsToldOnceAndReopensNothing(string page, CaptureOutcome outcome)
    {
        var clock = new ShiftedClock();
        await using var room = await OpenAsync(DatabaseKind.Sqlite, clock);
        var article = await WatchedAsync(room);
        room.Site.PutWhole("/ferry", $"<!doctype html><html lang=\"en\"><body>{page}</body></html>");
        await PassAsync(room, clock, Day);
        await PassAsync(room, clock, 2 * Day);
        await using var data = room.Read();
        var finding = await data.WatchFindings.SingleAsync();
        Assert.Equal((WatchOutcome.Walled, true), (finding.Outcome, finding.TouchesEvidence));
        Assert.Equal(outcome, await data.Captures.Where(c => c.Id == finding.AfterId).Select(c => c.Outcome).SingleAsync());
        Assert.All(await data.Reviews.Where(r => r.ArticleId == article).ToListAsync(), r => Assert.Equal(ReviewState.Approved, r.State));
    }

    private static Task<Newsroom> OpenAsync(DatabaseKind database, ShiftedClock clock) => Newsroom.OpenAsync(database, s => s.AddSingleton<TimeProvider>(clock));

    /// <summary>An approved article whose sources are watched, as its publication makes them.</summary>
    private static async Task<Guid> WatchedAsync(Newsroom room)
    {
        var (article, revision) = await room.SubmitAsync(HarbourStory.Write(room.Site), new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        await People.ApproveAllAsync(room, article);
        await using (var change = await room.Get<Changes>().BeginAsync(room.Administrator, default))
        {
            change.Due(new(Data.Jobs.LineStep.WatchSources, revision, article));
            await change.CommitAsync(default);
        }
        await room.WorkAsync();
        return article;
    }

    private static async Task PassAsync(Newsroom room, ShiftedClock clock, TimeSpan time)
    {
        clock.Pass(time);
        await room.WorkAsync();
    }
}
