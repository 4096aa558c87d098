using FactCheck.Core.Checks;
using FactCheck.Core.Claims;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Checking;

/// <summary>The examples of the checks (<c>rules/checks</c>, one file a check): articles on which a check must speak, and articles on which it must be silent.</summary>
public static class CheckExamples
{
    private const string Folder = "checks";
    private const int Fewest = 2;

    /// <summary>The checks that a set has examples of.</summary>
    public static IReadOnlySet<string> Covered(RuleSet rules) => rules.In(Folder).Select(f => Parse(f).Rule).ToHashSet(StringComparer.Ordinal);

    /// <summary>The examples that do not hold, and the checks that have too few, with file and line.</summary>
    /// <exception cref="RuleFormatException">A file is not as it should be; names file and line.</exception>
    public static IReadOnlyList<RuleFailure> Failing(RuleSet rules)
    {
        var parsed = CheckRules.Parse(rules);
        return [.. rules.In(Folder).SelectMany(f => Failing(f, parsed))];
    }

    private static IEnumerable<RuleFailure> Failing(RuleFile file, CheckRules rules)
    {
        var (rule, spoken, silent) = Parse(file);
        if (spoken.Count < Fewest) yield return new(file.Path, 1, $"{rule}: needs {Fewest} examples");
        if (silent.Count < Fewest) yield return new(file.Path, 1, $"{rule}: needs {Fewest} counterexamples");
        foreach (var node in spoken.Where(n => !CheckExample.Parse(n).Findings(rules).Contains(rule))) yield return new(file.Path, node.Line, $"{rule}: is silent on its example");
        foreach (var node in silent.Where(n => CheckExample.Parse(n).Findings(rules).Contains(rule))) yield return new(file.Path, node.Line, $"{rule}: speaks on its counterexample");
    }

    private static (string Rule, IReadOnlyList<RuleNode> Spoken, IReadOnlyList<RuleNode> Silent) Parse(RuleFile file)
    {
        var root = RuleYaml.Parse(file).OnlyKeys("rule", "examples", "counterexamples");
        var rule = root.Require("rule");
        var all = ClaimChecks.All.Select(c => c.Description.Id.Value).Concat(ArticleChecks.All.Select(c => c.Description.Id.Value)).ToList();
        if (!all.Contains(rule.AsText())) throw rule.Error($"'{rule.AsText()}' is no check{Nearest.Hint(rule.AsText(), all)}");
        return (rule.AsText(), root.Require("examples").Items, root.Require("counterexamples").Items);
    }
}
