using System.CommandLine;
using FactCheck.Cli.Input;
using FactCheck.Cli.Output;
using FactCheck.Core.Checking;
using FactCheck.Core.Checks;
using FactCheck.Core.Claims;
using FactCheck.Core.Gates;
using FactCheck.Core.Reporting;
using FactCheck.Core.Rules;
using FactCheck.Core.Verdicts;

namespace FactCheck.Cli.Commands;

/// <summary><c>rules test | list | explain ID</c>.</summary>
internal static class RulesCommand
{
    public static Command Create(Terminal terminal) => new("rules", "Test, list and explain the rules.") { Test(terminal), List(terminal), Explain(terminal) };

    private static Command Test(Terminal terminal)
    {
        var rules = CommonOptions.Rules();
        var command = new Command("test", "Read every rules file and run its examples; exit 1 if one fails.") { rules };
        command.SetAction(call =>
        {
            var set = RuleFolder.Read(call.GetValue(rules));
            var problems = 0;
            foreach (var (folder, parse) in Rooms(set))
            {
                try
                {
                    var failures = parse();
                    foreach (var failure in failures) terminal.Out.WriteLine(FormattableString.Invariant($"rules/{failure.Path}:{failure.Line}: {failure.Message}"));
                    problems += failures.Count;
                    if (failures.Count == 0) terminal.Out.WriteLine(FormattableString.Invariant($"ok  {folder} ({set.In(folder).Count} files)"));
                }
                catch (RuleFormatException problem)
                {
                    terminal.Out.WriteLine(problem.Message);
                    problems++;
                }
            }
            terminal.Note(FormattableString.Invariant($"{problems} {(problems == 1 ? "problem" : "problems")}"));
            return problems == 0 ? ExitCode.Done : ExitCode.Findings;
        });
        return command;
    }

    private static IEnumerable<(string Folder, Func<IReadOnlyList<RuleFailure>> Parse)> Rooms(RuleSet set)
    {
        yield return ("claims", () => [.. ClaimRules.Parse(set).FailingExamples()]);
        yield return ("sources", () => Parsed(SourceRules.Parse(set)));
        yield return ("ratings", () => Parsed(RatingRules.Parse(set)));
        yield return ("gates", () => Parsed(GatePolicies.Parse(set)));
        yield return ("checks", () => CheckExamples.Failing(set));
    }

    // Parsing is the test here: these rooms throw where something is wrong.
    private static IReadOnlyList<RuleFailure> Parsed(object rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return [];
    }

    private static Command List(Terminal terminal)
    {
        var command = new Command("list", "Every rule with its number, weight and title.");
        command.SetAction(_ =>
        {
            foreach (var rule in RuleBook.All) terminal.Out.WriteLine($"{rule.Id}  {OutsideNames.Of(rule.Severity),-12}  {rule.Title}");
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Explain(Terminal terminal)
    {
        var id = new Argument<string>("ID") { Description = "A rule's number, for example FC301." };
        var command = new Command("explain", "What a rule notices, why, and what to do.") { id };
        command.SetAction(call =>
        {
            var asked = call.GetValue(id) ?? "";
            // The identity of a finding begins with its rule.
            var number = asked.Split('-')[0].ToUpperInvariant();
            var rule = RuleBook.All.FirstOrDefault(r => r.Id.Value == number)
                ?? throw new UsageException($"there is no rule '{asked}'{Nearest.Hint(number, RuleBook.All.Select(r => r.Id.Value))}");
            terminal.Out.WriteLine($"{rule.Id}  {rule.Title}  ({OutsideNames.Of(rule.Severity)})");
            terminal.Out.WriteLine(rule.Why);
            terminal.Out.WriteLine($"What to do: {rule.Next}");
            return ExitCode.Done;
        });
        return command;
    }
}
