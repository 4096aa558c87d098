using FactCheck.Core.Checking;
using FactCheck.Core.Gates;
using FactCheck.Core.Rules;
using FactCheck.Core.Verdicts;

namespace FactCheck.Pipeline;

/// <summary>The rules that the steps and desks decide by, parsed once.</summary>
public sealed class PipelineRules(RuleSet rules)
{
    public CheckRules Check { get; } = CheckRules.Parse(rules);

    /// <summary>Gate policies by name; always one called <c>default</c>.</summary>
    public IReadOnlyDictionary<string, GatePolicy> Policies { get; } = GatePolicies.Parse(rules);

    /// <summary>Which verdict is published as which rating.</summary>
    public RatingRules Ratings { get; } = RatingRules.Parse(rules);

    public bool HasPolicy(string name) => name.Length == 0 || Policies.ContainsKey(name);

    /// <summary>The policy of an article. A name that no file stands behind is a mistake that must not open a gate, so it throws.</summary>
    public GatePolicy PolicyOf(string name) =>
        Policies.TryGetValue(name.Length == 0 ? "default" : name, out var policy)
            ? policy
            : throw new InvalidOperationException($"There is no gate policy called {name}.");
}
