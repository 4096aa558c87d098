using System.Diagnostics;
using FactCheck.EndToEnd.Hosting;

namespace FactCheck.EndToEnd.Journeys;

/// <summary>The command line as a pipeline uses it with a desk: hand in, ask for the gate, and say clearly what is wrong.</summary>
public sealed class DeskCommandTests
{
    private const string Article = "# The ferry\n\nThe night ferry sails again on 9 April 2026 with 212 passengers.\n";

    [Fact]
    public async Task SubmitAndGate_WithARealDesk_HandInAndWaitForPeople()
    {
        await using var desk = await Desk.StartAsync(demo: true);
        var (exit, id, _) = await RunAsync(desk.Token, Article, "submit", "-", "--server", desk.Address, "--author", "dov", "--external-id", "ferry-1");
        Assert.Equal(0, exit);
        Assert.True(Guid.TryParse(id.Trim(), out _), id);
        var again = await RunAsync(desk.Token, Article, "submit", "-", "--server", desk.Address, "--author", "dov", "--external-id", "ferry-1");
        Assert.Equal(id, again.Output);

        var gate = await RunAsync(desk.Token, "", "gate", id.Trim(), "--server", desk.Address, "--wait", "--timeout", "3");
        Assert.Equal(4, gate.Exit);
        Assert.StartsWith("pending: claims ", gate.Output, StringComparison.Ordinal);

        Assert.Equal(3, (await RunAsync("fc_unknown", "", "gate", id.Trim(), "--server", desk.Address)).Exit);
        Assert.Equal(3, (await RunAsync(desk.Token, "", "gate", Guid.NewGuid().ToString(), "--server", desk.Address)).Exit);
        Assert.Equal(3, (await RunAsync("", "", "gate", id.Trim(), "--server", desk.Address)).Exit);
        Assert.Equal(5, (await RunAsync(desk.Token, "", "gate", id.Trim(), "--server", "http://127.0.0.1:1")).Exit);
    }

    private static async Task<(int Exit, string Output, string Errors)> RunAsync(string token, string input, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["FACTCHECK_TOKEN"] = token;
        foreach (var word in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "factcheck.dll"), .. words]) start.ArgumentList.Add(word);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The command line could not be started.");
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
