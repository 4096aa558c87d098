using FactCheck.Core.Reviews;
using FactCheck.Core.Verdicts;

namespace FactCheck.Pipeline.Reviewing;

/// <summary>What a person gives with an action on a claim.</summary>
public sealed record ActionInput
{
    /// <summary>The fingerprint the person saw.</summary>
    public string Fingerprint { get; init; } = "";
    public Verdict? Verdict { get; init; }
    public string Reason { get; init; } = "";
    public string Wording { get; init; } = "";

    /// <summary>Ids of the passages that the proposer accepts.</summary>
    public IReadOnlyList<Guid> Evidence { get; init; } = [];
    public string Question { get; init; } = "";
    public string Answer { get; init; } = "";

    /// <summary>For an assignment.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>For a waiver.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>For a decision: the disputed verdict stands.</summary>
    public bool Upheld { get; init; }

    internal ReviewInput ToReviewInput() => new()
    {
        Verdict = Verdict,
        Reason = Reason,
        Wording = Wording,
        Evidence = Evidence.Count,
        Fingerprint = Fingerprint,
        Question = Question,
        Answer = Answer,
        Expires = Expires,
        Person = PersonId,
    };

    /// <summary>What the person wrote, whichever the action asks for.</summary>
    internal string Words => string.Join('\n', new[] { Reason, Question, Answer }.Where(t => t.Length > 0));
}
