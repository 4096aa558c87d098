using FactCheck.Core.Claims;
using FactCheck.Core.Rules;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Gates;

/// <summary>What a desk asks for before something is published.</summary>
public sealed record GatePolicy
{
    public string Name { get; init; } = "default";

    public CoverageDemand Coverage { get; init; } = CoverageDemand.Person;

    public bool LegalSignOff { get; init; }

    /// <summary>Approvals each risk class asks for.</summary>
    public IReadOnlyDictionary<RiskClass, int> Approvals { get; init; } = Enum.GetValues<RiskClass>().ToDictionary(r => r, _ => 1);

    /// <summary>Risk classes whose claims must be decided by people.</summary>
    public IReadOnlySet<RiskClass> Required { get; init; } = Enum.GetValues<RiskClass>().ToHashSet();

    /// <summary>Risk classes whose claims may be waived.</summary>
    public IReadOnlySet<RiskClass> Waivable { get; init; } = Enum.GetValues<RiskClass>().ToHashSet();

    /// <summary>Verdicts that permit publication.</summary>
    public IReadOnlySet<Verdict> Permits { get; init; } =
        new HashSet<Verdict> { Verdict.Confirmed, Verdict.ConfirmedWithChange, Verdict.OnAuthor, Verdict.NotCheckable };

    /// <summary>Severities that differ from a rule's own; null ignores the rule.</summary>
    public IReadOnlyDictionary<RuleId, Severity?> Findings { get; init; } = new Dictionary<RuleId, Severity?>();

    /// <summary>Age at which a capture counts as stale.</summary>
    public TimeSpan StaleAfter { get; init; } = TimeSpan.FromDays(14);

    /// <summary>Longest time that a waiver may hold.</summary>
    public TimeSpan WaiverLimit { get; init; } = TimeSpan.FromDays(90);

    /// <summary>How long a decision is offered for like claims before it expires.</summary>
    public TimeSpan Remember { get; init; } = TimeSpan.FromDays(180);

    /// <summary>The finding as this policy weighs it, or null where the policy ignores its rule.</summary>
    public Finding? Weigh(Finding finding)
    {
        if (!Findings.TryGetValue(finding.Rule, out var severity)) return finding;
        return severity is { } own ? finding with { Severity = own } : null;
    }
}
