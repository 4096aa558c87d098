namespace FactCheck.Pipeline.Outbox;

/// <summary>How long a failed step waits, and when it is given up.</summary>
public static class BackOff
{
    /// <summary>After so many attempts a row is stuck: shown on the page and as a finding on the gate, tried again only when a person says so.</summary>
    public const int Cap = 8;

    /// <summary>One second after the first failure, then twice as long each time: about four minutes up to the last.</summary>
    public static TimeSpan After(int attempts) => TimeSpan.FromSeconds(Math.Pow(2, Math.Clamp(attempts, 1, Cap) - 1));
}
