namespace FactCheck.Cli.Servers;

/// <summary>The desk could not be asked: exit 5.</summary>
internal sealed class UnreachableException(string message) : Exception(message);
