using System.Globalization;
using Octokit;

namespace FactCheck.GitHub.Apps;

/// <summary>How long the platform asks us to wait, where it does.</summary>
public static class ApiPause
{
    private static readonly TimeSpan Unsaid = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>The wait that an answer asks for (primary and secondary limits), or null where it is another kind of failure.</summary>
    public static TimeSpan? Of(Exception failure, DateTimeOffset now) => failure switch
    {
        RateLimitExceededException limit => Within(limit.Reset - now),
        AbuseException abuse => Within(abuse.RetryAfterSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : Unsaid),
        SecondaryRateLimitExceededException secondary => Within(RetryAfter(secondary) ?? Unsaid),
        ApiException { StatusCode: System.Net.HttpStatusCode.TooManyRequests } many => Within(RetryAfter(many) ?? Unsaid),
        _ => null,
    };

    private static TimeSpan? RetryAfter(ApiException failure) =>
        failure.HttpResponse?.Headers.FirstOrDefault(h => h.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value is { } written
        && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;

    private static TimeSpan Within(TimeSpan asked) => TimeSpan.FromTicks(Math.Clamp(asked.Ticks, TimeSpan.TicksPerSecond, Longest.Ticks));
}
