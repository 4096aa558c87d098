namespace FactCheck.Core.Rules;

/// <summary>A rules or configuration file that cannot be used; says which file, which line and why.</summary>
public sealed class RuleFormatException(string path, int line, string reason) : Exception($"{path}:{line}: {reason}")
{
    public string Path { get; } = path;

    /// <summary>Counted from 1.</summary>
    public int Line { get; } = line;

    public string Reason { get; } = reason;
}
