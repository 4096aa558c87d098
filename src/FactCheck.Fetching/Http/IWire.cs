namespace FactCheck.Fetching.Http;

/// <summary>Where answers come from: the network, or a run that was recorded before.</summary>
public interface IWire
{
    /// <summary>One GET, one hop. A failure is an answer, too.</summary>
    public Task<HttpAnswer> GetAsync(Uri url, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellation);
}
