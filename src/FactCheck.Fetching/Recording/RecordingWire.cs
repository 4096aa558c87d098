using FactCheck.Fetching.Http;

namespace FactCheck.Fetching.Recording;

/// <summary>The network, with every answer written down.</summary>
internal sealed class RecordingWire(IWire network, RecordingFolder folder) : IWire
{
    public async Task<HttpAnswer> GetAsync(Uri url, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellation)
    {
        var answer = await network.GetAsync(url, headers, cancellation);
        await folder.KeepAsync(url, answer, cancellation);
        return answer;
    }
}
