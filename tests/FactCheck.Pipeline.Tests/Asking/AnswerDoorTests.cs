using FactCheck.Core.Reviews;
using FactCheck.Core.Verdicts;
using FactCheck.Data.Desks;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Asking;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Tests.Steps;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Asking;

public sealed class AnswerDoorTests
{
    [Fact]
    public async Task Answer_ByLink_ReturnsToTheClaimAndStillHoldsTheGate()
    {
        await using var room = await Newsroom.OpenAsync();
        var (article, review) = await ApprovedAsync(room);
        var link = await LinkAsync(room, review);
        Assert.Equal(["FC504"], await HoldsAsync(room, article));

        Assert.IsType<Done>(await room.Get<AnswerDoor>().AnswerAsync(link.Words, "Rana Iyer", "It was 312, I counted them."));
        Assert.IsType<Done>(await room.Get<AnswerDoor>().AnswerAsync(link.Words, "Her assistant", "312 is what the list says."));

        await using var data = room.Read();
        var query = await data.Queries.AsNoTracking().SingleAsync();
        Assert.Equal(("It was 312, I counted them.", "Rana Iyer"), (query.Answer, query.AnsweredByName));
        Assert.Equal("Her assistant", (await data.FurtherAnswers.SingleAsync()).Name);
        Assert.Equal(ReviewState.Approved, (await data.Reviews.SingleAsync(r => r.Id == review)).State);
        Assert.Equal(["FC504"], await HoldsAsync(room, article));
        Assert.IsType<Done>(await room.Get<QueryDesk>().SettleAsync(room.As("Ada", DeskRole.Checker), query.Id, "It says what the source says."));
        Assert.Empty(await HoldsAsync(room, article));
    }

    [Fact]
    public async Task Answer_BeforeTheVerdict_IsSettledByTheProposal()
    {
        await using var room = await Newsroom.OpenAsync();
        var (_, review) = await OpenAsync(room);
        var link = await LinkAsync(room, review);
        Assert.IsType<Done>(await room.Get<AnswerDoor>().AnswerAsync(link.Words, "Rana Iyer", "It was 312."));

        await People.ProposeAsync(room, review, new() { Verdict = Verdict.Confirmed, Reason = "She counted them." });

        await using var data = room.Read();
        Assert.False((await data.Queries.SingleAsync()).NeedsDecision);
    }

    [Fact]
    public async Task Link_ExpiredWithdrawnOrWrong_SaysWhich()
    {
        await using var room = await Newsroom.OpenAsync();
        var (_, review) = await OpenAsync(room);
        var first = await LinkAsync(room, review);
        var door = room.Get<AnswerDoor>();
        await using var data = room.Read();
        var asked = await data.Queries.AsNoTracking().SingleAsync();

        var (second, _) = await room.Get<QueryDesk>().MakeLinkAsync(room.As("Ada", DeskRole.Checker), asked.Id);
        Assert.Null(await door.ReadAsync(first.Words));
        Assert.IsType<NotFound>(await door.AnswerAsync(first.Words, "Rana", "Yes."));

        var words = Assert.IsType<QueryLink>(second).Words;
        Assert.Equal(LinkState.Open, (await door.ReadAsync(words))?.State);
        await data.Queries.ExecuteUpdateAsync(q => q.SetProperty(r => r.LinkExpiresAt, DateTimeOffset.UtcNow.AddMinutes(-1)));
        Assert.Equal(LinkState.Expired, (await door.ReadAsync(words))?.State);
        Assert.Equal(RefusalKind.State, Assert.IsType<Refused>(await door.AnswerAsync(words, "Rana", "Yes.")).Kind);

        await room.Get<QueryDesk>().WithdrawAsync(room.As("Ada", DeskRole.Checker), asked.Id, "Found it myself.");
        Assert.Equal(LinkState.Withdrawn, (await door.ReadAsync(words))?.State);
    }

    [Fact]
    public async Task MakeLink_BySomebodyElseOfTheDesk_IsRefused()
    {
        await using var room = await Newsroom.OpenAsync();
        var (_, review) = await OpenAsync(room);
        await LinkAsync(room, review);
        await using var data = room.Read();

        var (link, outcome) = await room.Get<QueryDesk>().MakeLinkAsync(room.As("Ben", DeskRole.Approver), (await data.Queries.SingleAsync()).Id);

        Assert.Null(link);
        Assert.Equal(RefusalKind.Rights, Assert.IsType<Refused>(outcome).Kind);
    }

    private static async Task<QueryLink> LinkAsync(Newsroom room, Guid review)
    {
        var ada = room.As("Ada", DeskRole.Checker);
        var asked = Assert.IsType<Done>(await room.Get<QueryDesk>().AskAsync(ada, review, new(QueryAddressee.Expert, "Rana Iyer", null, "How many were aboard?")));
        var (link, _) = await room.Get<QueryDesk>().MakeLinkAsync(ada, asked.Id);
        return Assert.IsType<QueryLink>(link);
    }

    private static async Task<(Guid Article, Guid Review)> OpenAsync(Newsroom room)
    {
        var (article, _) = await room.SubmitAsync(HarbourStory.Write(room.Site), new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        await using var data = room.Read();
        return (article, (await data.Reviews.SingleAsync(r => r.ClaimText.Contains("312"))).Id);
    }

    private static async Task<(Guid Article, Guid Review)> ApprovedAsync(Newsroom room)
    {
        var (article, review) = await OpenAsync(room);
        await using var data = room.Read();
        await People.ApproveAllAsync(room, article);
        await People.ReadAllAsync(room, await data.Articles.Where(a => a.Id == article).Select(a => a.CurrentRevisionId).SingleAsync());
        await room.WorkAsync();
        return (article, review);
    }

    // What the story's own conflict says about its numbers is not what is looked at here.
    private static async Task<IReadOnlyList<string>> HoldsAsync(Newsroom room, Guid article)
    {
        var reading = Assert.IsType<GateReading>(await room.Get<GateDesk>().EvaluateAsync(room.DeskId, article));
        return [.. reading.Result.Findings.Take(reading.Result.Holding).Select(f => f.Rule.Value).Where(r => r.StartsWith("FC5", StringComparison.Ordinal))];
    }
}
