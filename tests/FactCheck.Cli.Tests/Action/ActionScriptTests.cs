using System.Diagnostics;
using System.Text.Json;
using FactCheck.Cli.Tests.Support;

namespace FactCheck.Cli.Tests.Action;

/// <summary>The action's own steps on a repository, as the runner runs them.</summary>
public sealed class ActionScriptTests
{
    private const string Article = "# Quay\n\nThe council approved [a budget of 5.1 million euros](https://port.example/budget) for the quay.\n";

    private static async Task<(int Exit, string Output)> RunAsync(TestFolder folder, string script, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("bash") { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(Schemas.Root(), ".github", "actions", "factcheck", script));
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("bash did not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }

    private static string Head(TestFolder folder)
    {
        var head = File.ReadAllText(Path.Combine(folder.Path, ".git", "refs", "heads", "main"));
        return head.Trim();
    }

    [Fact]
    public async Task Guard_TargetEventWithHeadCheckedOut_StopsWithThree()
    {
        using var folder = new TestFolder();
        folder.Write("a.md", Article);
        folder.Commit();
        var parent = Head(folder);
        folder.Write("a.md", Article + "More.\n");
        folder.Commit();

        var refused = await RunAsync(folder, "guard.sh", ("FC_EVENT", "pull_request_target"), ("FC_HEAD", Head(folder)));
        Assert.Equal(3, refused.Exit);
        Assert.StartsWith("::error title=FactCheck::pull_request_target", refused.Output, StringComparison.Ordinal);
        // The commit that merges the head into the base is the head's code too.
        Assert.Equal(3, (await RunAsync(folder, "guard.sh", ("FC_EVENT", "pull_request_target"), ("FC_HEAD", parent))).Exit);
        Assert.Equal(0, (await RunAsync(folder, "guard.sh", ("FC_EVENT", "pull_request_target"), ("FC_HEAD", new string('0', 40)))).Exit);
        Assert.Equal(0, (await RunAsync(folder, "guard.sh", ("FC_EVENT", "pull_request"), ("FC_HEAD", Head(folder)))).Exit);
    }

    [Fact]
    public async Task Check_ForkThatSilencesItself_IsHeldToTheBase()
    {
        using var folder = new TestFolder();
        folder.Write(".factcheck.yml", "ci:\n  failOn: blocking\n");
        folder.Write("content/a.md", Article);
        folder.Commit();
        var before = Head(folder);
        folder.Write("content/a.md", Article + "\nThe port had 512 ships in 2024.\n\nOn Monday, 3 March 2026, the port closed.\n");
        folder.Write(".factcheck.yml", "content:\n  exclude: content/**\n");
        folder.Commit();
        folder.Write("factcheck.out/.keep", "");
        var output = folder.Write("output.txt", "");
        var summary = folder.Write("summary.md", "");
        (string, string)[] environment = [("FC_PATHS", "content\n"), ("FC_BASE", before), ("FC_FORK", "true"), ("FC_TOOL", Tool.Dll), ("FC_CACHE", Path.Combine(folder.Path, ".cache")),
            ("FC_OUT", Path.Combine(folder.Path, "factcheck.out")), ("GITHUB_OUTPUT", output), ("GITHUB_STEP_SUMMARY", summary), ("XDG_CACHE_HOME", Path.Combine(folder.Path, ".cache"))];

        var run = await RunAsync(folder, "check.sh", environment);

        Assert.True(run.Exit == 0, run.Output);
        Assert.Matches("^exit=[01]\nsarif=", folder.Read("output.txt"));
        Assert.NotEmpty(folder.Read("summary.md"));
        using var sarif = JsonDocument.Parse(folder.Read("factcheck.out/factcheck.sarif"));
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        using var json = JsonDocument.Parse(folder.Read("factcheck.out/factcheck.json"));
        Assert.Equal(before, json.RootElement.GetProperty("base").GetString());
        Assert.True(File.Exists(Path.Combine(folder.Path, "factcheck.out", "factcheck.html")));
    }

    [Fact]
    public async Task Check_PathThatLooksLikeAnOption_IsAPath()
    {
        using var folder = new TestFolder();
        folder.Write("a.md", Article);
        folder.Commit();
        var output = folder.Write("output.txt", "");
        var run = await RunAsync(folder, "check.sh", ("FC_PATHS", "--allow-private-hosts"), ("FC_BASE", ""), ("FC_FORK", ""), ("FC_TOOL", Tool.Dll), ("FC_CACHE", Path.Combine(folder.Path, ".c")), ("FC_OUT", Path.Combine(folder.Path, "o")), ("GITHUB_OUTPUT", output), ("GITHUB_STEP_SUMMARY", ""));
        Assert.Equal(0, run.Exit);
        Assert.StartsWith("exit=3\n", folder.Read("output.txt"), StringComparison.Ordinal);
    }
}
