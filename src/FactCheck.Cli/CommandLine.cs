using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using FactCheck.Cli.Commands;
using FactCheck.Cli.Output;
using FactCheck.Cli.Servers;
using FactCheck.Core.Rules;

namespace FactCheck.Cli;

/// <summary>Finds the command, and turns wrong calls into exit 3 and surprises into exit 2.</summary>
internal static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        using var terminal = new Terminal(args.Contains("--quiet"), args.Contains("--no-color"));
        var root = Root(terminal);
        var call = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        var strays = StrayOptions(call);
        if (call.Action is ParseErrorAction || strays.Count > 0 || (call.Action is null && call.Errors.Count > 0)) return Refuse(terminal, call, strays);
        try
        {
            return await call.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception problem) when (problem is UsageException or RuleFormatException)
        {
            terminal.Complain(problem.Message);
            return ExitCode.Usage;
        }
        catch (UnreachableException problem)
        {
            terminal.Complain(problem.Message);
            return ExitCode.Unreachable;
        }
        catch (OperationCanceledException)
        {
            terminal.Complain("stopped.");
            return ExitCode.Failed;
        }
        catch (Exception surprise)
        {
            terminal.Complain("the tool failed, which is our fault: " + surprise);
            return ExitCode.Failed;
        }
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Checks your own article against the sources it cites.")
        {
            CheckCommand.Create(terminal),
            ClaimsCommand.Create(terminal),
            VerifyCommand.Create(terminal),
            ExtractCommand.Create(terminal),
            CaptureCommand.Create(terminal),
            LinksCommand.Create(terminal),
            QuotesCommand.Create(terminal),
            ParseCommand.Create(terminal),
            RulesCommand.Create(terminal),
            SubmitCommand.Create(terminal),
            GateCommand.Create(terminal),
            SignedFileCommand.Receipt(terminal),
            SignedFileCommand.Audit(terminal),
        };
        root.Options.Add(new Option<bool>("--quiet") { Description = "No progress and no sums on standard error.", Recursive = true });
        root.Options.Add(new Option<bool>("--no-color") { Description = "No colours (NO_COLOR is respected too).", Recursive = true });
        return root;
    }

    private static int Refuse(Terminal terminal, ParseResult call, List<string> strays)
    {
        var command = call.CommandResult.Command;
        var options = OptionsOf(call).Append("--help").ToList();
        foreach (var stray in strays) terminal.Complain($"'{stray}' is not an option of '{command.Name}'{Nearest.Hint(stray.Split('=')[0], options)}");
        if (strays.Count == 0 && command.Subcommands.Count > 0 && call.UnmatchedTokens is [var unknown, ..])
            terminal.Complain($"'{unknown}' is not a command of '{command.Name}'{Nearest.Hint(unknown, command.Subcommands.Select(c => c.Name))}");
        else if (strays.Count == 0)
            foreach (var error in call.Errors) terminal.Complain(error.Message);
        terminal.Complain($"see 'factcheck {(command is RootCommand ? "" : command.Name + " ")}--help'.");
        return ExitCode.Usage;
    }

    // What looks like an option and is none must not pass for a file.
    private static List<string> StrayOptions(ParseResult call) =>
    [
        .. call.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value)
            .Concat(call.UnmatchedTokens).Where(t => t.Length > 1 && t[0] == '-').Distinct(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> OptionsOf(ParseResult call)
    {
        for (var result = call.CommandResult; result is not null; result = result.Parent as CommandResult)
        {
            foreach (var option in result.Command.Options) yield return option.Name;
        }
    }
}
