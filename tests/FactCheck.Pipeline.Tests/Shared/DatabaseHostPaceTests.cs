using FactCheck.Data;
using FactCheck.Data.Shared;
using FactCheck.Fetching;
using FactCheck.Pipeline.Shared;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Shared;

/// <summary>Two paces on one database stand for two processes: they share nothing else.</summary>
public sealed class DatabaseHostPaceTests
{
    private const string Host = "a.example";

    [Fact]
    public async Task Enter_FromTwoProcesses_NeverMoreThanTwoInFlight()
    {
        await using var room = await Newsroom.OpenAsync(DatabaseKind.Postgres);
        DatabaseHostPace[] paces = [PaceOf(room), PaceOf(room)];
        int inFlight = 0, most = 0;

        await Task.WhenAll(Enumerable.Range(0, 24).Select(i => Task.Run(async () =>
        {
            await using var turn = await paces[i % 2].EnterAsync(Host, TimeSpan.FromMinutes(1), default);
            Assert.True(turn.IsGranted);
            InterlockedMax(ref most, Interlocked.Increment(ref inFlight));
            await Task.Delay(10);
            Interlocked.Decrement(ref inFlight);
        })));

        Assert.Equal(2, most);
        await using var data = room.Read();
        Assert.Empty((await data.HostPaces.SingleAsync(p => p.Host == Host)).Turns);
    }

    [Fact]
    public async Task Enter_HostThatAskedAnotherProcessForPeace_IsNotGrantedAndOthersAre()
    {
        await using var room = await Newsroom.OpenAsync(DatabaseKind.Postgres);
        await PaceOf(room).SlowDownAsync(Host, TimeSpan.FromHours(1), default);
        var other = PaceOf(room);

        await using var refused = await other.EnterAsync(Host, TimeSpan.FromSeconds(10), default);
        await using var granted = await other.EnterAsync("b.example", TimeSpan.FromSeconds(10), default);

        Assert.False(refused.IsGranted);
        Assert.True(granted.IsGranted);
    }

    [Fact]
    public async Task Enter_TurnsOfADeadProcess_AreFreeWhenTheirTimeRanOut()
    {
        await using var room = await Newsroom.OpenAsync(DatabaseKind.Postgres);
        await using (var data = room.Read())
        {
            HostTurnLease Held(TimeSpan ago) => new(Guid.CreateVersion7(), TimeProvider.System.GetUtcNow() - ago);
            data.Add(new HostPaceRow { Host = Host, Turns = [Held(TimeSpan.FromSeconds(1)), Held(TimeSpan.FromSeconds(2))] });
            await data.SaveChangesAsync();
        }

        await using var turn = await PaceOf(room).EnterAsync(Host, TimeSpan.Zero, default).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.True(turn.IsGranted);
    }

    private static DatabaseHostPace PaceOf(Newsroom room) =>
        new(room.Get<IDbContextFactory<FactCheckDbContext>>(), FetchSettings.Default with { PerHost = 2 }, TimeProvider.System);

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = most; value > seen; seen = most) Interlocked.CompareExchange(ref most, value, seen);
    }
}
