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
public sealed class WebArchive(FetchSettings settings, IWire wire, IHostPace pace)
{
    private const int MostHops = 4;

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

    /// <summary>Asks the archive to take a copy now.</summary>
    public async Task<ArchiveAnswer> SaveAsync(string page, CancellationToken cancellation)
    {
        if (settings.Offline) return new(null, "Working offline: no archive was asked.");
        return settings.SaveNow.Length == 0 ? new(null, "No archive that takes copies is configured.") : await WalkAsync(settings.SaveNow + page, [], cancellation);
    }

    /// <summary>Follows the archive's own redirects up to the memento, which says of itself when it was taken.</summary>
    private async Task<ArchiveAnswer> WalkAsync(string address, List<KeyValuePair<string, string>> headers, CancellationToken cancellation)
    {
        for (var hop = 0; hop < MostHops; hop++)
        {
            var answer = await AskAsync(address, headers, cancellation);
            if (answer.Failure is not null) return new(null, "The archive could not be asked: " + answer.Reason);
            if (answer.Header("Memento-Datetime") is { Length: > 0 } taken && Time(taken) is { } at && !answer.IsRedirect)
                return new(new(new Uri(answer.Url, answer.Header("Content-Location") is { Length: > 0 } own ? own : answer.Url.AbsoluteUri).AbsoluteUri, at), "");
            if (InLinks(answer) is { } linked && (!answer.IsRedirect || answer.Header("Location").Length == 0)) return new(linked, "");
            if (!answer.IsRedirect) return new(null, answer.Status == 404 ? "The archive keeps no copy." : FormattableString.Invariant($"The archive answered with status {answer.Status} and no copy."));
            if (!Uri.TryCreate(answer.Url, answer.Header("Location"), out var next)) return new(null, "The archive redirects to an address that is malformed.");
            address = next.AbsoluteUri;
        }
        return new(null, "The archive redirects in circles.");
    }

    private async Task<ArchiveAnswer> FromMapAsync(string page, DateTimeOffset near, CancellationToken cancellation)
    {
        var answer = await AskAsync(settings.TimeMap + page, [], cancellation);
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
            if (link.IsMemento && Time(link.Datetime) is { } at && Uri.TryCreate(from, link.Target, out var target) && TargetUrl.Check(target.AbsoluteUri, settings, out _) is { } safe)
                copies.Add(new(safe.AbsoluteUri, at));
        }
        return copies;
    }

    private async Task<HttpAnswer> AskAsync(string address, List<KeyValuePair<string, string>> headers, CancellationToken cancellation)
    {
        var target = TargetUrl.Check(address, settings, out var refusal);
        if (target is null) return new() { Url = new("https://unknown.invalid/"), Failure = CaptureOutcome.RefusedByUs, Reason = refusal };
        await using var turn = await pace.EnterAsync(target.IdnHost, settings.Patience, cancellation);
        if (turn.NotBefore is not null) return new() { Url = target, Failure = CaptureOutcome.RateLimited, Reason = "It asked to be left alone for now." };
        return await wire.GetAsync(target, headers, cancellation);
    }

    private static DateTimeOffset? Time(string written)
        => DateTimeOffset.TryParseExact(written.Trim(), "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;
}
