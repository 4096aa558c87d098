namespace FactCheck.Pipeline.Advising;

/// <summary>When a model that gave no answer is asked again.</summary>
public static class AdviceSchedule
{
    /// <summary>After so many attempts, which take about an hour, the question is given up.</summary>
    public const int Most = 5;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);

    /// <summary>Half a minute after the first failure, then four times as long each time, and never sooner than the endpoint asked for.</summary>
    public static TimeSpan? After(int attempts, TimeSpan? asked)
    {
        if (attempts >= Most) return null;
        var plain = First * Math.Pow(4, Math.Max(attempts, 1) - 1);
        return asked is { } wish && wish > plain ? wish : plain;
    }
}
