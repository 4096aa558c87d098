using FactCheck.Core.Sources;
using FactCheck.Fetching.Http;

namespace FactCheck.Fetching.Recording;

/// <summary>A run that was recorded before, in place of the network: opens no socket.</summary>
internal sealed class ReplayWire(RecordingFolder folder) : IWire
{
    public async Task<HttpAnswer> GetAsync(Uri url, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellation)
        => await folder.FindAsync(url, cancellation)
            ?? new() { Url = url, Failure = CaptureOutcome.NotAttempted, Reason = "The recording holds no answer for this address, and a replay asks nobody." };
}
