using static FactCheck.Core.Reviews.Demands;
using static FactCheck.Core.Reviews.ReviewAction;
using static FactCheck.Core.Reviews.ReviewState;

namespace FactCheck.Core.Reviews;

/// <summary>The one table of the review workflow. Buttons, refusals, API answers and the picture in the docs all come from it.</summary>
public static class ReviewWorkflow
{
    private static readonly ReviewState[] Any = [Open, InCheck, HelpNeeded, Proposed, Approved, Disputed];

    /// <summary>Every action, once.</summary>
    public static IReadOnlyList<ReviewRule> Table { get; } =
    [
        new(Take, [Open], [InCheck], "a checker who is not an author", Demands.None, f => Separation.NotAuthor(f) ?? Rights(f.IsChecker, "a checker")),
        new(Release, [InCheck, HelpNeeded], [Open], "whoever has it in hand, or the head", Demands.None,
            f => Rights(f.IsHolder || f.IsHead, "whoever has the claim in hand, or the head of research")),
        new(Assign, [Open, InCheck, HelpNeeded], [InCheck], "the head, or whoever has it in hand", Person,
            f => Rights(f.IsHolder || f.IsHead, "the head of research, or whoever has the claim in hand")),
        new(Propose, [InCheck], [Proposed, Approved], "the checker; not an author of the article",
            Demands.Verdict | Evidence | Fingerprint, f => Separation.NotAuthor(f) ?? Rights(f.IsHolder, "the checker who has the claim in hand")),
        new(Withdraw, [Proposed], [InCheck], "its proposer", Demands.None, f => Rights(f.IsProposer, "the person who proposed the verdict")),
        new(Approve, [Proposed], [Approved, Proposed], "an approver who is neither proposer nor author", Fingerprint,
            f => Separation.NotProposer(f) ?? Separation.NotAuthor(f) ?? Separation.NotTwice(f) ?? Rights(f.IsApprover, "an approver")),
        new(Return, [Proposed], [InCheck], "an approver", Reason, f => Separation.NotAuthor(f) ?? Rights(f.IsApprover, "an approver")),
        new(Dispute, [Proposed, Approved], [Disputed], "checker, approver or author", Reason,
            f => Rights(f.IsChecker || f.IsApprover || f.IsAuthor || f.IsEditor, "a checker, an approver or the author")),
        new(Decide, [Disputed], [Approved, InCheck], "an editor who is neither proposer nor author", Reason,
            f => Rights(f.IsEditor, "an editor") ?? Separation.NotProposer(f) ?? Separation.NotAuthor(f)),
        new(AskHelp, [InCheck], [HelpNeeded], "the checker", Question, f => Rights(f.IsHolder, "the checker who has the claim in hand")),
        new(AnswerHelp, [HelpNeeded], [InCheck], "anyone of the desk", Answer, f => Rights(f.IsMember, "anyone of the desk")),
        new(Reopen, [Approved], [InCheck], "an editor, or the watcher on a broken quote", Reason,
            f => Rights(f.IsEditor || f.IsWatcher, "an editor")),
        new(Waive, Any, [], "an editor, where the policy permits", Reason | Expiry,
            f => Rights(f.IsEditor, "an editor") ?? Separation.NotAuthor(f) ?? WaiverPolicy(f)),
        new(Supersede, Any, [Superseded], "a later revision without the claim", Demands.None,
            f => Rights(f.IsRevisionStep, "a later revision that no longer has the claim")),
    ];

    private static readonly Dictionary<ReviewAction, ReviewRule> ByAction = Table.ToDictionary(r => r.Action);

    /// <summary>The row of one action.</summary>
    public static ReviewRule Rule(ReviewAction action) => ByAction[action];

    /// <summary>Why the action is refused, or null where it is permitted. The state is looked at first.</summary>
    public static Refusal? Refuse(ReviewAction action, ReviewFacts facts)
    {
        var rule = ByAction[action];
        return rule.From.Contains(facts.State) ? rule.Refuses(facts) : WrongState(rule, facts.State);
    }

    /// <summary>What this person can do with this claim now, in the order of the table.</summary>
    public static IReadOnlyList<ReviewAction> Permitted(ReviewFacts facts) =>
        [.. Table.Where(r => Refuse(r.Action, facts) is null).Select(r => r.Action)];

    /// <summary>The state after a permitted action.</summary>
    /// <param name="upheld">For <see cref="Decide"/>: the disputed verdict stands.</param>
    public static ReviewState After(ReviewAction action, ReviewFacts facts, bool upheld = false) => action switch
    {
        Propose => facts.ApprovalsNeeded == 0 ? Approved : Proposed,
        Approve => facts.ApprovalsGiven + 1 >= facts.ApprovalsNeeded ? Approved : Proposed,
        Decide => upheld ? Approved : InCheck,
        _ => ByAction[action].To is [var to, ..] ? to : facts.State,
    };

    private static Refusal WrongState(ReviewRule rule, ReviewState state) => new(
        RefusalKind.State,
        $"The claim is {Words.Of(state)}; “{Words.Of(rule.Action)}” is possible from {string.Join(", ", rule.From.Select(Words.Of))} only.",
        state == Superseded ? "A later revision no longer has this claim." : "Reload the claim to see where it stands.");

    private static Refusal? Rights(bool has, string who) =>
        has ? null : new(RefusalKind.Rights, $"This takes {who}.", "Ask somebody who has that part, or the administrator for the role.");

    private static Refusal? WaiverPolicy(ReviewFacts facts) => facts.WaiverPermitted
        ? null
        : new(RefusalKind.Policy, "The gate policy allows no waiver for this claim.", "Have it checked, or change its words.");
}
