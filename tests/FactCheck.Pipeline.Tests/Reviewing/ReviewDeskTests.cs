using FactCheck.Core.Reviews;
using FactCheck.Core.Verdicts;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Reviews;
using FactCheck.Data.Tests.Databases;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Pipeline.Tests.Steps;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Reviewing;

public sealed class ReviewDeskTests
{
    [Theory, OnEachDatabase]
    public async Task Approve_ByTheProposer_IsRefusedAsSeparationOfDuties(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var review = await FirstReviewAsync(room);
        await People.ProposeAsync(room, review, Confirmed);
        var seen = await FingerprintAsync(room, review);

        var outcome = await room.Get<ReviewDesk>().ActAsync(room.As("Ada", DeskRole.Checker, DeskRole.Approver), review, ReviewAction.Approve, new() { Fingerprint = seen });

        Assert.Equal(RefusalKind.SeparationOfDuties, Assert.IsType<Refused>(outcome).Kind);
        Assert.Equal(ReviewState.Proposed, await StateAsync(room, review));
    }

    [Theory, OnEachDatabase]
    public async Task Take_ByAnAuthor_IsRefusedWhateverTheirRoles(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var review = await FirstReviewAsync(room);

        var outcome = await room.Get<ReviewDesk>().ActAsync(room.As("Eve", DeskRole.Checker, DeskRole.Editor), review, ReviewAction.Take, new());

        Assert.Equal(RefusalKind.SeparationOfDuties, Assert.IsType<Refused>(outcome).Kind);
    }

    [Theory, OnEachDatabase]
    public async Task Approve_WithAFingerprintOfAnEarlierProposal_IsStaleWithTheDifference(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var review = await FirstReviewAsync(room);
        await People.ProposeAsync(room, review, Confirmed);
        var seen = await FingerprintAsync(room, review);
        Assert.IsType<Done>(await People.ActAsync(room, "Ada", review, ReviewAction.Withdraw));
        Assert.IsType<Done>(await People.ActAsync(room, "Ada", review, ReviewAction.Propose, new() { Verdict = Verdict.Wrong, Wording = "The ferry carried 300 people.", Reason = "Miscounted." }));

        var outcome = await room.Get<ReviewDesk>().ActAsync(room.As("Ben", DeskRole.Approver), review, ReviewAction.Approve, new() { Fingerprint = seen });

        var stale = Assert.IsType<Stale>(outcome);
        Assert.Contains("The verdict was Confirmed, it is now Wrong.", stale.Difference, StringComparison.Ordinal);
        Assert.Equal(await FingerprintAsync(room, review), stale.Fingerprint);
        Assert.Equal(ReviewState.Proposed, await StateAsync(room, review));
    }

    [Theory, OnEachDatabase]
    public async Task Approve_TwoApproversAtOnce_OneDecisionStands(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var review = await FirstReviewAsync(room);
        await People.ProposeAsync(room, review, Confirmed);
        var seen = await FingerprintAsync(room, review);

        var outcomes = await Task.WhenAll(new[] { "Ben", "Cleo", "Dov" }.Select(who => Task.Run(() =>
            room.Get<ReviewDesk>().ActAsync(room.As(who, DeskRole.Approver), review, ReviewAction.Approve, new() { Fingerprint = seen }))));

        Assert.Single(outcomes.OfType<Done>());
        await using var data = room.Read();
        Assert.Equal(1, await data.Approvals.CountAsync(a => a.ReviewId == review));
        Assert.Equal(1, await data.Verdicts.CountAsync(v => v.ReviewId == review && v.Active));
    }

    [Theory, OnEachDatabase]
    public async Task Return_OfAProposal_GoesBackToItsCheckerWithTheReason(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var review = await FirstReviewAsync(room);
        await People.ProposeAsync(room, review, Confirmed);

        Assert.IsType<Done>(await People.ActAsync(room, "Ben", review, ReviewAction.Return, new() { Reason = "Which Friday?" }));

        await using var data = room.Read();
        var row = await data.Reviews.SingleAsync(r => r.Id == review);
        Assert.Equal((ReviewState.InCheck, true, "Which Friday?", room.As("Ada").PersonId), (row.State, row.Returned, row.Note, row.CheckerId));
        Assert.Equal(VerdictOutcome.Returned, (await data.Verdicts.SingleAsync()).Outcome);
        Assert.Contains(await data.AuditTexts.ToListAsync(), t => t.Text == "Which Friday?");
    }

    private static ActionInput Confirmed => new() { Verdict = Verdict.Confirmed, Reason = "Stands in the source." };

    private static async Task<Guid> FirstReviewAsync(Newsroom room)
    {
        await room.SubmitAsync(HarbourStory.Write(room.Site), new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        await using var data = room.Read();
        return await data.Reviews.Where(r => r.ClaimText.Contains("312")).Select(r => r.Id).FirstAsync();
    }

    private static async Task<string> FingerprintAsync(Newsroom room, Guid review)
    {
        await using var data = room.Read();
        return await data.Reviews.Where(r => r.Id == review).Select(r => r.Fingerprint).SingleAsync();
    }

    private static async Task<ReviewState> StateAsync(Newsroom room, Guid review)
    {
        await using var data = room.Read();
        return await data.Reviews.Where(r => r.Id == review).Select(r => r.State).SingleAsync();
    }
}
