using FactCheck.Core.Reporting;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Cli.Checking;

/// <summary>What a run of <c>check</c> was asked to do, read and found sound before work starts.</summary>
internal sealed record CheckRequest
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required RuleSet Rules { get; init; }

    public required Severity? FailOn { get; init; }

    /// <summary>True where a desk is asked and an article that its people have not let through fails the run.</summary>
    public bool FailsUnapproved { get; init; }

    public required IReadOnlyList<ReportTarget> Targets { get; init; }

    public ContentConfiguration Configuration { get; init; } = ContentConfiguration.Default;

    /// <summary>Identities of findings that were there before; null for no baseline.</summary>
    public IReadOnlySet<string>? Baseline { get; init; }

    /// <summary>Where the shrunk baseline is written; null for nowhere.</summary>
    public string? BaselineFile { get; init; }

    public IReadOnlyList<SourceSheetRow> Sheet { get; init; } = [];

    public DateOnly? Published { get; init; }

    /// <summary>What the configuration says and this run cannot do, in words.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The Git revision whose claims are not taken up again; null for a full run.</summary>
    public string? Base { get; init; }
}
