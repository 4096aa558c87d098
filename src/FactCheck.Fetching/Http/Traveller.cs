using FactCheck.Core.Sources;
using FactCheck.Fetching.Addresses;
using FactCheck.Fetching.Outcomes;
using FactCheck.Fetching.Pacing;
using FactCheck.Fetching.Robots;

namespace FactCheck.Fetching.Http;

/// <summary>Follows an address through its redirects. Every hop is checked anew, takes its own turn at its host, and asks its robots.txt.</summary>
public sealed class Traveller(FetchSettings settings, IWire wire, RobotsGuide robots, IHostPace pace, TimeProvider clock)
{
    /// <summary>Goes there, and once more after a failure that may pass.</summary>
    public async Task<Journey> GoAsync(string address, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellation)
    {
        var first = await TryAsync(address, headers, cancellation);
        if (!IsWorthRepeating(first)) return first;
        if (settings.RetryPause > TimeSpan.Zero) await Task.Delay(settings.RetryPause, clock, cancellation);
        return await TryAsync(address, headers, cancellation);
    }

    private async Task<Journey> TryAsync(string address, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellation)
    {
        var hops = new List<RedirectHop>();
        var asked = TargetUrl.Check(address, settings, out var refusal);
        if (asked is null) return new(hops, null, CaptureOutcome.RefusedByUs, refusal, address);
        var url = asked;
        var visited = new HashSet<string>(StringComparer.Ordinal) { url.AbsoluteUri };
        while (true)
        {
            var (answer, outcome, reason) = await AskAsync(url, hops.Count == 0 ? headers : [], cancellation);
            if (answer is null || outcome is not null) return new(hops, answer, outcome, reason, url.AbsoluteUri);
            if (!answer.IsRedirect) return new(hops, answer, null, "", url.AbsoluteUri);
            var location = answer.Header("Location");
            var next = Resolve(url, location, out reason, out var refused);
            hops.Add(new(url.AbsoluteUri, answer.Status, next?.AbsoluteUri ?? location));
            if (next is null) return new(hops, answer, refused, reason, url.AbsoluteUri);
            if (HomePage.IsReached(asked, next)) return new(hops, answer, CaptureOutcome.Gone, "It leads to the home page, not to the page that was cited.", next.AbsoluteUri);
            if (LostPage.IsReached(asked, next)) return new(hops, answer, CaptureOutcome.Gone, "It leads to the host's page for addresses that are not there.", next.AbsoluteUri);
            if (!visited.Add(next.AbsoluteUri)) return new(hops, answer, CaptureOutcome.ServerError, "The redirects run in a circle.", next.AbsoluteUri);
            if (hops.Count > settings.MaxRedirects) return new(hops, answer, CaptureOutcome.ServerError, FormattableString.Invariant($"More than {settings.MaxRedirects} redirects."), next.AbsoluteUri);
            url = next;
        }
    }

    private async Task<(HttpAnswer? Answer, CaptureOutcome? Outcome, string Reason)> AskAsync(Uri url, IEnumerable<KeyValuePair<string, string>> headers, CancellationToken cancellation)
    {
        var forbidden = await robots.WhyForbiddenAsync(url, cancellation);
        if (forbidden.Length > 0) return (null, CaptureOutcome.RobotsDisallowed, forbidden);
        await using var turn = await pace.EnterAsync(url.IdnHost, settings.Patience, cancellation);
        if (turn.NotBefore is { } due) return (null, CaptureOutcome.RateLimited, FormattableString.Invariant($"The host asked to be left alone until {due.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."));
        var answer = await wire.GetAsync(url, headers, cancellation);
        if (answer.Failure is { } failure) return (answer, failure, answer.Reason);
        if (answer.Status is 429 or 503 && RetryAfter.Parse(answer.Header("Retry-After"), clock.GetUtcNow()) is { } pause)
            await pace.SlowDownAsync(url.IdnHost, pause, cancellation);
        return (answer, null, "");
    }

    private Uri? Resolve(Uri from, string location, out string reason, out CaptureOutcome outcome)
    {
        outcome = CaptureOutcome.RefusedByUs;
        if (location.Length == 0 || !Uri.TryCreate(from, location, out var target))
        {
            outcome = CaptureOutcome.ServerError;
            reason = location.Length == 0 ? "It redirects without saying where." : "It redirects to an address that is malformed.";
            return null;
        }
        // Uri would read "http:/x" and "\\x" its own way; what the server wrote is checked, too.
        if (location.Contains('\\', StringComparison.Ordinal))
        {
            reason = "It redirects to an address with backslashes.";
            return null;
        }
        var safe = TargetUrl.Check(new UriBuilder(target) { Fragment = "" }.Uri.AbsoluteUri, settings, out var why);
        reason = safe is null ? $"It redirects to {Short(target.AbsoluteUri)}. {why}" : "";
        if (safe is null || from.Scheme != Uri.UriSchemeHttps || safe.Scheme != Uri.UriSchemeHttp) return safe;
        reason = "It redirects from https to unprotected http.";
        return null;
    }

    private static bool IsWorthRepeating(Journey journey)
        => journey.End is { } end && (end.IsPassing || end.Status is 429 or >= 500);

    private static string Short(string address) => address.Length <= 120 ? address : address[..120] + "…";
}
