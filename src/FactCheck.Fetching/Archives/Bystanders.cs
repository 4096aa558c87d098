using FactCheck.Core.Sources;
using FactCheck.Fetching.Works;

namespace FactCheck.Fetching.Archives;

/// <summary>Others who know something of a source: an archive of a page that is gone, a registry of a work with a DOI. Asked only where they are configured.</summary>
internal sealed class Bystanders(FetchSettings settings, WebArchive archive, WorkRegistry registry)
{
    public async Task<Capture> AskAsync(Capture capture, DateTimeOffset near, CancellationToken cancellation)
    {
        if (settings.TimeGate.Length + settings.TimeMap.Length > 0 && IsDead(capture.Outcome))
            capture = capture with { Archived = (await archive.NearestAsync(capture.Url, near, cancellation)).Copy };
        if (settings.WorkRegistry.Length == 0) return capture;
        var doi = Doi.In(capture.Url);
        if (doi.Length == 0) doi = Doi.In(capture.FinalUrl);
        return doi.Length == 0 ? capture : capture with { Work = await registry.FindAsync(doi, cancellation) };
    }

    private static bool IsDead(CaptureOutcome outcome) => outcome is CaptureOutcome.Gone or CaptureOutcome.SoftNotFound or CaptureOutcome.Parked or CaptureOutcome.NameNotFound
        or CaptureOutcome.ServerError or CaptureOutcome.ConnectionFailed or CaptureOutcome.TimedOut;
}
