using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Tests.Databases;
using FactCheck.Pipeline.Citing;
using FactCheck.Pipeline.Receiving;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Steps;

public sealed class ApprovalWatchTests
{
    [Theory, OnEachDatabase]
    public async Task FetchAgain_AcceptedQuoteGone_VoidsTheApprovalThatRestsOnItOnly(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var (article, _) = await room.SubmitAsync(HarbourStory.Write(room.Site), new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        await People.ApproveAllAsync(room, article);
        await room.WorkAsync();
        room.Site.Put("/ferry", "Ferry figures", "The harbour office took the figures for May back on Wednesday.", "New figures come in June, the office said.");

        await FetchAgainAsync(room, "/ferry");

        await using var data = room.Read();
        var reviews = await data.Reviews.ToListAsync();
        var voided = Assert.Single(reviews, r => r.State != ReviewState.Approved);
        Assert.Contains("no longer stands in", voided.VoidDifference, StringComparison.Ordinal);
        Assert.Contains("312", voided.ClaimText, StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task FetchAgain_SourceIsDown_LeavesEveryApproval(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var (article, _) = await room.SubmitAsync(HarbourStory.Write(room.Site), new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        await People.ApproveAllAsync(room, article);
        await room.WorkAsync();
        room.Site.Remove("/ferry");

        await FetchAgainAsync(room, "/ferry");

        await using var data = room.Read();
        Assert.All(await data.Reviews.ToListAsync(), r => Assert.Equal(ReviewState.Approved, r.State));
        Assert.Contains(await data.Captures.ToListAsync(), c => c.Outcome == Core.Sources.CaptureOutcome.Gone);
    }

    private static async Task FetchAgainAsync(Newsroom room, string path)
    {
        await using var data = room.Read();
        var source = await data.Sources.SingleAsync(s => s.Url.EndsWith(path));
        await room.Get<CitationDesk>().FetchAgainAsync(room.As("Ada", DeskRole.Checker), source.Id);
        await room.WorkAsync();
    }
}
