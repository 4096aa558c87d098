using System.Net.Http.Json;

namespace FactCheck.Web.Tests.Endpoints;

[Collection(ApiDeskGroup.Name)]
public sealed class EventTests(ApiDesk desk)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Listen_WhileAnArticleIsTaken_TellsItToThisDeskOnlyAndToThoseWhoComeBack()
    {
        using var client = await desk.ClientAsync("cleo");
        using var stranger = await desk.ClientAsync("eve");
        using var here = await OpenAsync(client, null);
        using var there = await OpenAsync(stranger, null);
        var article = await ApiDesk.SubmitAsync(client, "# Night\n\nThe night ferry carried 77 people on 3 March 2026.");
        var claim = (await ApiDesk.ClaimsAsync(client, article))[0].GetProperty("id").GetGuid();
        (await client.PostAsJsonAsync($"/api/v1/claims/{claim}/actions/take", new { })).EnsureSuccessStatusCode();

        var told = await UntilAsync(here, line => line == "event: review.decided");
        Assert.Contains("event: article.received", told);
        Assert.Contains(told, l => l.Contains(article.ToString(), StringComparison.Ordinal));
        var place = told.Last(l => l.StartsWith("id: ", StringComparison.Ordinal))[4..];
        using var again = await OpenAsync(client, (long.Parse(place, System.Globalization.CultureInfo.InvariantCulture) - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        await UntilAsync(again, line => line == $"id: {place}");

        (await stranger.PostAsJsonAsync("/api/v1/articles", new { text = "# Theirs\n\nA word of the other desk in 2025." })).EnsureSuccessStatusCode();
        var theirs = await UntilAsync(there, line => line == "event: article.received");
        Assert.DoesNotContain(theirs, l => l.Contains(article.ToString(), StringComparison.Ordinal));
    }

    private static async Task<StreamReader> OpenAsync(HttpClient client, string? lastId)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events");
        if (lastId is not null) request.Headers.Add("Last-Event-ID", lastId);
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
        await UntilAsync(reader, line => line == "event: hello");
        // The feed learns at its next look who listens; what happens before is not promised.
        if (lastId is null) await Task.Delay(1500);
        return reader;
    }

    private static async Task<List<string>> UntilAsync(StreamReader reader, Func<string, bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        var lines = new List<string>();
        while (await reader.ReadLineAsync(patience.Token) is { } line)
        {
            lines.Add(line);
            if (!holds(line)) continue;
            while (await reader.ReadLineAsync(patience.Token) is { Length: > 0 } rest) lines.Add(rest);
            return lines;
        }
        throw new EndOfStreamException(string.Join('\n', lines));
    }
}
