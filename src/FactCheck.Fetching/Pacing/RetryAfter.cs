using System.Globalization;

namespace FactCheck.Fetching.Pacing;

/// <summary>What a host asks for in Retry-After: a number of seconds or a date. Nonsense is no wish; ten years are a day.</summary>
public static class RetryAfter
{
    public static readonly TimeSpan Cap = TimeSpan.FromHours(24);

    public static TimeSpan? Parse(string written, DateTimeOffset now)
    {
        var text = written.Trim();
        if (text.Length is > 0 and < 20 && text.All(char.IsAsciiDigit))
        {
            var seconds = double.Parse(text, CultureInfo.InvariantCulture);
            return seconds > Cap.TotalSeconds ? Cap : TimeSpan.FromSeconds(seconds);
        }
        if (!DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return null;
        var wait = date - now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Cap ? Cap : wait;
    }
}
