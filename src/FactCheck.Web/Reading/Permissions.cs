using FactCheck.Core.Reviews;
using FactCheck.Data.Reviews;

namespace FactCheck.Web.Reading;

/// <summary>What a person may do with a claim now. It comes from the workflow's table; the server asks the table again at every post.</summary>
/// <param name="Actions">Permitted by the table.</param>
/// <param name="Why">Why the natural next action is not theirs, in words; empty where it is.</param>
/// <param name="Cite">May add sources and have them fetched.</param>
/// <param name="Ask">May ask about the claim.</param>
/// <param name="Me">The person.</param>
public sealed record Permissions(IReadOnlyList<ReviewAction> Actions, string Why, bool Cite, bool Ask, Guid Me)
{
    private static readonly ReviewAction[] Main =
        [ReviewAction.Take, ReviewAction.Propose, ReviewAction.Approve, ReviewAction.Return, ReviewAction.Decide, ReviewAction.AnswerHelp];

    /// <summary>Actions that stand apart from the form of the state.</summary>
    public IReadOnlyList<ReviewAction> Others => [.. Actions.Where(a => !Main.Contains(a)
        && !(a == ReviewAction.Release && Actions.Contains(ReviewAction.Propose))
        && !(a == ReviewAction.Dispute && (Actions.Contains(ReviewAction.Approve) || Actions.Contains(ReviewAction.Return))))];

    public bool Answer(Query query) => query.IsOpen && (Ask || query.AddresseeId == Me);

    /// <summary>The rights that these facts give.</summary>
    public static Permissions Of(ReviewFacts facts, bool isDesk, Guid me)
    {
        var permitted = ReviewWorkflow.Permitted(facts);
        var natural = facts.State switch
        {
            ReviewState.Open => ReviewAction.Take,
            ReviewState.InCheck => ReviewAction.Propose,
            ReviewState.HelpNeeded => ReviewAction.AnswerHelp,
            ReviewState.Proposed => ReviewAction.Approve,
            ReviewState.Disputed => ReviewAction.Decide,
            _ => (ReviewAction?)null,
        };
        var why = natural is { } action ? ReviewWorkflow.Refuse(action, facts) is { } refusal ? $"{refusal.Why} Next: {refusal.Next}" : ""
            : facts.State == ReviewState.Approved ? "It is approved. It opens again by itself if its text, a citation or an accepted quote changes." : "A later revision no longer has this claim.";
        return new(permitted, why, isDesk && !facts.IsAuthor, isDesk, me);
    }
}
