using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Reporting.Exports;

/// <summary>A verdict as readers outside the desk are told it.</summary>
public static class VerdictWords
{
    public static string Of(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => "Confirmed",
        Verdict.ConfirmedWithChange => "Confirmed with change",
        Verdict.Wrong => "Wrong",
        Verdict.CannotVerify => "Cannot verify",
        Verdict.OnAuthor => "On the author’s word",
        Verdict.NotCheckable => "Not checkable",
        Verdict.Cut => "Cut",
        _ => verdict.ToString(),
    };
}
