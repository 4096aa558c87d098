namespace FactCheck.Fetching.Pacing;

/// <summary>A turn at a host; given back when disposed.</summary>
/// <param name="NotBefore">Null for a turn that was granted; otherwise when the host may be asked again.</param>
/// <param name="Release">Gives the turn back.</param>
public sealed record HostTurn(DateTimeOffset? NotBefore, Func<ValueTask>? Release) : IAsyncDisposable
{
    public bool IsGranted => NotBefore is null;

    public ValueTask DisposeAsync() => Release?.Invoke() ?? ValueTask.CompletedTask;
}
