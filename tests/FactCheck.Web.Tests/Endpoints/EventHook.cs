using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace FactCheck.Web.Tests.Endpoints;

/// <summary>A receiver of a desk's events, which knows its secret and what docs/api.md says, and nothing else.</summary>
internal sealed class EventHook
{
    private readonly ConcurrentQueue<(IHeaderDictionary Headers, byte[] Body)> _received = new();

    /// <summary>What its signatures are made with.</summary>
    internal string Secret { get; set; } = "";

    internal async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        _received.Enqueue((new HeaderDictionary(request.Headers.ToDictionary(h => h.Key, h => h.Value)), body.ToArray()));
        return Results.NoContent();
    }

    /// <summary>Waits for an event; the signature of each that comes is verified.</summary>
    internal Task HearAsync(string type, Func<JsonNode, bool> holds) => Publishing.UntilAsync(() =>
    {
        foreach (var (headers, body) in _received)
        {
            byte[] signed = [.. Encoding.UTF8.GetBytes($"{headers["webhook-id"]}.{headers["webhook-timestamp"]}."), .. body];
            var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Secret["whsec_".Length..]), signed));
            Assert.Contains(expected, headers["webhook-signature"].ToString().Split(' '));
            var told = JsonNode.Parse(body) ?? throw new FormatException("no event");
            if (told["type"]?.ToString() == type && holds(told["data"] ?? throw new FormatException("no data"))) return Task.FromResult(true);
        }
        return Task.FromResult(false);
    }, $"{type} was not told.");
}
