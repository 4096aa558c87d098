using System.Collections.Concurrent;
using System.Text;
using FactCheck.Fetching.Addresses;
using FactCheck.Fetching.Http;
using FactCheck.Fetching.Pacing;

namespace FactCheck.Fetching.Robots;

/// <summary>Knows the robots.txt of every origin we talk to: asked for once, kept for a day, by one caller for all.</summary>
public sealed class RobotsGuide(FetchSettings settings, IWire wire, IHostPace pace, TimeProvider clock)
{
    private const string Agent = "FactCheck";
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan KeptFailure = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan KeptRefusal = TimeSpan.FromSeconds(1);
    private readonly ConcurrentDictionary<string, Lazy<Task<RobotsAnswer>>> _answers = new(StringComparer.Ordinal);

    /// <summary>Empty where the address may be fetched; otherwise why not.</summary>
    public async Task<string> WhyForbiddenAsync(Uri url, CancellationToken cancellation)
    {
        if (!settings.ObeyRobots) return "";
        var answer = await AnswerAsync(url).WaitAsync(cancellation);
        if (answer.Rules.Allows(url.PathAndQuery)) return "";
        return answer.Reason.Length > 0 ? answer.Reason : $"The robots.txt of {url.IdnHost} asks robots not to read this page.";
    }

    private async Task<RobotsAnswer> AnswerAsync(Uri url)
    {
        var origin = TargetUrl.Origin(url);
        while (true)
        {
            var lazy = _answers.GetOrAdd(origin, _ => new(() => AskAsync(url)));
            var answer = await lazy.Value;
            if (answer.Expires > clock.GetUtcNow()) return answer;
            _answers.TryRemove(new(origin, lazy));
        }
    }

    private async Task<RobotsAnswer> AskAsync(Uri url)
    {
        var target = new Uri(url, "/robots.txt");
        for (var hop = 0; hop <= settings.MaxRedirects; hop++)
        {
            await using var turn = await pace.EnterAsync(target.IdnHost, settings.Patience, CancellationToken.None);
            // The page itself then says that the host asked to be left alone.
            if (!turn.IsGranted) return new(RobotsRules.AllowAll, "", clock.GetUtcNow() + KeptRefusal);
            var answer = await wire.GetAsync(target, [], CancellationToken.None);
            if (!answer.IsRedirect) return Read(answer);
            if (!Uri.TryCreate(target, answer.Header("Location"), out var next)) break;
            var safe = TargetUrl.Check(next.AbsoluteUri, settings, out _);
            if (safe is null) break;
            target = safe;
        }
        return new(RobotsRules.AllowAll, "", clock.GetUtcNow() + Kept);
    }

    /// <summary>RFC 9309, 2.3.1: absent means free, a server error means closed. A host that cannot be reached is left for the page itself to report.</summary>
    private RobotsAnswer Read(HttpAnswer answer)
    {
        var now = clock.GetUtcNow();
        if (answer.Failure is not null) return new(RobotsRules.AllowAll, "", now + KeptFailure);
        if (answer.Status >= 500) return new(RobotsRules.ForbidAll, FormattableString.Invariant($"The robots.txt could not be read (status {answer.Status}), so the host counts as closed for now."), now + KeptFailure);
        if (answer.Status is < 200 or >= 300) return new(RobotsRules.AllowAll, "", now + Kept);
        return new(RobotsRules.Parse(Encoding.UTF8.GetString(answer.Body), Agent), "", now + Kept);
    }
}
