using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Data.Tests.Databases;
using FactCheck.Pipeline.Outbox;

namespace FactCheck.Pipeline.Tests.Outbox;

public sealed class SweepShareTests
{
    [Theory, OnEachDatabase]
    public async Task Find_ALargeDeskASmallOneAndTheWatchers_GivesLaneBeforeShareBeforeAge(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var (large, small) = (room.DeskId, Guid.CreateVersion7());
        await using (var data = room.Read())
        {
            data.Add(new Data.Desks.Desk { Id = small, Name = "Small", Slug = "small", CreatedAt = DateTimeOffset.UnixEpoch });
            for (var i = 0; i < 40; i++) data.Add(Item(large, WorkLane.Interactive, minute: i));
            for (var i = 0; i < 3; i++) data.Add(Item(small, WorkLane.Interactive, minute: 100 + i));
            for (var i = 0; i < 5; i++) data.Add(Item(small, WorkLane.Watching, minute: -1000));
            await data.SaveChangesAsync();
        }

        var tight = await room.Get<Sweep>().FindAsync(10, default);
        var wide = await room.Get<Sweep>().FindAsync(100, default);

        Assert.Equal(3, tight.Count(o => o.Key.StartsWith(small.ToString(), StringComparison.Ordinal) && o.Lane == WorkLane.Interactive));
        Assert.Equal(5, tight.Count(o => o.Key.StartsWith(large.ToString(), StringComparison.Ordinal)));
        Assert.Equal(48, wide.Count);
        Assert.All(wide.Skip(43), o => Assert.Equal(WorkLane.Watching, o.Lane));
    }

    private static OutboxItem Item(Guid desk, WorkLane lane, int minute) => new()
    {
        Id = Guid.CreateVersion7(),
        DeskId = desk,
        Key = $"{desk}:{Guid.NewGuid():N}",
        Step = LineStep.CaptureSource,
        SubjectId = Guid.CreateVersion7(),
        Lane = lane,
        DueAt = new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero).AddMinutes(minute),
    };
}
