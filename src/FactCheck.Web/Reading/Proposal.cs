using FactCheck.Core.Claims;
using FactCheck.Core.Rules;
using FactCheck.Data.Reviews;

namespace FactCheck.Web.Reading;

/// <summary>A proposed verdict as its approver reads it.</summary>
/// <param name="Card">The claim.</param>
/// <param name="Verdict">What is proposed, and what it rests on.</param>
/// <param name="Article">Title of its article.</param>
/// <param name="Since">What has changed since it was proposed, in words.</param>
public sealed record Proposal(ClaimCard Card, VerdictRecord Verdict, string Article, IReadOnlyList<string> Since)
{
    /// <summary>May be approved together with others: little harm, plainly confirmed by accepted words, nothing against it and nothing new.</summary>
    public bool IsPlain => Card.Review.Risk == RiskClass.Low && Verdict.Verdict == Core.Verdicts.Verdict.Confirmed && Verdict.Evidence.Count > 0
        && Card.Tally.Conflict == 0 && Card.Worst is not { Severity: Severity.Blocking or Severity.Warning } && Since.Count == 0;
}
