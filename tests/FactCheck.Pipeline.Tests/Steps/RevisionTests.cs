using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Core.Verdicts;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Reviews;
using FactCheck.Data.Tests.Databases;
using FactCheck.Pipeline.Covering;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Steps;

public sealed class RevisionTests
{
    [Theory, OnEachDatabase]
    public async Task Revise_OneClaimChanged_VoidsThatApprovalAndKeepsTheOthers(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var (article, story) = await ApprovedAsync(room);

        await ReviseAsync(room, article, story.Replace("312 people", "320 people", StringComparison.Ordinal));

        await using var data = room.Read();
        var reviews = await data.Reviews.OrderBy(r => r.ClaimNumber).ToListAsync();
        var changed = Assert.Single(reviews, r => r.State != ReviewState.Approved);
        Assert.Equal(ReviewState.InCheck, changed.State);
        Assert.Contains("320", changed.VoidDifference, StringComparison.Ordinal);
        Assert.Contains("312", changed.VoidDifference, StringComparison.Ordinal);
        Assert.DoesNotContain(reviews, r => r.State == ReviewState.Superseded);
    }

    [Theory, OnEachDatabase]
    public async Task Revise_ClaimGone_SupersedesItsReview(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var (article, story) = await ApprovedAsync(room);
        var budget = story.Split('\n').Single(l => l.Contains("5.1 million", StringComparison.Ordinal));

        await ReviseAsync(room, article, story.Replace(budget, "It was a warm evening by the water.", StringComparison.Ordinal));

        await using var data = room.Read();
        Assert.All(await data.Reviews.Where(r => r.ClaimText.Contains("5.1 million")).ToListAsync(), r => Assert.Equal(ReviewState.Superseded, r.State));
        Assert.All(await data.Reviews.Where(r => r.ClaimText.Contains("312")).ToListAsync(), r => Assert.Equal(ReviewState.Approved, r.State));
    }

    [Theory, OnEachDatabase]
    public async Task Revise_ClaimTakenOutAndPutBack_HasItsApprovalAgain(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var (article, story) = await ApprovedAsync(room);
        await using var data = room.Read();
        var before = await data.Reviews.AsNoTracking().SingleAsync(r => r.ClaimText.Contains("5.1 million"));
        var budget = story.Split('\n').Single(l => l.Contains("5.1 million", StringComparison.Ordinal));

        await ReviseAsync(room, article, story.Replace(budget, "It was a warm evening by the water.", StringComparison.Ordinal));
        await ReviseAsync(room, article, story + "\nThe evening was warm.\n");

        var after = await data.Reviews.AsNoTracking().SingleAsync(r => r.ClaimText.Contains("5.1 million"));
        Assert.Equal((before.Id, ReviewState.Approved, before.Fingerprint), (after.Id, after.State, after.Fingerprint));
        Assert.True((await data.Verdicts.AsNoTracking().SingleAsync(v => v.Id == after.VerdictRecordId)).Active);
    }

    [Theory, OnEachDatabase]
    public async Task Revise_SentenceUnchanged_KeepsItsSeenMark(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var story = HarbourStory.Write(room.Site);
        var (article, revision) = await room.SubmitAsync(story, new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        await People.ReadAllAsync(room, revision);
        await room.WorkAsync();

        await ReviseAsync(room, article, story.Replace("What a summer", "What a long summer", StringComparison.Ordinal));

        await using var data = room.Read();
        Assert.Equal(1, (await data.Gates.OrderByDescending(g => g.At).FirstAsync()).Result.Sum.Unseen);
    }

    [Theory, OnEachDatabase]
    public async Task Revise_ToTheApprovedWording_KeepsTheApprovalAndSaysSo(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var story = HarbourStory.Write(room.Site);
        var (article, _) = await room.SubmitAsync(story, new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        await using var data = room.Read();
        var review = await data.Reviews.AsNoTracking().SingleAsync(r => r.ClaimText.Contains("5.1 million"));
        var wording = review.ClaimText.Replace("5.1 million", "4.2 million", StringComparison.Ordinal);
        await People.ProposeAsync(room, review.Id, new() { Verdict = Verdict.Wrong, Wording = wording, Reason = "The source says 4.2." });
        Assert.IsType<Done>(await People.ActAsync(room, "Ben", review.Id, ReviewAction.Approve));

        await ReviseAsync(room, article, story.Replace("5.1 million", "4.2 million", StringComparison.Ordinal));

        var kept = await data.Reviews.AsNoTracking().SingleAsync(r => r.Id == review.Id);
        Assert.Equal((ReviewState.Approved, true, Verdict.ConfirmedWithChange), (kept.State, kept.CarriedByWording, kept.Verdict));
        Assert.Equal(WordingState.Accepted, (await data.Wordings.SingleAsync()).State);
        Assert.Equal(kept.Fingerprint, (await data.Approvals.OrderByDescending(a => a.VerdictRecordId).FirstAsync()).Fingerprint);
    }

    [Theory, OnEachDatabase]
    public async Task Edit_RewordedClaim_IsReplayedOnTheNextRevisionAndKeepsItsReview(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var story = HarbourStory.Write(room.Site);
        var (article, revision) = await room.SubmitAsync(story, new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        await using var data = room.Read();
        var claim = await data.Claims.AsNoTracking().SingleAsync(c => c.Text.Contains("312") && c.RetiredAt == null);
        var words = "The Northport " + claim.Text[(claim.Text.IndexOf(' ', StringComparison.Ordinal) + 1)..];

        var outcome = await room.Get<ClaimEditDesk>().EditAsync(room.As("Ada", DeskRole.Checker), revision, new()
        {
            Kind = ClaimEditKind.Reword,
            SentenceId = claim.SentenceId,
            Takes = [claim.Id],
            Yields = [new EditedClaim(words, claim.Kind, null)],
        });
        Assert.IsType<Done>(outcome);
        await room.WorkAsync();
        var review = await data.Reviews.AsNoTracking().SingleAsync(r => r.ClaimText == words);
        await ReviseAsync(room, article, story.Replace("What a summer", "What a long summer", StringComparison.Ordinal));

        var after = await data.Reviews.AsNoTracking().SingleAsync(r => r.ClaimText == words);
        Assert.Equal(review.Id, after.Id);
        Assert.NotEqual(review.ClaimId, after.ClaimId);
        Assert.DoesNotContain(await data.Reviews.AsNoTracking().ToListAsync(), r => r.State == ReviewState.Superseded);
    }

    private static async Task<(Guid Article, string Story)> ApprovedAsync(Newsroom room)
    {
        var story = HarbourStory.Write(room.Site);
        var (article, _) = await room.SubmitAsync(story, new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        await People.ApproveAllAsync(room, article);
        await room.WorkAsync();
        return (article, story);
    }

    private static async Task ReviseAsync(Newsroom room, Guid article, string text)
    {
        Assert.IsType<Done>(await room.Get<Intake>().ReviseAsync(room.As("Eve", DeskRole.Author), article, new(text, ArticleFormat.Markdown)));
        await room.WorkAsync();
    }
}
