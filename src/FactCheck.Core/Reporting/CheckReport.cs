using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Reporting;

/// <summary>What a run found: every format is a rendering of it and nothing is decided behind it.</summary>
public sealed record CheckReport
{
    /// <summary>Version of the program.</summary>
    public required string Version { get; init; }

    public required IReadOnlyList<CheckedArticle> Articles { get; init; }

    /// <summary>Every source the run asked for, by canonical address.</summary>
    public required IReadOnlyDictionary<string, Capture> Captures { get; init; }

    /// <summary>False where the tool failed on the way or not one cited source could be attempted.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>What a reader must know before the findings: "no source was checked", a fall-back that was taken.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The Git revision that changes were counted from; empty for a full run.</summary>
    public string Base { get; init; } = "";

    /// <summary>Findings that belong to no article: configuration, baseline.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public required DateTimeOffset At { get; init; }

    /// <summary>The arithmetic, zeros included.</summary>
    public CheckSum Sum => CheckSum.Of(this);

    public IEnumerable<Finding> AllFindings => Findings.Concat(Articles.SelectMany(a => a.Judgement.AllFindings));
}
