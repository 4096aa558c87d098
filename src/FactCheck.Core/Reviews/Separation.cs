namespace FactCheck.Core.Reviews;

/// <summary>Nobody approves what they proposed, and authors judge nothing of their own article, unless an editor recorded an exception.</summary>
internal static class Separation
{
    public static Refusal? NotAuthor(ReviewFacts facts) => facts.IsAuthor && !facts.SeparationWaived
        ? Refused("You are an author of this article; authors neither check nor approve it.", "Somebody else of the desk can do it.")
        : null;

    public static Refusal? NotProposer(ReviewFacts facts) => facts.IsProposer && !facts.SeparationWaived
        ? Refused("You proposed this verdict; the person who proposes does not approve.", "Another approver can approve it.")
        : null;

    public static Refusal? NotTwice(ReviewFacts facts) => facts.HasApproved
        ? Refused("You have approved this verdict already; the policy asks for different people.", "Another approver can add theirs.")
        : null;

    private static Refusal Refused(string why, string next) => new(RefusalKind.SeparationOfDuties, why, next);
}
