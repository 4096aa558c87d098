using System.Text.Json;
using FactCheck.Cli.Tests.Support;

namespace FactCheck.Cli.Tests.Commands;

/// <summary>A run of the network written down and played again, and a run without a network.</summary>
public sealed class RecordingTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestSite _site = new();

    public void Dispose()
    {
        _folder.Dispose();
        _site.Dispose();
    }

    [Fact]
    public async Task Check_RecordedThenReplayedWithoutTheSite_SaysTheSame()
    {
        var page = _site.Page("/count", "In 2004 the town of Harl recorded 4,210 residents in its yearly count of heads.");
        _folder.Write("a.md", $"In 2004, the town of Harl recorded 4,900 residents ([count]({page})).\n\nThe hall of Harl opened in 1887 ([hall]({_site.Address}/gone)).\n");
        var recorded = await Check("--record", "tape", "--cache", "one", "--allow-private-hosts");
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_folder.Path, "tape")));
        var asked = _site.Requests;
        Assert.True(asked >= 2);

        _site.Dispose();
        var replayed = await Check("--replay", "tape", "--cache", "two", "--allow-private-hosts");
        Assert.Equal((recorded.Exit, recorded.Out), (replayed.Exit, replayed.Out));
        Assert.Equal(asked, _site.Requests);
        Assert.Equal(["contradicted", "inconclusive"], replayed.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task Links_ReplayOfAnAddressThatWasNeverAsked_IsUncertainAndAsksNobody()
    {
        var page = _site.Page("/count", "In 2004 the town of Harl recorded 4,210 residents.");
        _folder.Write("a.md", $"See [one]({page}).\n");
        Assert.Equal(0, (await Tool.RunAsync(_folder.Path, null, "links", "a.md", "--record", "tape", "--allow-private-hosts")).Exit);
        var asked = _site.Requests;
        _folder.Write("a.md", $"See [one]({page}) and [two]({_site.Address}/other).\n");
        var answer = await Tool.RunAsync(_folder.Path, null, "links", "a.md", "--replay", "tape", "--allow-private-hosts", "--format", "jsonl");
        var verdicts = answer.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(r => r.GetProperty("url").GetString() ?? "", r => r.GetProperty("verdict").GetString());
        Assert.Equal(("alive", "uncertain"), (verdicts[page], verdicts[_site.Address + "/other"]));
        Assert.Equal(asked, _site.Requests);
    }

    [Theory]
    [InlineData("--record", "tape", "--offline"), InlineData("--record", "tape", "--replay", "."), InlineData("--replay", "nowhere")]
    public async Task Check_OptionsThatDoNotGoTogether_AreWrongUsage(params string[] options)
    {
        _folder.Write("a.md", "The hall of Harl opened in 1887.\n");
        Assert.Equal(3, (await Check(options)).Exit);
    }

    // The kernel's own list of the process: whatever a library opened would stand there.
    [Theory]
    [InlineData("--offline"), InlineData("--replay", "tape")]
    public async Task Check_WithoutNetwork_OpensNoSocket(params string[] options)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Open files of another process are read from /proc.");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "tape"));
        string[] arguments = ["check", "-", "--format", "jsonl", "--allow-private-hosts", .. options];
        using var process = Tool.Start(_folder.Path, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync($"In 2004, the town of Harl recorded 4,900 residents ([count]({_site.Page("/count", "Words.")}), [other](https://harl.invalid/x)).\n");
        process.StandardInput.Close();
        var (looks, sockets) = (0, new List<string>());
        while (!process.HasExited)
        {
            sockets.AddRange(Open(process.Id).Where(target => target.StartsWith("socket:", StringComparison.Ordinal)));
            looks++;
            await Task.Delay(1);
        }
        Assert.Contains("\"outcome\":\"inconclusive\"", await output, StringComparison.Ordinal);
        await error;
        Assert.Empty(sockets);
        Assert.True(looks > 5);
        Assert.Equal(0, _site.Requests);
    }

    private static IEnumerable<string> Open(int process)
    {
        try
        {
            return [.. Directory.GetFiles($"/proc/{process}/fd").Select(file => new FileInfo(file).LinkTarget ?? "")];
        }
        catch (Exception over) when (over is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private Task<ToolAnswer> Check(params string[] options) => Tool.RunAsync(_folder.Path, null, ["check", "a.md", "--format", "jsonl", .. options]);
}
