using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Data.Desks;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Covering;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Steps;

/// <summary>One article through everything that people do between two revisions: each thing is carried over, voided, shown as left over or kept as history.</summary>
public sealed class NothingLostTests
{
    private const string Split = "The council approved a budget of 5.1 million euros.";
    private const string SecondPart = "The budget is for the new quay.";
    private const string Reworded = "The Northport ferry carried 312 people on Friday, the harbour office said.";

    [Fact]
    public async Task Article_RevisedSplitRewordedSeenAndRevisedAgain_LosesNothing()
    {
        await using var room = await Newsroom.OpenAsync();
        var story = HarbourStory.Write(room.Site);
        var (article, first) = await room.SubmitAsync(story, new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();

        // Shaped and decided in the first revision: the ferry reworded, the budget split, everything approved and read.
        await ShapeAsync(room, first, "312", ClaimEditKind.Reword, Reworded);
        await ShapeAsync(room, first, "5.1 million", ClaimEditKind.Split, Split, SecondPart);
        await People.ApproveAllAsync(room, article);
        await People.ReadAllAsync(room, first);
        await room.WorkAsync();
        var before = await StandAsync(room, article);
        Assert.Equal([Reworded, Split, SecondPart], before.Select(r => r.ClaimText));
        Assert.All(before, r => Assert.Equal(ReviewState.Approved, r.State));

        // A revision that touches only the last paragraph: edits are replayed, approvals and marks kept, the new sentence alone is unseen.
        story = story.Replace("What a summer it will be!", "What a long summer it will be!", StringComparison.Ordinal);
        await ReviseAsync(room, article, story);
        var second = await StandAsync(room, article);
        Assert.Equal(before.Select(r => (r.Id, r.Fingerprint, r.State)), second.Select(r => (r.Id, r.Fingerprint, r.State)));
        Assert.Equal(1, await UnseenAsync(room));

        // A revision under the split: the split no longer applies and says so; the ferry keeps everything.
        await ReviseAsync(room, article, story.Replace("for the new quay", "for the old quay", StringComparison.Ordinal));
        var third = await StandAsync(room, article);
        var ferry = Assert.Single(third, r => r.ClaimText == Reworded);
        Assert.Equal((before[0].Id, before[0].Fingerprint, ReviewState.Approved), (ferry.Id, ferry.Fingerprint, ferry.State));
        Assert.Equal([ClaimEditKind.Split], await IdleAsync(room, article));
        await HistoryIsKeptAsync(room, article, before);
    }

    // Every review that ever was is there, each approval with its record; what is void says with which difference, what is gone says superseded.
    private static async Task HistoryIsKeptAsync(Newsroom room, Guid article, IReadOnlyList<Review> before)
    {
        await using var data = room.Read();
        var all = await data.Reviews.AsNoTracking().Where(r => r.ArticleId == article).ToListAsync();
        foreach (var review in before)
        {
            var now = Assert.Single(all, r => r.Id == review.Id);
            var records = await data.Verdicts.AsNoTracking().Where(v => v.ReviewId == review.Id).ToListAsync();
            Assert.Contains(records, v => v.Fingerprint == review.Fingerprint);
            Assert.True(await data.Approvals.AnyAsync(a => a.ReviewId == review.Id && a.Fingerprint == review.Fingerprint));
            if (now.ClaimText == review.ClaimText) continue;
            Assert.Equal(ReviewState.InCheck, now.State);
            Assert.Contains(review.ClaimText, now.VoidDifference, StringComparison.Ordinal);
            Assert.Contains(now.ClaimText, now.VoidDifference, StringComparison.Ordinal);
        }
        Assert.Equal(2, await data.ClaimEdits.CountAsync(e => e.ArticleId == article));
        Assert.Equal(3, await data.Extractions.CountAsync());
    }

    private static async Task ShapeAsync(Newsroom room, Guid revision, string words, ClaimEditKind kind, params string[] yields)
    {
        await using var data = room.Read();
        var claim = await data.Claims.AsNoTracking().SingleAsync(c => c.RevisionId == revision && c.RetiredAt == null && c.Text.Contains(words));
        Assert.IsType<Done>(await room.Get<ClaimEditDesk>().EditAsync(room.As("Ada", DeskRole.Checker), revision, new()
        {
            Kind = kind, SentenceId = claim.SentenceId, Takes = [claim.Id], Yields = [.. yields.Select(y => new EditedClaim(y, claim.Kind, null))],
        }));
        await room.WorkAsync();
    }

    private static async Task ReviseAsync(Newsroom room, Guid article, string text)
    {
        Assert.IsType<Done>(await room.Get<Intake>().ReviseAsync(room.As("Eve", DeskRole.Author), article, new(text, ArticleFormat.Markdown)));
        await room.WorkAsync();
    }

    private static async Task<IReadOnlyList<Review>> StandAsync(Newsroom room, Guid article)
    {
        await using var data = room.Read();
        return await data.Reviews.AsNoTracking().Where(r => r.ArticleId == article && r.State != ReviewState.Superseded).OrderBy(r => r.ClaimNumber).ToListAsync();
    }

    private static async Task<int> UnseenAsync(Newsroom room)
    {
        await using var data = room.Read();
        return (await data.Gates.OrderByDescending(g => g.At).FirstAsync()).Result.Sum.Unseen;
    }

    private static async Task<IReadOnlyList<ClaimEditKind>> IdleAsync(Newsroom room, Guid article)
    {
        await using var data = room.Read();
        var revision = await data.Articles.Where(a => a.Id == article).Select(a => a.CurrentRevisionId).SingleAsync();
        var idle = await data.Extractions.Where(e => e.RevisionId == revision).Select(e => e.IdleEdits).SingleAsync();
        var rows = await data.ClaimEdits.Where(e => idle.Contains(e.Id)).Select(e => e.Edit).ToListAsync();
        return [.. rows.Select(r => Data.Columns.JsonColumn.Read<ClaimEdit>(r).Kind)];
    }
}
