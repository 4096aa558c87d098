using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Core.Verdicts;

namespace FactCheck.Web.Endpoints.Shapes;

/// <summary>A claim with what became of it so far.</summary>
/// <param name="Id">What actions, evidence and citations are posted to.</param>
/// <param name="Start">UTF-16 code units into the text of the revision.</param>
/// <param name="End">One past its last.</param>
/// <param name="Outcome">The machine's suggestion; it moves no state.</param>
/// <param name="Fingerprint">What a decision sends along: the state of things its maker saw.</param>
public sealed record ApiClaim(
    Guid Id, Guid Article, int Number, string Claim, string ClaimKey, int Start, int End, ClaimKind Kind, RiskClass Risk, string? Speaker, string? Quote,
    string? Outcome, ReviewState State, bool Returned, bool Waived, Verdict? Verdict, string? Wording, string Fingerprint, ApiTally Sources,
    IReadOnlyList<ApiFinding> Findings);
