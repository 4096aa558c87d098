using FactCheck.Core.Verdicts;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Web.Wording;

namespace FactCheck.Web.Pages;

/// <summary>What a person typed beside a claim; kept when the decision is refused.</summary>
public sealed class DecisionForm
{
    public Verdict? Verdict { get; set; }

    public string? Wording { get; set; }

    public string? Reason { get; set; }

    public string? Question { get; set; }

    public string? Answer { get; set; }

    public string? Fingerprint { get; set; }

    public IReadOnlyList<Guid> Evidence { get; set; } = [];

    /// <summary>For a dispute: does the verdict stand?</summary>
    public bool Uphold { get; set; }

    /// <summary>To whom, for an assignment.</summary>
    public Guid? Person { get; set; }

    /// <summary>Until the end of which day, for a waiver.</summary>
    public DateTime? Until { get; set; }

    public ActionInput ToInput(ReaderClock clock) => new()
    {
        Fingerprint = Fingerprint ?? "",
        Verdict = Verdict,
        Wording = Wording ?? "",
        Reason = Reason ?? "",
        Question = Question ?? "",
        Answer = Answer ?? "",
        Evidence = Evidence,
        Upheld = Uphold,
        PersonId = Person,
        Expires = Until is { } day ? clock.FromLocal(day.Date.AddDays(1)) : null,
    };
}
