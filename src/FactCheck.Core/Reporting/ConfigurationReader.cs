using System.Globalization;
using FactCheck.Core.Claims;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Reporting;

/// <summary>Reads <c>.factcheck.yml</c>; an unknown key or value is an error with its line and what was probably meant.</summary>
public static class ConfigurationReader
{
    private static readonly string[] Severities = ["off", "note", "inconclusive", "warning", "blocking"];

    /// <exception cref="RuleFormatException">Names file and line.</exception>
    public static ContentConfiguration Read(RuleFile file)
    {
        var root = RuleYaml.Parse(file);
        if (root.IsEmpty) return ContentConfiguration.Default;
        root.OnlyKeys("content", "claims", "sources", "rules", "gate", "ci");
        var content = root.Get("content")?.OnlyKeys("include", "exclude");
        var claims = root.Get("claims")?.OnlyKeys("kinds", "threshold");
        var sources = root.Get("sources")?.OnlyKeys("timeout", "perHost", "trust");
        var gate = root.Get("gate")?.OnlyKeys("required", "branches", "policy", "deadline", "reviewers", "carryOver");
        var ci = root.Get("ci")?.OnlyKeys("scope", "failOn", "cacheAge");
        return new()
        {
            Include = content?.Get("include")?.AsTexts() ?? [],
            Exclude = content?.Get("exclude")?.AsTexts() ?? [],
            Kinds = (claims?.Get("kinds")?.Items ?? []).Select(k => k.AsName<ClaimKind>()).ToHashSet(),
            Threshold = claims?.Get("threshold") is { } threshold ? Between(threshold, 0, 1) : 0,
            Timeout = sources?.Get("timeout") is { } timeout ? Between(timeout, 0.1, 600) : null,
            PerHost = sources?.Get("perHost") is { } perHost ? (int)Between(perHost, 1, 100) : null,
            Trust = sources?.Get("trust") is { } trust ? TrustFile(trust) : null,
            Rules = [.. (root.Get("rules")?.Entries ?? []).Select(e => Weight(e.Key, e.Value))],
            IsGateRequired = gate?.Get("required")?.AsFlag() ?? false,
            Branches = gate?.Get("branches")?.AsTexts() ?? [],
            Policy = gate?.Get("policy")?.AsText() ?? "",
            DeadlineHours = gate?.Get("deadline") is { } hours ? Between(hours, 0.1, 24 * 365) : 48,
            Reviewers = gate?.Get("reviewers")?.AsTexts() ?? [],
            CarriesOver = gate?.Get("carryOver")?.AsFlag() ?? true,
            FailOn = ci?.Get("failOn") is { } failOn ? OneOf(failOn, "blocking", "warning", "inconclusive", "unapproved", "none") : null,
            IsScopeChanged = ci?.Get("scope") is not { } scope || OneOf(scope, "changed", "all") == "changed",
            CacheAge = ci?.Get("cacheAge") is { } age ? Between(age, 0, 24 * 365) : null,
        };
    }

    // `trust: { example.org: primary, rumours.example: never }` in the words of rules/sources.
    private static RuleFile TrustFile(RuleNode trust)
    {
        var kinds = Enum.GetNames<SourceKind>().Append("never").Select(k => k.ToLowerInvariant()).ToArray();
        var lines = new List<string>();
        foreach (var byList in trust.Entries.Select(e => (Host: e.Key, Kind: OneOf(e.Value, kinds))).GroupBy(e => e.Kind == "never").OrderBy(g => g.Key))
        {
            lines.Add(byList.Key ? "never:" : "kinds:");
            lines.AddRange(byList.Select(e => byList.Key ? $"  - reason: The repository's configuration says so.\n    hosts: [\"{Clean(e.Host)}\"]" : $"  - kind: {e.Kind}\n    hosts: [\"{Clean(e.Host)}\"]"));
        }
        return new("sources/~repository.yaml", string.Join('\n', lines) + "\n");
    }

    private static string Clean(string host) => string.Concat(host.Where(c => char.IsLetterOrDigit(c) || c is '.' or '-'));

    private static RuleWeight Weight(string id, RuleNode node)
    {
        var rule = RuleBook.All.FirstOrDefault(r => r.Id.Value == id)
            ?? throw node.Error($"there is no rule '{id}'{Nearest.Hint(id, RuleBook.All.Select(r => r.Id.Value))}");
        if (!node.IsMapping) return new(rule.Id, SeverityOf(node), null, "");
        node.OnlyKeys("severity", "until", "reason");
        DateOnly? until = node.Get("until") is not { } day ? null
            : DateOnly.TryParseExact(day.AsText(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read
            : throw day.Error($"'{day.AsText()}' is not a day like 2027-03-01");
        return new(rule.Id, SeverityOf(node.Require("severity")), until, node.Get("reason")?.AsText() ?? "");
    }

    private static Severity? SeverityOf(RuleNode node) => OneOf(node, Severities) is var name && name == "off" ? null : Enum.Parse<Severity>(name, ignoreCase: true);

    private static string OneOf(RuleNode node, params string[] known) =>
        known.Contains(node.AsText()) ? node.AsText() : throw node.Error($"'{node.AsText()}' is not one of {string.Join(", ", known)}{Nearest.Hint(node.AsText(), known)}");

    private static double Between(RuleNode node, double least, double most) =>
        node.AsNumber() is var value && value >= least && value <= most ? value
        : throw node.Error(string.Create(CultureInfo.InvariantCulture, $"{value} is not between {least} and {most}"));
}
