using System.CommandLine;
using System.Text.Json;
using FactCheck.Cli.Output;
using FactCheck.Cli.Servers;

namespace FactCheck.Cli.Commands;

/// <summary><c>gate ID --server URL [--wait]</c>: 0 open, 1 closed, 4 pending.</summary>
internal static class GateCommand
{
    public static Command Create(Terminal terminal)
    {
        var id = new Argument<Guid>("ID") { Description = "The article, as submit printed it." };
        var server = SubmitCommand.ServerOption();
        var wait = new Option<bool>("--wait") { Description = "Wait while it is pending." };
        var patience = new Option<int?>("--timeout") { Description = "Longest wait; without it until somebody decides.", HelpName = "S" };
        var format = new Option<string>("--format") { Description = "text or json.", HelpName = "F", DefaultValueFactory = _ => "text" };
        var command = new Command("gate", "Ask for an article's gate: exit 0 open, 1 closed, 4 pending.") { id, server, wait, patience, format };
        command.SetAction(async (call, cancellation) =>
        {
            var shape = call.GetValue(format);
            if (shape is not ("text" or "json")) throw new UsageException($"--format: '{shape}' is not text or json.");
            using var desk = new DeskClient(call.GetRequiredValue(server));
            var until = call.GetValue(patience) is { } seconds ? DateTime.UtcNow.AddSeconds(seconds) : DateTime.MaxValue;
            var gate = await AskAsync(desk, call.GetRequiredValue(id), 0, cancellation);
            while (call.GetValue(wait) && StateOf(gate) == "pending" && DateTime.UtcNow < until)
            {
                terminal.Note("pending: " + Sum(gate));
                gate = await AskAsync(desk, call.GetRequiredValue(id), (int)Math.Clamp((until - DateTime.UtcNow).TotalSeconds, 1, 60), cancellation);
            }
            if (shape == "json") terminal.Out.WriteLine(gate.GetRawText());
            else Print(terminal, gate);
            return StateOf(gate) switch { "open" => ExitCode.Done, "closed" => ExitCode.Findings, _ => ExitCode.Waits };
        });
        return command;
    }

    private static Task<JsonElement> AskAsync(DeskClient desk, Guid id, int wait, CancellationToken cancellation) =>
        desk.GetAsync(FormattableString.Invariant($"/api/v1/articles/{id}/gate?wait={wait}"), cancellation);

    private static string StateOf(JsonElement gate) => gate.GetProperty("state").GetString() ?? "";

    private static string Sum(JsonElement gate) =>
        string.Join(", ", gate.GetProperty("sum").EnumerateObject().Where(f => f.Value.ValueKind == JsonValueKind.Number).Select(f => $"{f.Name} {f.Value.GetRawText()}"));

    private static void Print(Terminal terminal, JsonElement gate)
    {
        terminal.Out.WriteLine($"{StateOf(gate)}: {Sum(gate)}");
        foreach (var finding in gate.GetProperty("findings").EnumerateArray().Take(gate.GetProperty("holding").GetInt32()))
            terminal.Out.WriteLine($"  {finding.GetProperty("rule").GetString()} {finding.GetProperty("message").GetString()} {finding.GetProperty("next").GetString()}".TrimEnd());
    }
}
