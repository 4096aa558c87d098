namespace FactCheck.Web.Endpoints;

/// <summary>Counts by name and minute. Every minute begins empty, so nothing is kept of names that do not come again.</summary>
public sealed class MinuteCounts(int permits, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private long _minute;

    /// <summary>What is left of this minute's permits.</summary>
    public int LeftFor(string name)
    {
        lock (_gate) return Math.Max(0, permits - Current().GetValueOrDefault(name));
    }

    /// <summary>Takes one; what was left before it, so that zero means one too many.</summary>
    public int Take(string name)
    {
        lock (_gate)
        {
            var counts = Current();
            var used = counts.GetValueOrDefault(name);
            if (used < permits) counts[name] = used + 1;
            return permits - used;
        }
    }

    private Dictionary<string, int> Current()
    {
        var minute = clock.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
        if (minute != _minute) (_minute, _counts) = (minute, new(StringComparer.Ordinal));
        return _counts;
    }
}
