using FactCheck.Core.Gates;
using FactCheck.Core.Matching;
using FactCheck.Core.Reviews;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Wording;

/// <summary>Which glyph and tone stand for which value of the core's enums.</summary>
public static class Badges
{
    public static Badge Of(ReviewState state) => state switch
    {
        ReviewState.Open => Make("State.Open", "open", Tone.Wait),
        ReviewState.InCheck => Make("State.InCheck", "incheck", Tone.Hand),
        ReviewState.HelpNeeded => Make("State.HelpNeeded", "help", Tone.Wait),
        ReviewState.Proposed => Make("State.Proposed", "proposed", Tone.Hand),
        ReviewState.Approved => Make("State.Approved", "approved", Tone.Agree),
        ReviewState.Disputed => Make("State.Disputed", "disputed", Tone.Clash),
        ReviewState.Superseded => Make("State.Superseded", "superseded", Tone.Mute),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>In check again because an approver gave it back.</summary>
    public static Badge Returned => Make("State.Returned", "returned", Tone.Clash);

    /// <summary>Open again because what was approved has changed.</summary>
    public static Badge Void => Make("State.Void", "open", Tone.Wait);

    public static Badge Waived => Make("State.Waived", "waived", Tone.Mute);

    public static Badge Of(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => Make("Verdict.Confirmed", "confirmed", Tone.Agree),
        Verdict.ConfirmedWithChange => Make("Verdict.ConfirmedWithChange", "change", Tone.Agree),
        Verdict.Wrong => Make("Verdict.Wrong", "wrong", Tone.Clash),
        Verdict.CannotVerify => Make("Verdict.CannotVerify", "cannot", Tone.Wait),
        Verdict.OnAuthor => Make("Verdict.OnAuthor", "author", Tone.Wait),
        Verdict.NotCheckable => Make("Verdict.NotCheckable", "notcheckable", Tone.Mute),
        Verdict.Cut => Make("Verdict.Cut", "cut", Tone.Mute),
        _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
    };

    public static Badge Of(CaptureOutcome outcome) => Make("Outcome." + outcome, outcome switch
    {
        CaptureOutcome.NotAttempted => "blank",
        CaptureOutcome.Captured => "captured",
        CaptureOutcome.CapturedInPart => "page",
        CaptureOutcome.Gone => "gone",
        CaptureOutcome.SoftNotFound => "soft404",
        CaptureOutcome.Challenge => "shield",
        CaptureOutcome.Consent => "consent",
        CaptureOutcome.Login => "door",
        CaptureOutcome.Paywall => "lock",
        CaptureOutcome.Parked => "parked",
        CaptureOutcome.RobotsDisallowed or CaptureOutcome.RefusedByUs or CaptureOutcome.Forbidden => "stop",
        CaptureOutcome.ConnectionFailed or CaptureOutcome.NameNotFound or CaptureOutcome.ServerError => "stop",
        CaptureOutcome.RateLimited or CaptureOutcome.TimedOut => "clock",
        CaptureOutcome.Unreadable => "noread",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    }, outcome == CaptureOutcome.Captured ? Tone.Agree : Tone.Wait);

    /// <summary>True where what answered was a page of another kind than an article; its badge is a dashed box.</summary>
    public static bool IsPageKind(CaptureOutcome outcome) => outcome is CaptureOutcome.Paywall or CaptureOutcome.Login or CaptureOutcome.Consent
        or CaptureOutcome.Challenge or CaptureOutcome.Parked or CaptureOutcome.SoftNotFound;

    public static Badge Of(PageKind kind) => Make("PageKind." + kind, kind switch
    {
        PageKind.Article or PageKind.Other => "page",
        PageKind.Challenge => "shield",
        PageKind.Consent => "consent",
        PageKind.Login => "door",
        PageKind.Paywall => "lock",
        PageKind.Parked => "parked",
        PageKind.SoftNotFound => "soft404",
        PageKind.Listing => "many",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    }, kind == PageKind.Article ? Tone.Agree : Tone.Wait);

    public static Badge Of(Severity severity) => severity switch
    {
        Severity.Blocking => Make("Severity.Blocking", "block", Tone.Clash),
        Severity.Warning => Make("Severity.Warning", "warn", Tone.Wait),
        Severity.Inconclusive => Make("Severity.Inconclusive", "unsure", Tone.Wait),
        Severity.Note => Make("Severity.Note", "info", Tone.Mute),
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static Badge Of(GateState state) => state switch
    {
        GateState.Open => Make("Gate.Open", "openg", Tone.Agree),
        GateState.Pending => Make("Gate.Pending", "half", Tone.Wait),
        GateState.Closed => Make("Gate.Closed", "shut", Tone.Clash),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    public static Badge Of(FacetOutcome outcome) => outcome switch
    {
        FacetOutcome.Equal => Make("Facet.Equal", "eq", Tone.Agree),
        FacetOutcome.Compatible => Make("Facet.Compatible", "approx", Tone.Agree),
        FacetOutcome.Conflict => Make("Facet.Conflict", "ne", Tone.Clash),
        FacetOutcome.Absent => Make("Facet.Absent", "none", Tone.Wait),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static Badge Of(QuoteOutcome outcome) => Make("Quote." + outcome, outcome switch
    {
        QuoteOutcome.Exact => "eq",
        QuoteOutcome.Normalised => "approx",
        QuoteOutcome.Elided => "gap",
        QuoteOutcome.Altered or QuoteOutcome.OtherSpeaker => "ne",
        QuoteOutcome.Ambiguous => "many",
        QuoteOutcome.ElsewhereCited => "elsewhere",
        QuoteOutcome.GoneFromPage => "changed",
        QuoteOutcome.NotFound => "none",
        QuoteOutcome.Unreadable => "noread",
        QuoteOutcome.NotAttempted => "blank",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    }, outcome switch
    {
        QuoteOutcome.Exact or QuoteOutcome.Normalised or QuoteOutcome.Elided => Tone.Agree,
        QuoteOutcome.Altered or QuoteOutcome.OtherSpeaker => Tone.Clash,
        _ => Tone.Wait,
    });

    public static Badge Of(MatchOutcome outcome) => outcome switch
    {
        MatchOutcome.Supported => Make("Match.Supported", "eq", Tone.Agree),
        MatchOutcome.Partial => Make("Match.Partial", "approx", Tone.Agree),
        MatchOutcome.Contradicted => Make("Match.Contradicted", "ne", Tone.Clash),
        MatchOutcome.NotFound => Make("Match.NotFound", "none", Tone.Wait),
        MatchOutcome.Inconclusive => Make("Match.Inconclusive", "noread", Tone.Wait),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    private static Badge Make(string key, string glyph, Tone tone) => new(Lexicon.Of(key), glyph, tone, Lexicon.Hint(key));
}
