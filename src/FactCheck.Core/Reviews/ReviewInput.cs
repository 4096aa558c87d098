using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Reviews;

/// <summary>What a person gives with an action.</summary>
public sealed record ReviewInput
{
    public Verdict? Verdict { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>Wording proposed to the author.</summary>
    public string Wording { get; init; } = "";

    /// <summary>How many pieces of evidence were accepted.</summary>
    public int Evidence { get; init; }

    public string Fingerprint { get; init; } = "";

    public string Question { get; init; } = "";

    public string Answer { get; init; } = "";

    public DateTimeOffset? Expires { get; init; }

    /// <summary>To whom, for an assignment.</summary>
    public Guid? Person { get; init; }

    /// <summary>What of the demands of <paramref name="action"/> is missing, or null.</summary>
    public Refusal? Missing(ReviewAction action, DateTimeOffset now)
    {
        var asks = ReviewWorkflow.Rule(action).Asks;
        if (asks.HasFlag(Demands.Verdict) && Verdict is null) return Needs("a verdict", "Choose one of the seven.");
        if (asks.HasFlag(Demands.Reason) && Blank(Reason)) return Needs("a reason", "Say why, in a sentence that others will read.");
        if (asks.HasFlag(Demands.Question) && Blank(Question)) return Needs("a question", "Say what you need to know.");
        if (asks.HasFlag(Demands.Answer) && Blank(Answer)) return Needs("an answer", "Write it down, also if it is that you do not know.");
        if (asks.HasFlag(Demands.Person) && Person is null) return Needs("a person", "Choose who gets the claim.");
        if (asks.HasFlag(Demands.Fingerprint) && Blank(Fingerprint)) return Needs("the fingerprint you saw", "Reload the claim and decide again.");
        if (asks.HasFlag(Demands.Expiry) && (Expires is null || Expires <= now)) return Needs("an expiry in the future", "Say until when the exception holds.");
        return asks.HasFlag(Demands.Verdict) ? MissingForVerdict() : null;
    }

    private Refusal? MissingForVerdict() => Verdict switch
    {
        Verdicts.Verdict.ConfirmedWithChange or Verdicts.Verdict.Wrong when Blank(Wording) =>
            Needs("a wording", "Write the words that the article should have."),
        Verdicts.Verdict.CannotVerify or Verdicts.Verdict.OnAuthor or Verdicts.Verdict.NotCheckable or Verdicts.Verdict.Cut when Blank(Reason) =>
            Needs("a reason", "Say why, in a sentence that others will read."),
        Verdicts.Verdict.Confirmed or Verdicts.Verdict.ConfirmedWithChange or Verdicts.Verdict.Wrong when Evidence == 0 && Blank(Reason) =>
            Needs("accepted evidence, or a reason for having none", "Accept a passage, or say what the verdict rests on."),
        _ => null,
    };

    private static bool Blank(string text) => string.IsNullOrWhiteSpace(text);

    private static Refusal Needs(string what, string next) => new(RefusalKind.Missing, $"This asks for {what}.", next);
}
