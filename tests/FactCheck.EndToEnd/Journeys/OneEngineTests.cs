using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.EndToEnd.Hosting;

namespace FactCheck.EndToEnd.Journeys;

/// <summary>One article through the desk and through the command line: the same claims, the same reading, the same findings.</summary>
public sealed class OneEngineTests
{
    private static readonly string[] Fields = ["claim", "claimKey", "kind", "risk", "speaker", "quote", "outcome"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private const string Article = """
        # A thousand on each side

        The delegations met in [Istanbul]({0}/ministry/statement) on Friday 16 May 2025. They did not agree on a ceasefire.

        Each side will release 1,000 prisoners of war ([report]({0}/herald/istanbul)). Nobody is sure. The date was set by [a page that is gone]({0}/nowhere).

        Serhiy Kyslytsya said: “This is excellent news for 1,000 Ukrainian families.”[^1]

        [^1]: {0}/ministry/statement
        """;

    [Fact]
    public async Task Check_OfTheDeskAndOfTheCommandLine_AgreeFieldByField()
    {
        await using var desk = await Desk.StartAsync(demo: true);
        using var api = new HttpClient { BaseAddress = new(desk.Address) };
        api.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", desk.Token);
        var queue = await api.GetFromJsonAsync<JsonElement>("/api/v1/queue");
        var pages = new Uri(queue.GetProperty("items").EnumerateArray().SelectMany(c => c.GetProperty("findings").EnumerateArray())
            .Select(f => f.GetProperty("source").GetString()).First(s => !string.IsNullOrEmpty(s))!).GetLeftPart(UriPartial.Authority);
        var text = Article.Replace("{0}", pages, StringComparison.Ordinal);

        var here = await OfTheCommandLineAsync(text);
        var there = await OfTheDeskAsync(api, text, here);

        Assert.True(there.Count >= 4, string.Join('\n', there));
        Assert.Equal(here, there);
    }

    /// <summary>What the desk says once it has come to rest: a capture makes the checks of its claims due again, so what it says before may still change.</summary>
    private static async Task<List<string>> OfTheDeskAsync(HttpClient api, string text, List<string> expected)
    {
        var answer = await api.PostAsJsonAsync("/api/v1/articles", new { text, authors = new[] { "dov" }, fileName = "one.md" });
        answer.EnsureSuccessStatusCode();
        List<string> lines = [];
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience; await Task.Delay(200))
        {
            var claims = await api.GetFromJsonAsync<JsonElement>($"{answer.Headers.Location}/claims");
            lines = [.. claims.GetProperty("items").EnumerateArray().Select(Line)];
            if (lines.SequenceEqual(expected, StringComparer.Ordinal)) break;
        }
        return lines;
    }

    private static async Task<List<string>> OfTheCommandLineAsync(string text)
    {
        var folder = Directory.CreateTempSubdirectory("factcheck-one-engine-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "one.md"), text);
            var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
            string[] words = ["exec", Path.Combine(AppContext.BaseDirectory, "factcheck.dll"), "check", "one.md", "--allow-private-hosts", "--format", "json", "--cache", folder.FullName];
            foreach (var word in words) start.ArgumentList.Add(word);
            using var process = Process.Start(start) ?? throw new InvalidOperationException("The command line could not be started.");
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode is 0 or 1, await errors);
            return [.. JsonSerializer.Deserialize<JsonElement>(output).GetProperty("articles")[0].GetProperty("claims").EnumerateArray().Select(Line)];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Line(JsonElement claim)
    {
        var fields = Fields.Select(f => $"{f}={(claim.TryGetProperty(f, out var value) ? value.ToString() : "")}");
        var findings = claim.GetProperty("findings").EnumerateArray().Select(Finding).Order(StringComparer.Ordinal);
        return string.Join(" | ", fields.Concat(findings));
    }

    private static string Finding(JsonElement finding) =>
        string.Join(' ', new[] { "id", "severity", "message" }.Select(f => finding.GetProperty(f).ToString()));
}
