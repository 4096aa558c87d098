namespace FactCheck.Fetching.Pacing;

/// <summary>Hands out turns to talk to a host, so that no host gets more at a time than it can bear, over all processes that share one pace.</summary>
public interface IHostPace
{
    /// <summary>Waits for a turn, at most as long as <paramref name="patience"/> where the host asked to be left alone.</summary>
    public Task<HostTurn> EnterAsync(string host, TimeSpan patience, CancellationToken cancellation);

    /// <summary>Leaves this host, and no other, alone for a while.</summary>
    public Task SlowDownAsync(string host, TimeSpan pause, CancellationToken cancellation);
}
