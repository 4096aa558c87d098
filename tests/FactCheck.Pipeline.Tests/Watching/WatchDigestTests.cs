using System.Globalization;
using FactCheck.Data.Desks;
using FactCheck.Data.Notices;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Pipeline.Tests.Watching;

/// <summary>A site that is rebuilt changes all its pages at once; its editors hear of it once.</summary>
public sealed class WatchDigestTests
{
    private const int Pages = 12;

    [Fact]
    public async Task Sweep_ManySourcesChangeAtOnce_TellsEachEditorOnceADay()
    {
        var clock = new ShiftedClock();
        await using var room = await Newsroom.OpenAsync(s => s.AddSingleton<TimeProvider>(clock));
        await room.Get<DeskAccess>().GrantAsync(room.Administrator, room.As("Cleo").PersonId, DeskRole.Editor);
        await room.Get<DeskAccess>().GrantAsync(room.Administrator, room.As("Ada").PersonId, DeskRole.Checker);
        await WatchAsync(room, [.. Enumerable.Range(1, Pages).Select(n => room.Site.Put(Path(n), "Pier " + n, Words(n)))]);

        await ChangeAllAsync(room, clock, "The pier was painted anew in June.");
        await TellAsync(room);
        await using (var early = room.Read())
        {
            Assert.Equal(Pages, await early.WatchFindings.CountAsync());
            Assert.Equal(0, await early.Notices.CountAsync());
        }

        clock.Pass(TimeSpan.FromMinutes(61));
        await TellAsync(room);
        await TellAsync(room);
        await using var data = room.Read();
        var notice = await data.Notices.AsNoTracking().SingleAsync();
        Assert.Equal((room.As("Cleo").PersonId, NoticeKind.SourcesChanged, "/watch"), (notice.PersonId, notice.Kind, notice.Path));
        Assert.Equal("12 changes since publication to settle; 0 touch what a claim rests on.", notice.Words);

        await ChangeAllAsync(room, clock, "The pier was closed in July.");
        clock.Pass(TimeSpan.FromHours(2));
        await TellAsync(room);
        Assert.Equal(2, await data.Notices.CountAsync());
        Assert.Equal(2 * Pages, await data.WatchFindings.CountAsync());
    }

    private static string Path(int number) => "/pier-" + number.ToString(CultureInfo.InvariantCulture);

    private static string[] Words(int number) => [$"Pier {number} is {100 + number} metres long, the harbour office said on Monday.", "It was built of oak and stands in the old harbour."];

    private static async Task WatchAsync(Newsroom room, IReadOnlyList<string> pages)
    {
        var (article, revision) = await room.SubmitAsync("# Piers\n\n" + string.Concat(pages.Select((page, n) => $"Pier {n + 1} is [{101 + n} metres long]({page}).\n\n")));
        await room.WorkAsync();
        await using (var change = await room.Get<Changes>().BeginAsync(room.Administrator, default))
        {
            change.Due(new(Data.Jobs.LineStep.WatchSources, revision, article));
            await change.CommitAsync(default);
        }
        await room.WorkAsync();
    }

    private static async Task ChangeAllAsync(Newsroom room, ShiftedClock clock, string words)
    {
        for (var number = 1; number <= Pages; number++) room.Site.Append(Path(number), words);
        clock.Pass(TimeSpan.FromDays(1.01));
        await room.WorkAsync();
    }

    private static async Task TellAsync(Newsroom room)
    {
        await room.Get<NoticeSweep>().RunAsync(default);
        await room.WorkAsync();
    }
}
