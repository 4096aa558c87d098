namespace FactCheck.Pipeline.Tests.Watching;

/// <summary>Real time with days added by the test: the line keeps working, and a month passes at once.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long _ticks;

    internal void Pass(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _ticks));
}
