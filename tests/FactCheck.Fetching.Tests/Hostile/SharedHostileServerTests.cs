using System.Diagnostics;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using FactCheck.Core.Sources;

namespace FactCheck.Fetching.Tests.Hostile;

/// <summary>The server of bad behaviour that is kept beside the repository, where it stands there; our own cases are in <see cref="HostileAnswerTests"/>.</summary>
public sealed partial class SharedHostileServerTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Fetch_EveryBehaviour_EndsInAnOutcomeWithinTheLimits()
    {
        var script = SharedCorpus.Find("hostile_server.py");
        if (script is null || SharedCorpus.Python() is not { } python)
        {
            output.WriteLine("No hostile server stands beside the repository, or no Python is there to run it; HostileAnswerTests alone speaks.");
            return;
        }
        var source = await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken);
        var paths = Paths().Matches(source).Select(match => match.Groups[1].Value).Distinct().ToList();
        using var server = Process.Start(new ProcessStartInfo(python, [script]) { RedirectStandardOutput = true, RedirectStandardError = true }) ?? throw new InvalidOperationException(python);
        try
        {
            var port = int.Parse(Port().Match(source).Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            await WaitAsync(port);
            using var door = new TestDoor(TestDoor.Loopback with { Timeout = TimeSpan.FromSeconds(2), PerHost = 4 });
            var captures = await Task.WhenAll(paths.Select(async path => (Path: path, Capture: await door.Fetcher.FetchAsync(FormattableString.Invariant($"http://127.0.0.1:{port}{path}"), CancellationToken.None))));
            foreach (var (path, capture) in captures) output.WriteLine($"{path}: {capture.Outcome}, {capture.Bytes} bytes. {capture.Reason}");
            Assert.True(paths.Count >= 26, $"only {paths.Count} behaviours were found");
            Assert.All(captures, one => Assert.NotEmpty(one.Capture.Reason));
            Assert.All(captures, one => Assert.InRange(one.Capture.Bytes, 0, 10_000_000));
            Assert.DoesNotContain(captures, one => one.Capture.Outcome == CaptureOutcome.NotAttempted);
            Assert.Equal(CaptureOutcome.RefusedByUs, captures.Single(one => one.Path == "/locfile").Capture.Outcome);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    private static async Task WaitAsync(int port)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", port);
                return;
            }
            catch (SocketException) when (i < 100)
            {
                await Task.Delay(100);
            }
        }
    }

    [GeneratedRegex(@"p(?:==|\.startswith\()'(/[a-z0-9]+)'")]
    private static partial Regex Paths();

    [GeneratedRegex(@"bind\(\('127\.0\.0\.1',\s*(\d{4,5})")]
    private static partial Regex Port();
}
