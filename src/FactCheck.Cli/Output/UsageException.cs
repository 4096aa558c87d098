namespace FactCheck.Cli.Output;

/// <summary>The call, the configuration or an input is not as it should be: exit 3 with this message, before work starts.</summary>
internal sealed class UsageException(string message) : Exception(message)
{
    /// <summary>A message that names the place first, as compilers do: <c>file:line:column: message</c>.</summary>
    public static UsageException At(string file, int line, int column, string message) =>
        new(FormattableString.Invariant($"{file}:{line}:{column}: {message}"));
}
