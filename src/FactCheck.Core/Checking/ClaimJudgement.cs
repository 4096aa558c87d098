using FactCheck.Core.Claims;
using FactCheck.Core.Matching;
using FactCheck.Core.Rules;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Checking;

/// <summary>What the engine makes of one claim with the captures so far.</summary>
/// <param name="Index">Its index in the extraction.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Key">Its identity across revisions.</param>
/// <param name="Readings">One entry a cited source, attempted or not.</param>
/// <param name="Suggestion">Over all sources. It never moves a state.</param>
/// <param name="Findings">What the checks noticed.</param>
public sealed record ClaimJudgement(
    int Index,
    Claim Claim,
    string Key,
    IReadOnlyList<SourceReading> Readings,
    Suggestion Suggestion,
    IReadOnlyList<Finding> Findings);
