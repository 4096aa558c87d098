using FactCheck.Core.Matching;
using FactCheck.Core.Reviews;
using FactCheck.Core.Rules;
using FactCheck.Data.Claims;
using FactCheck.Data.Reviews;
using FactCheck.Language.Spans;
using FactCheck.Web.Wording;

namespace FactCheck.Web.Reading;

/// <summary>Where one claim stands and why it is there, as lists, galley and gate show it.</summary>
public sealed record ClaimCard(
    Review Review,
    ClaimRow Claim,
    Tally Tally,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<TextSpan> Conflicts,
    bool Waived,
    bool HasOpenQuery,
    string CheckerName,
    string ProposerName)
{
    /// <summary>What the machine reads in all sources together; null while it has not looked. A suggestion, which moves nothing.</summary>
    public MatchOutcome? Suggested { get; init; }

    public int Number => Claim.Number;

    public bool IsVoid => Review.State == ReviewState.Open && Review.VoidDifference.Length > 0;

    public Finding? Worst => Findings.Count > 0 ? Findings[0] : null;

    /// <summary>True while the claim keeps its article from going out.</summary>
    public bool Holds => !Waived && Review.State is not (ReviewState.Approved or ReviewState.Superseded);

    public Badge Badge =>
        Waived ? Badges.Waived
        : Review.State == ReviewState.InCheck && Review.Returned ? Badges.Returned
        : IsVoid ? Badges.Void
        : Badges.Of(Review.State);

    /// <summary>Its line in the galley. Conflict beats state.</summary>
    public string Coverage =>
        Waived ? "waived"
        : Review.State == ReviewState.Approved ? Review.NewSinceApproval is null ? "approved" : "clash"
        : Review.State == ReviewState.Disputed || Review.Returned || Tally.Conflict > 0 ? "clash"
        : Review.State is ReviewState.InCheck or ReviewState.Proposed ? "review"
        : "open";

    /// <summary>Why it is here, in one line: what people said last goes before what a rule noticed.</summary>
    public (Badge Badge, string Text) Why
    {
        get
        {
            if (Waived) return (Badges.Waived, "An editor’s exception stands on the gate");
            if (Review.NewSinceApproval is not null && Review.State == ReviewState.Approved) return (Badges.Of(FacetOutcome.Conflict), "New since approval: a source speaks against it");
            if (IsVoid) return (Badges.Void, Review.VoidDifference);
            if (Review.Returned && Review.Note.Length > 0) return (Badges.Returned, Review.Note);
            if (Review.State is ReviewState.Disputed or ReviewState.HelpNeeded && Review.Note.Length > 0) return (Badges.Of(Review.State), Review.Note);
            if (Worst is { Severity: Severity.Blocking or Severity.Warning or Severity.Inconclusive } worst) return (Badges.Of(worst.Severity), worst.Message);
            if (Tally.Cited == 0) return (Badges.Of(FacetOutcome.Absent), "No source is cited");
            if (Tally.Agree + Tally.Conflict + Tally.Silent == 0) return (Badges.Of(MatchOutcome.Inconclusive), "No source could be read yet");
            if (Tally.Conflict > 0) return (Badges.Of(MatchOutcome.Contradicted), "A source says otherwise");
            return Review.State == ReviewState.Proposed
                ? (Badges.Of(ReviewState.Proposed), "Has a verdict; waits for a second person")
                : Tally.Agree > 0 ? (Badges.Of(MatchOutcome.Supported), "Sources seem to agree; a person decides") : (Badges.Of(MatchOutcome.NotFound), "Nothing found in the sources read");
        }
    }

    /// <summary>Who has it in hand.</summary>
    public string With(Guid me) => Review.State switch
    {
        ReviewState.Proposed => Review.ProposerId == me ? "You proposed" : ProposerName + " proposed",
        ReviewState.Disputed => "An editor",
        ReviewState.Open => "Nobody",
        _ => Review.CheckerId is null ? "Nobody" : Review.CheckerId == me ? "You" : CheckerName,
    };
}
