using System.Net;
using System.Text;

namespace FactCheck.Fetching;

/// <summary>
/// Asks one search for checks by others about one claim (the shape of <c>claims:search</c>). The address is the administrator's, so it may be on this
/// machine; what it answers is a stranger's: bounded in time and size, no redirects, no cookies, read as data only.
/// </summary>
public sealed class FactCheckSearch : IDisposable
{
    private const int MostBytes = 2_000_000;
    private const int MostQuery = 500;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Uri? _address;
    private readonly string _key;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, AutomaticDecompression = DecompressionMethods.None })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = MostBytes,
    };

    /// <param name="address">Where the search is, without its query; null where there is none.</param>
    /// <param name="key">What the search knows this desk by, or empty; never shown and never logged.</param>
    /// <param name="clock">Tells when patience ends.</param>
    public FactCheckSearch(Uri? address, string key, TimeProvider clock) => (_address, _key, _clock) = (address, key, clock);

    public bool IsConfigured => _address is not null;

    /// <summary>Its host, for people.</summary>
    public string Name => _address?.Host ?? "";

    /// <summary>Its answer as it came, or null with the reason in a sentence.</summary>
    public async Task<(string? Json, string Why)> AskAsync(string claim, CancellationToken cancellation)
    {
        if (_address is null) return (null, "No search is set up.");
        using var patience = new CancellationTokenSource(Patience, _clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, AddressFor(claim));
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseContentRead, both.Token);
            return response.StatusCode == HttpStatusCode.OK
                ? (Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(both.Token)), "")
                : (null, $"{Name} answered {(int)response.StatusCode}.");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"{Name} did not answer in {Patience.TotalSeconds:0} seconds.");
        }
        catch (HttpRequestException)
        {
            return (null, $"{Name} could not be reached, or its answer was too large.");
        }
    }

    public void Dispose() => _client.Dispose();

    private Uri AddressFor(string claim)
    {
        var query = claim.Length <= MostQuery ? claim : claim[..MostQuery];
        var key = _key.Length == 0 ? "" : "&key=" + Uri.EscapeDataString(_key);
        return new UriBuilder(_address ?? throw new InvalidOperationException("There is no search.")) { Query = $"query={Uri.EscapeDataString(query)}&languageCode=en{key}" }.Uri;
    }
}
