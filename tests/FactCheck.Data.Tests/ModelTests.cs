using FactCheck.Data.Jobs;
using FactCheck.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data.Tests;

public sealed class ModelTests
{
    [Theory, OnEachDatabase]
    public async Task Model_EveryEntityOfOurs_BelongsToADesk(DatabaseKind database)
    {
        await using var file = await DeskDatabase.OpenAsync(database);
        await using var data = file.Open();
        var without = data.Model.GetEntityTypes()
            .Where(e => e.ClrType.Namespace?.StartsWith("FactCheck", StringComparison.Ordinal) == true && e.FindProperty("DeskId") is null)
            .Select(e => e.ClrType.Name);

        // A person may work at several desks, and there is one chain for the whole database, signed by the house: memberships and audit rows name the desk.
        // The way in stands before there is any desk. Bytes are kept once whoever fetched them, and a host bears no more because two desks ask.
        Assert.Equal(["AuditCheckpoint", "AuditSeal", "Desk", "HostPaceRow", "Person", "SetUpWord", "SigningKey", "SnapshotRow"], without.Order());
    }

    [Theory, OnEachDatabase]
    public async Task Model_EveryForeignKeyOfOurs_KeepsItsRows(DatabaseKind database)
    {
        await using var file = await DeskDatabase.OpenAsync(database);
        await using var data = file.Open();
        var cascading = data.Model.GetEntityTypes()
            .Where(e => e.ClrType.Namespace?.StartsWith("FactCheck", StringComparison.Ordinal) == true)
            .SelectMany(e => e.GetForeignKeys()).Where(k => k.DeleteBehavior != DeleteBehavior.Restrict);
        Assert.Empty(cascading);
    }

    [Fact]
    public async Task Connection_OpenedOnSqlite_SyncsEveryCommitAndWaits()
    {
        await using var file = await DeskDatabase.OpenAsync(DatabaseKind.Sqlite);
        await using var data = file.Open();
        Assert.Equal("wal", await Pragma<string>(data, "journal_mode"));
        Assert.Equal(2L, await Pragma<long>(data, "synchronous"));
        Assert.Equal(10_000L, await Pragma<long>(data, "busy_timeout"));
        Assert.Equal(1L, await Pragma<long>(data, "foreign_keys"));
    }

    [Theory, OnEachDatabase]
    public async Task Moments_OfDifferentOffsets_AreComparedInUtc(DatabaseKind database)
    {
        var noon = new DateTimeOffset(2026, 5, 16, 12, 0, 0, TimeSpan.FromHours(2));
        await using var own = await DeskDatabase.OpenAsync(database);
        await using var data = own.Open();
        foreach (var (key, due) in new[] { ("a", noon), ("b", noon.ToOffset(TimeSpan.FromHours(-7)).AddMinutes(1)), ("c", noon.ToUniversalTime().AddMinutes(-1)) })
            data.Add(Item(key, due, own.DeskId));
        await data.SaveChangesAsync();
        data.ChangeTracker.Clear();

        var due3 = await data.Outbox.Where(i => i.DueAt <= noon).OrderBy(i => i.DueAt).Select(i => i.Key).ToListAsync();

        Assert.Equal(["c", "a"], due3);
        Assert.Equal(TimeSpan.Zero, (await data.Outbox.FirstAsync(i => i.Key == "a")).DueAt.Offset);
    }

    [Theory, OnEachDatabase]
    public async Task Save_OfAnOlderVersion_Fails(DatabaseKind database)
    {
        await using var file = await DeskDatabase.OpenAsync(database);
        await using var first = file.Open();
        await using var second = file.Open();
        first.Add(Item("versions", DateTimeOffset.UnixEpoch, file.DeskId));
        await first.SaveChangesAsync();
        var mine = await first.Outbox.SingleAsync(i => i.Key == "versions");
        var theirs = await second.Outbox.SingleAsync(i => i.Key == "versions");
        theirs.Attempts = 1;
        await second.SaveChangesAsync();

        mine.Attempts = 5;
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => first.SaveChangesAsync());

        first.Entry(mine).State = EntityState.Deleted;
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => first.SaveChangesAsync());
    }

    private static OutboxItem Item(string key, DateTimeOffset due, Guid desk) =>
        new() { Id = Guid.CreateVersion7(), DeskId = desk, Key = key, Step = LineStep.EvaluateGate, SubjectId = Guid.Empty, DueAt = due };

    private static async Task<T> Pragma<T>(FactCheckDbContext data, string name)
    {
        await data.Database.OpenConnectionAsync();
        await using var command = data.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // the name is one of the four above
        command.CommandText = $"PRAGMA {name}";
#pragma warning restore CA2100
        return (T)(await command.ExecuteScalarAsync() ?? throw new InvalidOperationException());
    }
}
