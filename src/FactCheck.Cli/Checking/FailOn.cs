using FactCheck.Cli.Output;
using FactCheck.Core.Rules;

namespace FactCheck.Cli.Checking;

/// <summary>From which weight on findings make the run fail.</summary>
internal static class FailOn
{
    /// <summary>Everything that people have not let through fails.</summary>
    public const string Unapproved = "unapproved";

    private static readonly string[] Names = ["blocking", "warning", "inconclusive", "none"];

    /// <summary>The least severity that fails; null where none does.</summary>
    public static Severity? Parse(string written, bool asksPeople = false) => written switch
    {
        "blocking" => Severity.Blocking,
        "warning" => Severity.Warning,
        "inconclusive" => Severity.Inconclusive,
        "none" => null,
        Unapproved when asksPeople => Severity.Blocking,
        Unapproved => throw new UsageException("--fail-on unapproved asks people, and that needs --server URL."),
        _ => throw new UsageException($"--fail-on: '{written}' is not {string.Join(", ", Names)}{Nearest.Hint(written, Names)}"),
    };
}
