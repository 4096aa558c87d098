namespace FactCheck.Pipeline.Archiving;

/// <summary>When an archive that did not take a copy is asked again.</summary>
public static class ArchiveSchedule
{
    /// <summary>After so many attempts, which take a day and a half, the request is given up.</summary>
    public const int Most = 8;

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>A minute after the first failure, then four times as long each time up to twelve hours, and never sooner than the archive asked for.</summary>
    public static TimeSpan? After(int attempts, TimeSpan? asked)
    {
        if (attempts >= Most) return null;
        var plain = Math.Min(First.TotalMinutes * Math.Pow(4, Math.Max(attempts, 1) - 1), Longest.TotalMinutes);
        return TimeSpan.FromMinutes(Math.Max(plain, asked?.TotalMinutes ?? 0));
    }
}
