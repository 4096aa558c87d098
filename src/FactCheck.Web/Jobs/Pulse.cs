using System.Collections.Concurrent;

namespace FactCheck.Web.Jobs;

/// <summary>When each recurring round of this process last ended well. Readiness asks it: a process whose rounds fail is not ready, whatever it answers.</summary>
public sealed class Pulse(TimeProvider clock)
{
    /// <summary>Rounds come every half second; one that has not ended well for so long has something in its way.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, long> _last = new(StringComparer.Ordinal);

    public void Beat(string round) => _last[round] = clock.GetTimestamp();

    /// <summary>Rounds that have begun once and stand still since, in words.</summary>
    public IReadOnlyList<string> Still() =>
        [.. _last.Select(l => (l.Key, Age: clock.GetElapsedTime(l.Value))).Where(l => l.Age > Patience)
            .Select(l => $"{l.Key} has stood still for {(int)l.Age.TotalSeconds} s; the log says why").Order(StringComparer.Ordinal)];
}
