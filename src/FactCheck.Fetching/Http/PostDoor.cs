using System.Net;
using System.Net.Http.Headers;
using FactCheck.Fetching.Addresses;

namespace FactCheck.Fetching.Http;

/// <summary>One POST to an address that somebody entered: the same two doors as for sources, one hop, and the answer's body stays unread.</summary>
public sealed class PostDoor : IDisposable
{
    /// <summary>A receiver says that it has it, and works on it afterwards.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly FetchSettings _settings;
    private readonly HttpClient _client;

    public PostDoor(FetchSettings settings, PublicAddressGuard guard)
    {
        _settings = settings;
        _client = new(GuardedHandler.Create(settings, guard), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public static PostDoor Open(FetchSettings settings) => new(settings with { Timeout = Patience }, PublicAddressGuard.OfSystem(settings));

    /// <summary>Why nothing may be sent to this address; empty where it may, as far as the words of the address tell.</summary>
    public string WhyRefused(string address) => TargetUrl.Check(address, _settings, out var why) is null ? why : "";

    public async Task<PostAnswer> PostAsync(string address, byte[] body, string contentType, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellation)
    {
        if (TargetUrl.Check(address, _settings, out var refused) is not { } url) return new(0, refused);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(_settings.Timeout);
        try
        {
            using var request = Request(url, body, contentType, headers);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
            return new((int)response.StatusCode, WhyNotTaken(response));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(0, FormattableString.Invariant($"No answer within {_settings.Timeout.TotalSeconds:0.#} s."));
        }
        catch (HttpRequestException failed)
        {
            return new(0, HttpFailure.Of(url, failed, _settings).Reason);
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(Uri url, byte[] body, string contentType, IEnumerable<KeyValuePair<string, string>> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Version = url.Scheme == Uri.UriSchemeHttps ? HttpVersion.Version20 : HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
            Content = new ByteArrayContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } },
        };
        request.Headers.TryAddWithoutValidation("User-Agent", _settings.UserAgent);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private static string WhyNotTaken(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (response.IsSuccessStatusCode) return "";
        // What is signed for one address is not handed to whichever it points to.
        return status is >= 300 and < 400
            ? FormattableString.Invariant($"It redirects ({status}), which is not followed. Enter the address it leads to.")
            : FormattableString.Invariant($"It answered {status}.");
    }
}
