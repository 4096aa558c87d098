using FactCheck.Fetching.Pacing;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Fetching.Tests.Pacing;

public sealed class HostPaceTests
{
    [Fact]
    public async Task Enter_HostThatAskedForLong_IsNotGrantedAndOthersAre()
    {
        var clock = new FakeTimeProvider();
        var pace = new HostPace(FetchSettings.Default, clock);
        await pace.SlowDownAsync("slow.example", TimeSpan.FromHours(1), CancellationToken.None);
        await using var refused = await pace.EnterAsync("slow.example", TimeSpan.FromSeconds(10), CancellationToken.None);
        await using var granted = await pace.EnterAsync("quick.example", TimeSpan.FromSeconds(10), CancellationToken.None);
        Assert.False(refused.IsGranted);
        Assert.Equal(clock.GetUtcNow() + TimeSpan.FromHours(1), refused.NotBefore);
        Assert.True(granted.IsGranted);
        clock.Advance(TimeSpan.FromHours(1));
        await using var later = await pace.EnterAsync("slow.example", TimeSpan.FromSeconds(10), CancellationToken.None);
        Assert.True(later.IsGranted);
    }

    [Fact]
    public async Task Enter_ThirdAtOneHost_WaitsForATurn()
    {
        var pace = new HostPace(FetchSettings.Default with { PerHost = 2 }, new FakeTimeProvider());
        var first = await pace.EnterAsync("a.example", TimeSpan.Zero, CancellationToken.None);
        await using var second = await pace.EnterAsync("a.example", TimeSpan.Zero, CancellationToken.None);
        var third = pace.EnterAsync("a.example", TimeSpan.Zero, CancellationToken.None);
        Assert.False(third.IsCompleted);
        await first.DisposeAsync();
        await using var turn = await third;
        Assert.True(turn.IsGranted);
    }
}
