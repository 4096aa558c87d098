using FactCheck.Core.Rules;

namespace FactCheck.Core.Checking;

/// <summary>Numbers the findings of one rule for one claim, so that each has an identity of its own, the same in every run.</summary>
internal static class FindingNumbers
{
    // More findings of one rule for one claim than anybody reads.
    private const int Most = 100;

    /// <param name="findings">Findings of one claim, or of the article as a whole.</param>
    /// <param name="twins">How many claims before this one have the same key.</param>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<Finding> findings, int twins)
    {
        var seen = new Dictionary<(RuleId, string), int>();
        var numbered = new List<Finding>(findings.Count);
        foreach (var finding in findings)
        {
            var key = (finding.Rule, finding.ClaimKey);
            var before = seen.GetValueOrDefault(key);
            seen[key] = before + 1;
            numbered.Add(finding with { Occurrence = (twins * Most) + before });
        }
        return numbered;
    }
}
