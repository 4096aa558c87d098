using System.Globalization;
using System.Text.Json;
using FactCheck.Cli.Output;
using FactCheck.Cli.Sources;
using FactCheck.Core.Articles;
using FactCheck.Core.Sources;
using FactCheck.Core.Text;

namespace FactCheck.Cli.Servers;

/// <summary>Hands articles to a desk, waits until its machine has read them and their sources, and brings back what it found and how its gate stands.</summary>
internal sealed class DeskCheck(DeskRequest request, Terminal terminal) : IDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);

    // Sources that do not answer are given up by the desk long before.
    private static readonly TimeSpan LongestWork = TimeSpan.FromMinutes(15);

    private readonly DeskClient _desk = new(request.Server);

    /// <summary>How the article stands once the desk's machine is done with it.</summary>
    /// <param name="path">What the file is called, from the root of its repository: the desk knows the article by it. Standard input has no name.</param>
    /// <param name="text">The article.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<DeskStanding> AskAsync(string path, ArticleText text, CancellationToken cancellation)
    {
        var id = await HandInAsync(path, text, cancellation);
        var gate = await WaitAsync(id, path, cancellation);
        var holding = gate.GetProperty("holding").GetInt32();
        var findings = gate.GetProperty("findings").EnumerateArray().Select((f, n) => DeskFinding.Of(f, n < holding));
        var captures = await CapturesAsync(id, cancellation);
        terminal.Note($"{path}: {StateOf(gate)} at the desk ({request.Server.TrimEnd('/')}/articles/{id})");
        return new(id, StateOf(gate), !IsWorking(gate), [.. findings], captures);
    }

    public void Dispose() => _desk.Dispose();

    private async Task<Guid> HandInAsync(string path, ArticleText text, CancellationToken cancellation)
    {
        var name = path == "-" ? null : path;
        var body = new
        {
            text = text.Source, format = text.Format.ToString().ToLowerInvariant(), externalId = name, fileName = name,
            authors = request.Authors, policy = request.Policy, sourceSheet = request.Sheet,
            dateline = request.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        var answer = await _desk.PostAsync("/api/v1/articles", body, Digest.Of(JsonSerializer.Serialize(body)), cancellation);
        return answer.GetProperty("id").GetGuid();
    }

    // First for the machine, which takes what it takes; then for people, as long as the caller says.
    private async Task<JsonElement> WaitAsync(Guid id, string path, CancellationToken cancellation)
    {
        using var line = new WaitLine(terminal);
        var clock = TimeProvider.System;
        var started = clock.GetTimestamp();
        var gate = await GateAsync(id, 0, cancellation);
        while (IsWorking(gate) && clock.GetElapsedTime(started) < LongestWork)
        {
            line.Show($"{path}: the desk reads ({Count(gate, "captured")} sources captured, {Count(gate, "notAttempted")} to go)");
            await Task.Delay(Glance, clock, cancellation);
            gate = await GateAsync(id, 0, cancellation);
        }
        started = clock.GetTimestamp();
        while (StateOf(gate) == "pending" && request.Patience - clock.GetElapsedTime(started) is { Ticks: > 0 } left)
        {
            line.Show($"{path}: people decide ({Count(gate, "approved")} of {Count(gate, "claims")} claims approved)");
            gate = await GateAsync(id, (int)Math.Clamp(Math.Ceiling(left.TotalSeconds), 1, 30), cancellation);
        }
        return gate;
    }

    private async Task<IReadOnlyList<Capture>> CapturesAsync(Guid id, CancellationToken cancellation)
    {
        var all = new List<Capture>();
        for (var cursor = "0"; cursor is not null;)
        {
            var page = await _desk.GetAsync($"/api/v1/articles/{id}/captures?cursor={cursor}", cancellation);
            all.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.Deserialize(CaptureJson.Default.Capture)).OfType<Capture>());
            cursor = page.GetProperty("next").GetString();
        }
        return all;
    }

    private Task<JsonElement> GateAsync(Guid id, int wait, CancellationToken cancellation) =>
        _desk.GetAsync(FormattableString.Invariant($"/api/v1/articles/{id}/gate?wait={wait}"), cancellation);

    private static bool IsWorking(JsonElement gate) => gate.GetProperty("working").GetBoolean();

    private static string StateOf(JsonElement gate) => gate.GetProperty("state").GetString() ?? "";

    private static int Count(JsonElement gate, string what) => gate.GetProperty("sum").GetProperty(what).GetInt32();
}
