using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace FactCheck.Models;

/// <summary>
/// Stands between the wire and the client library: reads no more than a bounded answer, and hands on only what has the shape of a chat completion, so that
/// whatever an endpoint sends ends in a sentence and not in the depths of a library.
/// </summary>
internal sealed class AnswerGuard(HttpMessageHandler wire, bool hasKey) : DelegatingHandler(wire)
{
    internal const int MostBytes = 1_000_000;
    private const int MostDepth = 32;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The library wants a key; an endpoint that needs none gets none.
        if (!hasKey) request.Headers.Authorization = null;
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            var type = response.Content.Headers.ContentType;
            var body = await ReadAsync(response.Content, cancellationToken);
            if (response.IsSuccessStatusCode) RequireCompletion(type, body);
            response.Content = new ByteArrayContent(body) { Headers = { ContentType = type } };
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellation)
    {
        using var kept = new MemoryStream();
        await using var stream = await content.ReadAsStreamAsync(cancellation);
        var piece = new byte[16_384];
        while (await stream.ReadAsync(piece, cancellation) is > 0 and var read)
        {
            if (kept.Length + read > MostBytes) throw new UnreadableAnswerException(string.Create(CultureInfo.InvariantCulture, $"Its answer is larger than {MostBytes:N0} bytes."));
            kept.Write(piece, 0, read);
        }
        return kept.ToArray();
    }

    private static void RequireCompletion(MediaTypeHeaderValue? type, byte[] body)
    {
        if (type?.MediaType is not { } media || !(media == "application/json" || media.EndsWith("+json", StringComparison.Ordinal)))
            throw new UnreadableAnswerException("Its answer is no JSON, by its own word.");
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MostDepth });
            if (!IsCompletion(document.RootElement)) throw new UnreadableAnswerException("Its answer is no chat completion.");
        }
        catch (JsonException)
        {
            throw new UnreadableAnswerException("Its answer is malformed JSON.");
        }
    }

    private static bool IsCompletion(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("choices", out var choices) && choices.ValueKind == JsonValueKind.Array && choices.GetArrayLength() > 0
        && choices[0] is { ValueKind: JsonValueKind.Object } choice && choice.TryGetProperty("message", out var message) && message.ValueKind == JsonValueKind.Object
        && message.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.String;
}
