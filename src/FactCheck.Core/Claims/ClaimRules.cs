using System.Reflection;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Claims;

/// <summary>The rules of <c>rules/claims</c>: what makes a sentence checkable, which kind a claim is, how much harm a wrong one does.</summary>
public sealed class ClaimRules
{
    private const string Folder = "claims";

    private ClaimRules(double start, IReadOnlyList<ClaimCue> cues, IReadOnlyList<(ClaimKind, ClaimCue)> kinds, ClaimCue? highRisk, IReadOnlyDictionary<ClaimKind, RiskClass> risks)
    {
        Start = start;
        Cues = cues;
        Kinds = kinds;
        HighRisk = highRisk;
        Risks = risks;
    }

    /// <summary>The sum before any cue is met.</summary>
    public double Start { get; }

    public IReadOnlyList<ClaimCue> Cues { get; }

    /// <summary>In the order in which they are asked.</summary>
    public IReadOnlyList<(ClaimKind Kind, ClaimCue Cue)> Kinds { get; }

    internal ClaimCue? HighRisk { get; }

    internal IReadOnlyDictionary<ClaimKind, RiskClass> Risks { get; }

    /// <summary>The rules of a set; what a set does not hold stands as shipped with the engine.</summary>
    /// <exception cref="RuleFormatException">Unknown key, bad expression or failing example; names file and line.</exception>
    public static ClaimRules Parse(RuleSet set)
    {
        var shipped = Shipped().In(Folder);
        var files = shipped.Concat(set.In(Folder)).GroupBy(f => f.Path, StringComparer.Ordinal).ToDictionary(g => g.Key, g => RuleYaml.Parse(g.Last()), StringComparer.Ordinal);
        foreach (var (path, root) in files)
        {
            if (path is not ("claims/checkability.yaml" or "claims/kinds.yaml" or "claims/risk.yaml")) throw root.Error("not a file that the claim rules know: checkability.yaml, kinds.yaml, risk.yaml");
        }
        var checkability = files["claims/checkability.yaml"].OnlyKeys("start", "cues");
        var cues = checkability.Require("cues").Items.Select(ClaimCue.Parse).ToList();
        var risk = files["claims/risk.yaml"].OnlyKeys("high", "kinds");
        var rules = new ClaimRules(
            checkability.Require("start").AsNumber(),
            cues,
            [.. files["claims/kinds.yaml"].OnlyKeys("kinds").Require("kinds").Items.Select(ParseKind)],
            risk.Get("high") is { } high ? ClaimCue.ParseNamed(high.OnlyKeys("pattern", "examples", "counterexamples"), "high") : null,
            (risk.Get("kinds")?.Entries ?? []).ToDictionary(e => KindOf(e.Key, e.Value), e => e.Value.AsName<RiskClass>()));
        // Files as they were shipped are proven by our own tests; proving them again would cost every start a third of a second.
        var unproven = set.In(Folder).Where(f => !shipped.Contains(f)).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        if (rules.FailingExamples(unproven).FirstOrDefault() is { } failure) throw new RuleFormatException(failure.Path, failure.Line, failure.Message);
        return rules;
    }

    /// <summary>The examples that do not hold, with the file and line of their rule.</summary>
    public IEnumerable<RuleFailure> FailingExamples() => FailingExamples(null);

    private IEnumerable<RuleFailure> FailingExamples(HashSet<string>? files)
    {
        foreach (var cue in Cues.Concat(Kinds.Select(k => k.Cue)).Concat(HighRisk is { } high ? [high] : []))
        {
            if (files is not null && !files.Contains(cue.Path)) continue;
            foreach (var example in cue.Examples.Where(e => !ClaimScorer.Meets(cue, e)))
                yield return new(cue.Path, cue.Line, $"rule '{cue.Name}': example does not meet it: {example}");
            foreach (var example in cue.Counterexamples.Where(e => ClaimScorer.Meets(cue, e)))
                yield return new(cue.Path, cue.Line, $"rule '{cue.Name}': counterexample meets it: {example}");
        }
    }

    private static (ClaimKind, ClaimCue) ParseKind(RuleNode node)
    {
        var name = node.OnlyKeys("kind", "when", "pattern", "examples", "counterexamples").Require("kind");
        return (name.AsName<ClaimKind>(), ClaimCue.ParseNamed(node, name.AsText()));
    }

    private static ClaimKind KindOf(string name, RuleNode at) => Enum.TryParse<ClaimKind>(name, ignoreCase: true, out var kind) ? kind : throw at.Error($"'{name}' is not a kind of claim");

    private static RuleSet Shipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new List<RuleFile>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("rules/claims/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not embedded");
            using var reader = new StreamReader(stream);
            files.Add(new(name["rules/".Length..], reader.ReadToEnd()));
        }
        return RuleSet.Of(files);
    }
}
