using FactCheck.Core.Verdicts;
using FactCheck.Pipeline.Reviewing;

namespace FactCheck.Web.Endpoints;

/// <summary>What a machine sends with an action.</summary>
public sealed record ActionRequest
{
    public string? Fingerprint { get; init; }

    public Verdict? Verdict { get; init; }

    public string? Reason { get; init; }

    public string? Wording { get; init; }

    /// <summary>Ids of the passages that are accepted.</summary>
    public IReadOnlyList<Guid>? Evidence { get; init; }

    public string? Question { get; init; }

    public string? Answer { get; init; }

    public Guid? Person { get; init; }

    public DateTimeOffset? Expires { get; init; }

    /// <summary>For decide: the disputed verdict stands.</summary>
    public bool Upheld { get; init; }

    public ActionInput ToInput() => new()
    {
        Fingerprint = Fingerprint ?? "",
        Verdict = Verdict,
        Reason = Reason ?? "",
        Wording = Wording ?? "",
        Evidence = Evidence ?? [],
        Question = Question ?? "",
        Answer = Answer ?? "",
        PersonId = Person,
        Expires = Expires,
        Upheld = Upheld,
    };
}
