namespace FactCheck.Pipeline.Notices;

/// <summary>When a delivery that failed is tried again: soon, then more and more rarely, for a day.</summary>
public static class DeliverySchedule
{
    /// <summary>After so long a delivery is given up.</summary>
    public static readonly TimeSpan GiveUpAfter = TimeSpan.FromDays(1);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>
    /// Ten seconds after the first failure, then twice as long each time up to an hour, a fifth more or less, so that what failed together does not come
    /// back together. Null where the next attempt would come after the day.
    /// </summary>
    /// <param name="attempts">Attempts so far.</param>
    /// <param name="sinceFirst">Time since the first of them.</param>
    /// <param name="seed">Spreads deliveries: the same one gets the same waits.</param>
    public static TimeSpan? After(int attempts, TimeSpan sinceFirst, long seed)
    {
        var plain = Math.Min(First.TotalSeconds * Math.Pow(2, Math.Clamp(attempts, 1, 20) - 1), Longest.TotalSeconds);
        var wait = TimeSpan.FromSeconds(plain * (0.8 + 0.4 * Spread(seed, attempts)));
        return sinceFirst + wait > GiveUpAfter ? null : wait;
    }

    // From 0 to 1, evenly; splitmix64's last step.
    private static double Spread(long seed, int attempts)
    {
        unchecked
        {
            var mixed = (ulong)seed * 0x9E3779B97F4A7C15UL + (ulong)attempts * 0xD1B54A32D192ED03UL;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return (mixed ^ (mixed >> 31)) / (double)ulong.MaxValue;
        }
    }
}
