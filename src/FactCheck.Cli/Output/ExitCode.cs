namespace FactCheck.Cli.Output;

/// <summary>What the process answers; the contract with scripts. Where several hold: 2 before 5 before 1 before 4 before 0.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Findings at or above the threshold.</summary>
    public const int Findings = 1;

    /// <summary>The tool failed, or not one cited source could be attempted.</summary>
    public const int Failed = 2;

    /// <summary>Wrong usage or configuration, unreadable input, no file matched; only before work starts.</summary>
    public const int Usage = 3;

    /// <summary>Waits for people.</summary>
    public const int Waits = 4;

    /// <summary>A server or GitHub could not be reached.</summary>
    public const int Unreachable = 5;
}
