using FactCheck.Core.Reviews;
using FactCheck.Core.Verdicts;
using static FactCheck.Core.Reviews.ReviewAction;
using static FactCheck.Core.Reviews.ReviewState;

namespace FactCheck.Core.Tests.Reviews;

public sealed class ReviewWorkflowTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    // Written out by hand from the product's table, not derived from the code's.
    private static readonly Dictionary<ReviewAction, ReviewState[]> PermittedFrom = new()
    {
        [Take] = [Open],
        [Release] = [InCheck, HelpNeeded],
        [Assign] = [Open, InCheck, HelpNeeded],
        [Propose] = [InCheck],
        [Withdraw] = [Proposed],
        [Approve] = [Proposed],
        [Return] = [Proposed],
        [Dispute] = [Proposed, Approved],
        [Decide] = [Disputed],
        [AskHelp] = [InCheck],
        [AnswerHelp] = [HelpNeeded],
        [Reopen] = [Approved],
        [Waive] = [Open, InCheck, HelpNeeded, Proposed, Approved, Disputed],
        [Supersede] = [Open, InCheck, HelpNeeded, Proposed, Approved, Disputed],
    };

    private static readonly Dictionary<ReviewAction, ReviewState> LeadsTo = new()
    {
        [Take] = InCheck, [Release] = Open, [Assign] = InCheck, [Propose] = Proposed, [Withdraw] = InCheck, [Approve] = Approved,
        [Return] = InCheck, [Dispute] = Disputed, [Decide] = InCheck, [AskHelp] = HelpNeeded, [AnswerHelp] = InCheck,
        [Reopen] = InCheck, [Supersede] = Superseded,
    };

    public static TheoryData<ReviewState, ReviewAction> Pairs()
    {
        var data = new TheoryData<ReviewState, ReviewAction>();
        foreach (var state in Enum.GetValues<ReviewState>())
        {
            foreach (var action in Enum.GetValues<ReviewAction>()) data.Add(state, action);
        }
        return data;
    }

    /// <summary>Somebody with every right, who is no author and proposed nothing unless the action asks for the proposer.</summary>
    private static ReviewFacts AllRights(ReviewState state, ReviewAction action) => new()
    {
        State = state, IsMember = true, IsChecker = true, IsApprover = true, IsEditor = true, IsHead = true, IsHolder = true,
        IsHeld = true, IsRevisionStep = true, IsProposer = action == Withdraw,
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Refuse_EveryStateAndAction_FollowsTheTable(ReviewState state, ReviewAction action)
    {
        var refusal = ReviewWorkflow.Refuse(action, AllRights(state, action));

        if (PermittedFrom[action].Contains(state))
        {
            Assert.Null(refusal);
            Assert.Equal(LeadsTo.GetValueOrDefault(action, state), ReviewWorkflow.After(action, AllRights(state, action)));
        }
        else
        {
            Assert.Equal(RefusalKind.State, refusal?.Kind);
            Assert.NotEmpty(refusal?.Why ?? "");
            Assert.NotEmpty(refusal?.Next ?? "");
        }
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Refuse_SomebodyWithoutAnyRole_MayDoNothing(ReviewState state, ReviewAction action) =>
        Assert.NotNull(ReviewWorkflow.Refuse(action, new ReviewFacts { State = state }));

    [Fact]
    public void Table_EveryAction_StandsOnce() =>
        Assert.Equal(Enum.GetValues<ReviewAction>().Order(), ReviewWorkflow.Table.Select(r => r.Action).Order());

    [Theory]
    [InlineData(Approve)]
    [InlineData(Decide)]
    public void Refuse_OwnProposal_IsSeparationOfDuties(ReviewAction action)
    {
        var facts = AllRights(action == Approve ? Proposed : Disputed, action) with { IsProposer = true };

        Assert.Equal(RefusalKind.SeparationOfDuties, ReviewWorkflow.Refuse(action, facts)?.Kind);
        Assert.DoesNotContain(action, ReviewWorkflow.Permitted(facts));
        Assert.Null(ReviewWorkflow.Refuse(action, facts with { SeparationWaived = true }));
    }

    [Theory]
    [InlineData(Take, Open)]
    [InlineData(Propose, InCheck)]
    [InlineData(Approve, Proposed)]
    [InlineData(Return, Proposed)]
    [InlineData(Decide, Disputed)]
    [InlineData(Waive, Open)]
    public void Refuse_Author_IsSeparationOfDuties(ReviewAction action, ReviewState state) =>
        Assert.Equal(RefusalKind.SeparationOfDuties, ReviewWorkflow.Refuse(action, AllRights(state, action) with { IsAuthor = true })?.Kind);

    [Fact]
    public void Refuse_AuthorWhoDisputes_IsPermitted() =>
        Assert.Null(ReviewWorkflow.Refuse(Dispute, new ReviewFacts { State = Proposed, IsAuthor = true, IsMember = true }));

    [Fact]
    public void After_TwoApprovals_FirstKeepsItProposed_AndOnePersonCannotGiveBoth()
    {
        var first = AllRights(Proposed, Approve) with { ApprovalsNeeded = 2 };

        Assert.Equal(Proposed, ReviewWorkflow.After(Approve, first));
        Assert.Equal(Approved, ReviewWorkflow.After(Approve, first with { ApprovalsGiven = 1 }));
        Assert.Equal(RefusalKind.SeparationOfDuties, ReviewWorkflow.Refuse(Approve, first with { ApprovalsGiven = 1, HasApproved = true })?.Kind);
    }

    [Fact]
    public void After_NoApprovalNeeded_ProposalStands() =>
        Assert.Equal(Approved, ReviewWorkflow.After(Propose, AllRights(InCheck, Propose) with { ApprovalsNeeded = 0 }));

    [Fact]
    public void After_DisputeUpheld_IsApproved() => Assert.Equal(Approved, ReviewWorkflow.After(Decide, AllRights(Disputed, Decide), upheld: true));

    [Fact]
    public void Refuse_Watcher_MayOnlyReopen()
    {
        var facts = new ReviewFacts { State = Approved, IsWatcher = true };

        Assert.Equal([Reopen], ReviewWorkflow.Permitted(facts));
    }

    [Fact]
    public void Refuse_WaiverAgainstPolicy_SaysSo() =>
        Assert.Equal(RefusalKind.Policy, ReviewWorkflow.Refuse(Waive, AllRights(Open, Waive) with { WaiverPermitted = false })?.Kind);

    [Fact]
    public void Missing_EachDemand_IsNamed()
    {
        var bare = new ReviewInput();

        Assert.Equal("This asks for a verdict.", bare.Missing(Propose, Now)?.Why);
        Assert.Equal("This asks for a reason.", bare.Missing(Return, Now)?.Why);
        Assert.Equal("This asks for a question.", bare.Missing(AskHelp, Now)?.Why);
        Assert.Equal("This asks for an answer.", bare.Missing(AnswerHelp, Now)?.Why);
        Assert.Equal("This asks for a person.", bare.Missing(Assign, Now)?.Why);
        Assert.Equal("This asks for the fingerprint you saw.", bare.Missing(Approve, Now)?.Why);
        Assert.Equal("This asks for an expiry in the future.", (bare with { Reason = "r", Expires = Now }).Missing(Waive, Now)?.Why);
        Assert.Null(bare.Missing(Take, Now));
    }

    [Theory]
    [InlineData(Verdict.Confirmed, "accepted evidence, or a reason for having none")]
    [InlineData(Verdict.ConfirmedWithChange, "a wording")]
    [InlineData(Verdict.Wrong, "a wording")]
    [InlineData(Verdict.CannotVerify, "a reason")]
    [InlineData(Verdict.OnAuthor, "a reason")]
    [InlineData(Verdict.NotCheckable, "a reason")]
    [InlineData(Verdict.Cut, "a reason")]
    public void Missing_Proposal_AsksForWhatItsVerdictNeeds(Verdict verdict, string what)
    {
        var input = new ReviewInput { Verdict = verdict, Fingerprint = "f" };

        Assert.Equal($"This asks for {what}.", input.Missing(Propose, Now)?.Why);
        Assert.Null((input with { Reason = "r", Wording = "w", Evidence = 1 }).Missing(Propose, Now));
    }
}
