using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Faults.Servers;

namespace FactCheck.Faults.Storms;

/// <summary>People who hand articles in and decide on their claims all through a storm, and write down what the desk acknowledged.</summary>
internal sealed class Crowd(Uri address, Pages pages, IReadOnlyDictionary<string, string> tokens) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private readonly HttpClient _client = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(2) }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(10) };
    private int _number;

    /// <summary>Articles whose hand-in was acknowledged.</summary>
    internal ConcurrentBag<Guid> Articles { get; } = [];

    /// <summary>Claims with the action that was acknowledged.</summary>
    internal ConcurrentBag<(Guid Claim, string Action)> Decisions { get; } = [];

    /// <summary>Claims whose approval was sent, whatever came of it.</summary>
    internal ConcurrentDictionary<Guid, bool> Sent { get; } = new();

    /// <summary>What a gate or an answer said that it must never say.</summary>
    internal ConcurrentBag<string> Lies { get; } = [];

    public void Dispose() => _client.Dispose();

    internal async Task WorkAsync(CancellationToken storm)
    {
        while (!storm.IsCancellationRequested)
        {
            try
            {
                await OneArticleAsync(Interlocked.Increment(ref _number), storm);
            }
            catch (OperationCanceledException) when (storm.IsCancellationRequested)
            {
                return;
            }
        }
    }

    private async Task OneArticleAsync(int number, CancellationToken storm)
    {
        var people = 300 + number;
        var url = pages.Put($"/ferry-{number}", $"The ferry carried {people} people on Friday, the harbour office said.");
        var text = $"# Ferry {number}\n\nThe ferry [carried {people} people on Friday]({url}), the harbour office said.\n";
        var made = await PostAsync("dov", "/api/v1/articles", new { text, authors = new[] { "dov" } }, storm);
        if (made is not { } body) return;
        var article = body.GetProperty("id").GetGuid();
        Articles.Add(article);
        foreach (var claim in await ClaimsAsync(article, storm)) await DecideAsync(article, claim, storm);
    }

    private async Task DecideAsync(Guid article, Guid claim, CancellationToken storm)
    {
        await ActAsync("ben", article, claim, "take", _ => new { }, storm);
        if (!await ActAsync("ben", article, claim, "propose", seen => new { fingerprint = seen, verdict = "onAuthor", reason = "The author was there." }, storm)) return;
        await GateAsync(article, storm);
        Sent[claim] = true;
        await ActAsync("cleo", article, claim, "approve", seen => new { fingerprint = seen }, storm);
        await GateAsync(article, storm);
    }

    // What it rests on may change under the hands of whoever decides: then they look again.
    private async Task<bool> ActAsync(string who, Guid article, Guid claim, string action, Func<string?, object> body, CancellationToken storm)
    {
        for (var look = 0; look < 4; look++)
        {
            var rows = await GetAsync($"/api/v1/articles/{article}/claims", storm);
            var seen = rows.GetProperty("items").EnumerateArray().FirstOrDefault(c => c.GetProperty("id").GetGuid() == claim);
            if (seen.ValueKind == JsonValueKind.Undefined) return false;
            if (await PostAsync(who, $"/api/v1/claims/{claim}/actions/{action}", body(seen.GetProperty("fingerprint").GetString()), storm) is null) continue;
            Decisions.Add((claim, action));
            return true;
        }
        return false;
    }

    // An open gate of a claim whose approval nobody has sent yet would be a lie.
    private async Task GateAsync(Guid article, CancellationToken storm)
    {
        var open = (await GetAsync($"/api/v1/articles/{article}/gate", storm)).GetProperty("state").GetString() == "open";
        if (!open) return;
        foreach (var claim in await ClaimsAsync(article, storm))
            if (!Sent.ContainsKey(claim)) Lies.Add($"The gate of {article} is open without an approval of {claim}.");
    }

    private async Task<List<Guid>> ClaimsAsync(Guid article, CancellationToken storm)
    {
        while (true)
        {
            var claims = (await GetAsync($"/api/v1/articles/{article}/claims", storm)).GetProperty("items").EnumerateArray().Select(c => c.GetProperty("id").GetGuid()).ToList();
            if (claims.Count > 0) return claims;
            await Task.Delay(Pause, storm);
        }
    }

    private async Task<JsonElement> GetAsync(string path, CancellationToken storm) =>
        await SendAsync(() => Request(HttpMethod.Get, path, "cleo"), storm) ?? throw new InvalidOperationException($"{path} was refused.");

    private Task<JsonElement?> PostAsync(string who, string path, object body, CancellationToken storm)
    {
        var key = Guid.NewGuid().ToString();
        return SendAsync(() =>
        {
            var request = Request(HttpMethod.Post, path, who);
            request.Headers.Add("Idempotency-Key", key);
            request.Content = JsonContent.Create(body);
            return request;
        }, storm);
    }

    // Again and again under one key, until the desk has said yes or no.
    private async Task<JsonElement?> SendAsync(Func<HttpRequestMessage> make, CancellationToken storm)
    {
        while (true)
        {
            try
            {
                using var request = make();
                using var answer = await _client.SendAsync(request, storm);
                if (answer.IsSuccessStatusCode) return await answer.Content.ReadFromJsonAsync<JsonElement>(storm);
                if ((int)answer.StatusCode is >= 400 and < 500 and not 429 and not 408) return null;
            }
            catch (Exception away) when (away is HttpRequestException or IOException or JsonException || (away is OperationCanceledException && !storm.IsCancellationRequested))
            {
                // The server died under us, or is not up again yet.
            }
            await Task.Delay(Pause, storm);
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path, string who)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens[who]);
        return request;
    }
}
