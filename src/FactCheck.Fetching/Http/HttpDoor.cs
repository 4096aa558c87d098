using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using FactCheck.Core.Sources;
using FactCheck.Core.Text;
using FactCheck.Fetching.Addresses;

namespace FactCheck.Fetching.Http;

/// <summary>One GET, one hop: no redirects, no cookies, no proxy, whatever the environment says. Failures are values.</summary>
public sealed class HttpDoor : IWire, IDisposable
{
    private readonly FetchSettings _settings;
    private readonly PublicAddressGuard _guard;
    private readonly HttpClient _client;
    private readonly ConcurrentDictionary<string, string> _certificates = new(StringComparer.OrdinalIgnoreCase);

    public HttpDoor(FetchSettings settings, PublicAddressGuard guard)
    {
        _settings = settings;
        _guard = guard;
        _client = new(CreateHandler(), disposeHandler: true) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Requests made so far.</summary>
    public int Requests => _requests;

    private int _requests;

    public async Task<HttpAnswer> GetAsync(Uri url, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _requests);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(_settings.Timeout);
        try
        {
            using var request = Request(url, headers);
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
            return await ReadAsync(url, response, time.Token);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            var reason = late.InnerException is TimeoutException && !time.IsCancellationRequested
                ? FormattableString.Invariant($"No connection within {_settings.ConnectTimeout.TotalSeconds:0.#} s.")
                : FormattableString.Invariant($"No complete answer within {_settings.Timeout.TotalSeconds:0.#} s.");
            return new() { Url = url, Failure = CaptureOutcome.TimedOut, Reason = reason, Address = _guard.Dialled(url) };
        }
        catch (HttpRequestException failed)
        {
            return HttpFailure.Of(url, failed, _settings) with { Address = _guard.Dialled(url) };
        }
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(Uri url, IEnumerable<KeyValuePair<string, string>> headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url)
        {
            Version = url.Scheme == Uri.UriSchemeHttps ? HttpVersion.Version20 : HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        request.Headers.TryAddWithoutValidation("User-Agent", _settings.UserAgent);
        request.Headers.TryAddWithoutValidation("Accept", "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Language", "en;q=0.9,*;q=0.5");
        request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br, deflate");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return request;
    }

    private async Task<HttpAnswer> ReadAsync(Uri url, HttpResponseMessage response, CancellationToken cancellation)
    {
        var headers = RawHeaders(response);
        var answer = new HttpAnswer
        {
            Url = url,
            Status = (int)response.StatusCode,
            Headers = headers,
            Address = _guard.Dialled(url),
            Certificate = url.Scheme == Uri.UriSchemeHttps ? _certificates.GetValueOrDefault(url.IdnHost, "") : "",
            Warnings = HeaderWarnings.Of(headers),
        };
        // The body of a redirect is nobody's evidence; leaving it unread costs a connection at most.
        if (answer.IsRedirect) return answer;
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var encodings = string.Join(',', headers.Where(static h => h.Key.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase)).Select(static h => h.Value));
        var body = await BodyReader.ReadAsync(stream, encodings, _settings, cancellation);
        return answer with
        {
            Body = body.Bytes,
            IsPartial = body.IsPartial,
            Warnings = body.Warning.Length == 0 ? answer.Warnings : [.. answer.Warnings, body.Warning],
        };
    }

    private static List<KeyValuePair<string, string>> RawHeaders(HttpResponseMessage response)
    {
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var (name, values) in response.Headers.NonValidated)
        {
            foreach (var value in values) headers.Add(new(name, value));
        }
        foreach (var (name, values) in response.Content.Headers.NonValidated)
        {
            foreach (var value in values) headers.Add(new(name, value));
        }
        return headers;
    }

    private SocketsHttpHandler CreateHandler()
    {
        var handler = GuardedHandler.Create(_settings, _guard);
        handler.SslOptions = new() { RemoteCertificateValidationCallback = KeepCertificate };
        return handler;
    }

    private bool KeepCertificate(object sender, System.Security.Cryptography.X509Certificates.X509Certificate? certificate,
        System.Security.Cryptography.X509Certificates.X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is not null && sender is SslStream { TargetHostName: { Length: > 0 } host }) _certificates[host] = Digest.Of(certificate.GetRawCertData());
        return errors == SslPolicyErrors.None;
    }
}
