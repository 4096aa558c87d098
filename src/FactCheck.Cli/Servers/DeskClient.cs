using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FactCheck.Cli.Output;

namespace FactCheck.Cli.Servers;

/// <summary>Talks to a desk over its API. The token comes from the environment, so that it stands in no list of processes and no history.</summary>
internal sealed class DeskClient : IDisposable
{
    public const string TokenVariable = "FACTCHECK_TOKEN";

    private static readonly string[] Said = ["title", "detail"];

    private readonly HttpClient _http;

    public DeskClient(string server)
    {
        if (!Uri.TryCreate(server, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            throw new UsageException($"--server: '{server}' is no address like https://desk.example.org.");
        var token = Environment.GetEnvironmentVariable(TokenVariable);
        if (string.IsNullOrWhiteSpace(token)) throw new UsageException($"{TokenVariable} is not set: put a token (fc_…) of the desk there; it is made on your own page.");
        // A long wait is answered within a minute; twice that is a server that hangs.
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Trim());
    }

    public async Task<JsonElement> PostAsync(string path, object body, string key, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", key);
        return await SendAsync(request, cancellation);
    }

    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request, cancellation);
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> SendAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        try
        {
            using var answer = await _http.SendAsync(request, cancellation);
            if (answer.IsSuccessStatusCode) return await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            var why = await ReasonAsync(answer, cancellation);
            throw answer.StatusCode switch
            {
                HttpStatusCode.Unauthorized => new UsageException($"{TokenVariable}: the desk does not know this token, or it has ended."),
                HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => new UsageException($"the desk refuses: {why}"),
                _ => new UnreachableException($"{_http.BaseAddress} answered {(int)answer.StatusCode}: {why}"),
            };
        }
        catch (HttpRequestException failure)
        {
            throw new UnreachableException($"{_http.BaseAddress} cannot be reached: {failure.Message}");
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new UnreachableException($"{_http.BaseAddress} did not answer within {_http.Timeout.TotalSeconds:0} s");
        }
        catch (JsonException)
        {
            throw new UnreachableException($"{_http.BaseAddress} did not answer as a desk does");
        }
    }

    // Problem details say what happened and what next.
    private static async Task<string> ReasonAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        try
        {
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation);
            return string.Join(" ", Said.Select(f => problem.TryGetProperty(f, out var text) ? text.GetString() : null).Where(t => !string.IsNullOrEmpty(t)));
        }
        catch (Exception other) when (other is JsonException or InvalidOperationException)
        {
            return answer.ReasonPhrase ?? "";
        }
    }
}
