using FactCheck.Core.Claims;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Reporting;

/// <summary>What <c>.factcheck.yml</c> of a content repository says (schema: docs/schemas/factcheck-yml.json).</summary>
public sealed record ContentConfiguration
{
    public static ContentConfiguration Default { get; } = new();

    /// <summary>Globs of the files that are articles; empty for all.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Kinds of claims that are taken up; empty for all.</summary>
    public IReadOnlySet<ClaimKind> Kinds { get; init; } = new HashSet<ClaimKind>();

    /// <summary>Least score of a claim that is taken up.</summary>
    public double Threshold { get; init; }

    /// <summary>Seconds for one fetch, or null.</summary>
    public double? Timeout { get; init; }

    public int? PerHost { get; init; }

    /// <summary>What the repository holds of hosts, as a file of <c>rules/sources</c> to be laid over the others; null for nothing.</summary>
    public RuleFile? Trust { get; init; }

    public IReadOnlyList<RuleWeight> Rules { get; init; } = [];

    /// <summary>Whether the gate must be open before a merge.</summary>
    public bool IsGateRequired { get; init; }

    /// <summary>Branches whose pull requests ask for the gate, as globs; empty for all.</summary>
    public IReadOnlyList<string> Branches { get; init; } = [];

    /// <summary>Name of the desk's gate policy; empty for the desk's default.</summary>
    public string Policy { get; init; } = "";

    /// <summary>Hours that the desk has for the claims of a push.</summary>
    public double DeadlineHours { get; init; } = 48;

    /// <summary>True where a pull request to this branch waits for people.</summary>
    public bool AsksGate(string branch) => IsGateRequired && (Branches.Count == 0 || Branches.Any(b => ContentPath.Meets(branch, b)));

    /// <summary>Who is asked to review: names at the desk, or logins with <c>@</c>.</summary>
    public IReadOnlyList<string> Reviewers { get; init; } = [];

    /// <summary>Whether approvals hold for unchanged claims of later pushes.</summary>
    public bool CarriesOver { get; init; } = true;

    /// <summary>What makes a run fail, or null.</summary>
    public string? FailOn { get; init; }

    /// <summary>True where only changed claims are taken up in continuous integration.</summary>
    public bool IsScopeChanged { get; init; } = true;

    /// <summary>Hours for which a capture is used without asking again, or null.</summary>
    public double? CacheAge { get; init; }
}
