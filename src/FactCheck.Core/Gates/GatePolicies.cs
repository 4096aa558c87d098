using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Core.Rules;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Gates;

/// <summary>Reads <c>rules/gates</c>: one policy a file, its name the file's.</summary>
public static class GatePolicies
{
    private static readonly string[] Keys =
        ["name", "about", "coverage", "legalSignOff", "approvals", "required", "waivable", "permits", "findings", "staleAfterDays", "waiverLimitDays", "rememberDays"];

    /// <summary>All policies by name; always one called <c>default</c>.</summary>
    /// <exception cref="RuleFormatException">Names file and line.</exception>
    public static IReadOnlyDictionary<string, GatePolicy> Parse(RuleSet rules)
    {
        var policies = new Dictionary<string, GatePolicy>(StringComparer.Ordinal) { ["default"] = new() };
        foreach (var file in rules.In("gates"))
        {
            var policy = Parse(RuleYaml.Parse(file));
            policies[policy.Name] = policy;
        }
        return policies;
    }

    private static GatePolicy Parse(RuleNode root)
    {
        root.OnlyKeys(Keys);
        var normal = new GatePolicy();
        return new GatePolicy
        {
            Name = root.Require("name").AsText(),
            Coverage = root.Get("coverage")?.AsName<CoverageDemand>() ?? normal.Coverage,
            LegalSignOff = root.Get("legalSignOff")?.AsFlag() ?? normal.LegalSignOff,
            Approvals = root.Get("approvals") is { } approvals ? ParseApprovals(approvals) : normal.Approvals,
            Required = root.Get("required") is { } required ? Names<RiskClass>(required) : normal.Required,
            Waivable = root.Get("waivable") is { } waivable ? Names<RiskClass>(waivable) : normal.Waivable,
            Permits = root.Get("permits") is { } permits ? ParsePermits(permits) : normal.Permits,
            Findings = root.Get("findings") is { } findings ? ParseFindings(findings) : normal.Findings,
            StaleAfter = Days(root.Get("staleAfterDays"), normal.StaleAfter),
            WaiverLimit = Days(root.Get("waiverLimitDays"), normal.WaiverLimit),
            Remember = Days(root.Get("rememberDays"), normal.Remember),
        };
    }

    private static Dictionary<RiskClass, int> ParseApprovals(RuleNode node)
    {
        node.OnlyKeys([.. Enum.GetNames<RiskClass>().Select(n => n.ToLowerInvariant())]);
        return Enum.GetValues<RiskClass>().ToDictionary(r => r, r => Count(node.Get(r.ToString().ToLowerInvariant())));
    }

    private static int Count(RuleNode? node) => node is null ? 1
        : node.AsInteger() is >= 0 and <= 2 and var count ? count
        : throw node.Error("approvals are 0, 1 or 2");

    private static HashSet<Verdict> ParsePermits(RuleNode node)
    {
        var permits = Names<Verdict>(node);
        return permits.Contains(Verdict.Wrong) || permits.Contains(Verdict.Cut)
            ? throw node.Error("'Wrong' and 'Cut' never permit publication while the words stand")
            : permits;
    }

    private static Dictionary<RuleId, Severity?> ParseFindings(RuleNode node)
    {
        var result = new Dictionary<RuleId, Severity?>();
        foreach (var (key, value) in node.Entries)
        {
            if (key.Length != 5 || !key.StartsWith("FC", StringComparison.Ordinal) || !int.TryParse(key[2..], CultureInfo.InvariantCulture, out var number))
                throw value.Error($"'{key}' is not a rule number such as FC101");
            if (number is >= 500 and < 600) throw value.Error($"{key} is the gate's own sum and cannot be weighed");
            result[new RuleId(key)] = value.AsText() switch
            {
                "block" => Severity.Blocking,
                "warn" => Severity.Warning,
                "person" => Severity.Inconclusive,
                "note" => Severity.Note,
                "ignore" => null,
                var other => throw value.Error($"'{other}' is not one of block, warn, person, note, ignore"),
            };
        }
        return result;
    }

    private static HashSet<T> Names<T>(RuleNode node) where T : struct, Enum => [.. node.Items.Select(i => i.AsName<T>())];

    private static TimeSpan Days(RuleNode? node, TimeSpan normal) => node is null ? normal
        : node.AsNumber() is > 0 and <= 3650 and var days ? TimeSpan.FromDays(days)
        : throw node.Error("a number of days above 0");
}
