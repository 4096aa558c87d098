using FactCheck.Core.Matching;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Reporting;

/// <summary>The arithmetic of a run, printed whole, zeros included.</summary>
public sealed record CheckSum
{
    public required int Files { get; init; }

    /// <summary>Claims of all files.</summary>
    public required int Claims { get; init; }

    /// <summary>Claims that are not in the base; equal to <see cref="Claims"/> in a full run.</summary>
    public required int ChangedClaims { get; init; }

    /// <summary>Of the changed claims, those that cite a source.</summary>
    public required int Cited { get; init; }

    public required IReadOnlyDictionary<MatchOutcome, int> Outcomes { get; init; }

    public required int Captured { get; init; }

    public required int Failed { get; init; }

    public required int NotAttempted { get; init; }

    public required IReadOnlyDictionary<Severity, int> Findings { get; init; }

    public required int Silenced { get; init; }

    public static CheckSum Of(CheckReport report)
    {
        var judged = report.Articles.SelectMany(a => a.Judgement.Claims).ToList();
        return new()
        {
            Files = report.Articles.Count,
            Claims = report.Articles.Sum(a => a.Reading.Extraction.Claims.Count),
            ChangedClaims = judged.Count,
            Cited = judged.Count(c => c.Readings.Count > 0),
            Outcomes = Enum.GetValues<MatchOutcome>().ToDictionary(o => o, o => judged.Count(c => c.Readings.Count > 0 && c.Suggestion.Outcome == o)),
            Captured = report.Captures.Values.Count(c => c.IsRead),
            Failed = report.Captures.Values.Count(c => !c.IsRead && c.Outcome != CaptureOutcome.NotAttempted),
            NotAttempted = report.Captures.Values.Count(c => c.Outcome == CaptureOutcome.NotAttempted),
            Findings = Enum.GetValues<Severity>().ToDictionary(s => s, s => report.AllFindings.Count(f => f.Severity == s)),
            Silenced = report.Articles.Sum(a => a.Silenced.Count),
        };
    }

    /// <summary>The sum in one sentence.</summary>
    public override string ToString() => FormattableString.Invariant(
        $"{Files} {(Files == 1 ? "file" : "files")}, {Claims} claims, changed claims: {ChangedClaims}, with a source: {Cited} (supported {Outcomes[MatchOutcome.Supported]}, partial {Outcomes[MatchOutcome.Partial]}, contradicted {Outcomes[MatchOutcome.Contradicted]}, not found {Outcomes[MatchOutcome.NotFound]}, inconclusive {Outcomes[MatchOutcome.Inconclusive]}); sources: {Captured} captured, {Failed} failed, {NotAttempted} not attempted; findings: {Findings[Severity.Blocking]} blocking, {Findings[Severity.Warning]} warning, {Findings[Severity.Inconclusive]} inconclusive, {Findings[Severity.Note]} note; silenced: {Silenced}");
}
