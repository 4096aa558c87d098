using System.Text;
using FactCheck.Core.Text;
using FactCheck.Data;
using FactCheck.Data.Tests.Databases;
using FactCheck.Fetching.Snapshots;
using FactCheck.Pipeline.Shared;
using FactCheck.Pipeline.Tests.Steps;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Shared;

public sealed class DatabaseSnapshotStoreTests
{
    [Theory, OnEachDatabase]
    public async Task Keep_SameBytesFromManyAtOnce_KeepsThemOnceAndReadsThemBack(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var store = StoreOf(room);
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The ferry carried 312 people. ", 400)));

        var names = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => store.KeepAsync(bytes, default))));

        Assert.Equal([Digest.Of(bytes)], names.Distinct());
        Assert.Equal(bytes, await store.ReadAsync(names[0], default));
        Assert.Null(await store.ReadAsync(new string('0', 64), default));
        await using var data = room.Read();
        Assert.True((await data.Snapshots.SingleAsync()).Packed.Length < bytes.Length / 10);
    }

    [Theory, OnEachDatabase]
    public async Task Read_BytesChangedBehindTheName_SaysThatTheyAreDamaged(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var store = StoreOf(room);
        var one = await store.KeepAsync("One."u8.ToArray(), default);
        var two = await store.KeepAsync("Two."u8.ToArray(), default);
        await using var data = room.Read();
        var packed = await data.Snapshots.Where(s => s.Sha256 == two).Select(s => s.Packed).SingleAsync();
        await data.Snapshots.Where(s => s.Sha256 == one).ExecuteUpdateAsync(s => s.SetProperty(r => r.Packed, packed));

        await Assert.ThrowsAsync<DamagedSnapshotException>(() => store.ReadAsync(one, default));
    }

    [Fact]
    public async Task Line_OnPostgres_KeepsSnapshotsInTheDatabase()
    {
        await using var room = await Newsroom.OpenAsync(DatabaseKind.Postgres);
        await room.SubmitAsync(HarbourStory.Write(room.Site));
        await room.WorkAsync();

        await using var data = room.Read();
        var captured = await data.Captures.Where(c => c.Sha256 != null && c.Sha256 != "").Select(c => c.Sha256).Distinct().ToListAsync();
        Assert.NotEmpty(captured);
        Assert.Equal(captured.Order(), await data.Snapshots.Select(s => s.Sha256).Order().ToListAsync());
    }

    private static DatabaseSnapshotStore StoreOf(Newsroom room) => new(room.Get<IDbContextFactory<FactCheckDbContext>>(), TimeProvider.System);
}
