using System.CommandLine;
using FactCheck.Cli.Output;

namespace FactCheck.Cli.Commands;

/// <summary>Options that several commands have, and what they demand of their arguments.</summary>
internal static class CommonOptions
{
    public static Option<string?> Rules() => new("--rules") { Description = "A folder of rules laid over the shipped ones.", HelpName = "DIR" };

    public static Option<bool> Lines(string shape) => new("--jsonl") { Description = $"Batch: {shape} a line in, one answer a line out." };

    public static string Needed(string? value, string name) => value ?? throw new UsageException($"{name} is missing (or --jsonl for a batch).");
}
