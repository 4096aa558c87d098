using FactCheck.Data.Jobs;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data.Tests;

public sealed class ModelTests(DatabaseFile file) : IClassFixture<DatabaseFile>
{
    [Fact]
    public void Model_EveryEntityOfOurs_BelongsToADesk()
    {
        using var data = file.Open();
        var without = data.Model.GetEntityTypes()
            .Where(e => e.ClrType.Namespace?.StartsWith("FactCheck", StringComparison.Ordinal) == true && e.FindProperty("DeskId") is null)
            .Select(e => e.ClrType.Name);

        // A person may work at several desks, and there is one chain for the whole database: memberships and audit rows name the desk.
        Assert.Equal(["AuditSeal", "Desk", "Person"], without.Order());
    }

    [Fact]
    public void Model_EveryForeignKeyOfOurs_KeepsItsRows()
    {
        using var data = file.Open();
        var cascading = data.Model.GetEntityTypes()
            .Where(e => e.ClrType.Namespace?.StartsWith("FactCheck", StringComparison.Ordinal) == true)
            .SelectMany(e => e.GetForeignKeys()).Where(k => k.DeleteBehavior != DeleteBehavior.Restrict);
        Assert.Empty(cascading);
    }

    [Fact]
    public async Task Connection_Opened_SyncsEveryCommitAndWaits()
    {
        await using var data = file.Open();
        Assert.Equal("wal", await Pragma<string>(data, "journal_mode"));
        Assert.Equal(2L, await Pragma<long>(data, "synchronous"));
        Assert.Equal(10_000L, await Pragma<long>(data, "busy_timeout"));
        Assert.Equal(1L, await Pragma<long>(data, "foreign_keys"));
    }

    [Fact]
    public async Task Moments_OfDifferentOffsets_AreComparedInUtc()
    {
        var noon = new DateTimeOffset(2026, 5, 16, 12, 0, 0, TimeSpan.FromHours(2));
        // A file of its own: the other tests leave rows in the shared one, and run in any order.
        await using var own = new DatabaseFile();
        await own.InitializeAsync();
        await using var data = own.Open();
        foreach (var (key, due) in new[] { ("a", noon), ("b", noon.ToOffset(TimeSpan.FromHours(-7)).AddMinutes(1)), ("c", noon.ToUniversalTime().AddMinutes(-1)) })
            data.Add(Item(key, due, own.DeskId));
        await data.SaveChangesAsync();
        data.ChangeTracker.Clear();

        var due3 = await data.Outbox.Where(i => i.DueAt <= noon).OrderBy(i => i.DueAt).Select(i => i.Key).ToListAsync();

        Assert.Equal(["c", "a"], due3);
        Assert.Equal(TimeSpan.Zero, (await data.Outbox.FirstAsync(i => i.Key == "a")).DueAt.Offset);
    }

    [Fact]
    public async Task Save_OfAnOlderVersion_Fails()
    {
        await using var first = file.Open();
        await using var second = file.Open();
        first.Add(Item("versions", DateTimeOffset.UnixEpoch));
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

    private OutboxItem Item(string key, DateTimeOffset due, Guid? desk = null) =>
        new() { Id = Guid.CreateVersion7(), DeskId = desk ?? file.DeskId, Key = key, Step = LineStep.EvaluateGate, SubjectId = Guid.Empty, DueAt = due };

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
