using System.Globalization;
using System.Text;
using FactCheck.Core.Sources;
using FactCheck.Fetching.Addresses;
using FactCheck.Fetching.Http;
using FactCheck.Fetching.Pacing;

namespace FactCheck.Fetching.Archives;

/// <summary>
/// Asks a web archive for a copy of a page (Memento, RFC 7089), and, where it is told to, asks it to take one. What an archive answers is a stranger's word
/// like any other: its addresses pass the same guard, and nothing of it is shown but a link with a date.
/// </summary>
public sealed class WebArchive(FetchSettings settings, IWire wire, IHostPace pace, TimeProvider clock)
{
    private const int MostHops = 4;
    private static readonly HashSet<string> NoOrigins = [];

    /// <summary>The copy taken nearest to a time.</summary>
    public async Task<ArchiveAnswer> NearestAsync(string page, DateTimeOffset near, CancellationToken cancellation)
    {
        if (settings.Offline) return new(null, "Working offline: no archive was asked.");
        if (settings.TimeGate.Length + settings.TimeMap.Length == 0) return new(null, "No archive is configured.");
        var answer = settings.TimeGate.Length == 0 ? null
            : await WalkAsync(settings.TimeGate + page, [new("Accept-Datetime", near.UtcDateTime.ToString("r", CultureInfo.InvariantCulture))], cancellation);
        if (answer?.Copy is not null || settings.TimeMap.Length == 0) return answer ?? new(null, "The archive keeps no copy.");
        return await FromMapAsync(page, near, cancellation);
    }

    /// <summary>Asks the archive to take a copy now. A page that only we may see is not named to anybody.</summary>
    public async Task<ArchiveAnswer> SaveAsync(string page, CancellationToken cancellation)
    {
        if (settings.Offline) return new(null, "Working offline: no archive was asked.") { IsFinal = true };
        if (settings.SaveNow.Length == 0) return new(null, "No archive that takes copies is configured.") { IsFinal = true };
        // Origins that are allowed by exception are our own: nobody else could fetch them.
        return TargetUrl.Check(page, settings with { AllowedOrigins = NoOrigins }, out var refusal) is null
            ? new(null, "No archive was told of it. " + refusal) { IsFinal = true }
            : await WalkAsync(settings.SaveNow + page, [], cancellation, isSaving: true);
    }

    /// <summary>Follows the archive's own redirects up to the memento, which says of itself when it was taken.</summary>
    private async Task<ArchiveAnswer> WalkAsync(string address, List<KeyValuePair<string, string>> headers, CancellationToken cancellation, bool isSaving = false)
    {
        for (var hop = 0; hop < MostHops; hop++)
        {
            var (answer, wait) = await AskAsync(address, headers, cancellation);
            if (answer.Failure is { } failure) return new(null, "The archive could not be asked: " + answer.Reason) { Wait = wait, IsFinal = failure == CaptureOutcome.RefusedByUs };
            if ((CopyIn(answer) ?? (isSaving ? NewCopyIn(answer) : null)) is { } copy) return new(copy, "");
            if (!answer.IsRedirect)
            {
                var isFinal = hop == 0 && answer.Status is >= 400 and < 500 and not (408 or 425 or 429);
                return new(null, answer.Status == 404 && !isSaving ? "The archive keeps no copy." : FormattableString.Invariant($"The archive answered with status {answer.Status} and no copy.")) { Wait = wait, IsFinal = isFinal };
            }
            if (!Uri.TryCreate(answer.Url, answer.Header("Location"), out var next)) return new(null, "The archive redirects to an address that is malformed.");
            address = next.AbsoluteUri;
        }
        return new(null, "The archive redirects in circles.");
    }

    /// <summary>The memento that an answer is, or names.</summary>
    private ArchivedCopy? CopyIn(HttpAnswer answer)
    {
        if (answer.Header("Memento-Datetime") is { Length: > 0 } taken && Time(taken) is { } at && !answer.IsRedirect)
            return Safe(answer.Url, answer.Header("Content-Location") is { Length: > 0 } own ? own : answer.Url.AbsoluteUri) is { } address ? new(address, at) : null;
        return !answer.IsRedirect || answer.Header("Location").Length == 0 ? InLinks(answer) : null;
    }

    /// <summary>Archives that have just taken a copy say where it stands, often without saying when: the address does, by the second.</summary>
    private ArchivedCopy? NewCopyIn(HttpAnswer answer)
    {
        var isNamed = answer.Status is >= 200 and < 300 && answer.Header("Content-Location").Length > 0;
        var written = isNamed ? answer.Header("Content-Location") : answer.IsRedirect ? answer.Header("Location") : "";
        if (written.Length == 0 || Safe(answer.Url, written) is not { } address) return null;
        var stamp = Stamp(address);
        return stamp is null && !isNamed ? null : new(address, stamp ?? clock.GetUtcNow());
    }

    /// <summary>Fourteen digits between slashes, as archives write a moment into an address.</summary>
    private static DateTimeOffset? Stamp(string address)
    {
        foreach (var part in address.Split('/'))
        {
            if (part.Length == 14 && DateTimeOffset.TryParseExact(part, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) return at;
        }
        return null;
    }

    private async Task<ArchiveAnswer> FromMapAsync(string page, DateTimeOffset near, CancellationToken cancellation)
    {
        var (answer, _) = await AskAsync(settings.TimeMap + page, [], cancellation);
        if (answer.Failure is not null) return new(null, "The archive could not be asked: " + answer.Reason);
        if (answer.Status != 200) return new(null, answer.Status == 404 ? "The archive keeps no copy." : FormattableString.Invariant($"The archive answered with status {answer.Status} and no list."));
        var copies = Copies(Encoding.UTF8.GetString(answer.Body), answer.Url);
        return copies.Count == 0 ? new(null, "The archive keeps no copy.") : new(copies.MinBy(copy => (copy.At - near).Duration()), "");
    }

    private ArchivedCopy? InLinks(HttpAnswer answer)
    {
        var listed = answer.Headers.Where(static header => header.Key.Equals("Link", StringComparison.OrdinalIgnoreCase)).Select(static header => header.Value);
        return Copies(string.Join(',', listed), answer.Url).FirstOrDefault();
    }

    /// <summary>Only copies that can be fetched like any other page; an archive cannot lead inside.</summary>
    private List<ArchivedCopy> Copies(string list, Uri from)
    {
        var copies = new List<ArchivedCopy>();
        foreach (var link in LinkFormat.Parse(list))
        {
            if (link.IsMemento && Time(link.Datetime) is { } at && Safe(from, link.Target) is { } safe) copies.Add(new(safe, at));
        }
        return copies;
    }

    private string? Safe(Uri from, string written)
        => Uri.TryCreate(from, written, out var target) ? TargetUrl.Check(target.AbsoluteUri, settings, out _)?.AbsoluteUri : null;

    private async Task<(HttpAnswer Answer, TimeSpan? Wait)> AskAsync(string address, List<KeyValuePair<string, string>> headers, CancellationToken cancellation)
    {
        var target = TargetUrl.Check(address, settings, out var refusal);
        if (target is null) return (new() { Url = new("https://unknown.invalid/"), Failure = CaptureOutcome.RefusedByUs, Reason = refusal }, null);
        await using var turn = await pace.EnterAsync(target.IdnHost, settings.Patience, cancellation);
        if (turn.NotBefore is { } due) return (new() { Url = target, Failure = CaptureOutcome.RateLimited, Reason = "It asked to be left alone for now." }, due - clock.GetUtcNow());
        var answer = await wire.GetAsync(target, headers, cancellation);
        var wait = answer.Status is 429 or 503 ? RetryAfter.Parse(answer.Header("Retry-After"), clock.GetUtcNow()) : null;
        if (wait is { } pause) await pace.SlowDownAsync(target.IdnHost, pause, cancellation);
        return (answer, wait);
    }

    private static DateTimeOffset? Time(string written)
        => DateTimeOffset.TryParseExact(written.Trim(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
