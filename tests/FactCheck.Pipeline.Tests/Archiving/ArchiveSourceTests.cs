using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Sources;
using FactCheck.Data.Tests.Databases;
using FactCheck.Fetching;
using FactCheck.Pipeline.Archiving;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Tests.Steps;
using FactCheck.Pipeline.Tests.Watching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Pipeline.Tests.Archiving;

/// <summary>Approved claims whose pages a web archive is asked to keep, over days that pass at once.</summary>
public sealed class ArchiveSourceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-archiving-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, OnEachDatabase]
    public async Task Approval_ArchiveThatTakesCopies_RecordsWhereEachCitedPageIsKept(DatabaseKind database)
    {
        await using var archive = await LoopbackArchive.OpenAsync();
        await using var room = await OpenAsync(database, new(), archive.SaveNow);
        await ApprovedAsync(room);

        await using var data = room.Read();
        var requests = await data.ArchiveRequests.ToListAsync();
        Assert.Equal([room.Site.Origin + "/budget", room.Site.Origin + "/ferry"], archive.Asked.Order());
        Assert.Equal(2, requests.Count);
        Assert.All(requests, r => Assert.Equal((ArchiveRequestState.Kept, 1, ""), (r.State, r.Attempts, r.Reason)));
        Assert.All(requests, r => Assert.Contains("/web/20260501120000/http", r.Copy?.Url, StringComparison.Ordinal));
        Assert.Empty(await data.Outbox.ToListAsync());
    }

    [Fact]
    public async Task Approval_ArchiveThatIsFullDownAndConfused_SaysWhyAndComesBackMoreAndMoreRarely()
    {
        await using var archive = await LoopbackArchive.OpenAsync();
        archive.Then(429, "Retry-After", "600");
        var clock = new ShiftedClock();
        await using var room = await OpenAsync(DatabaseKind.Sqlite, clock, archive.SaveNow);
        await ApprovedAsync(room, "/budget");
        var first = await OnlyAsync(room);
        Assert.Equal((ArchiveRequestState.Waiting, 1), (first.State, first.Attempts));
        Assert.Contains("429", first.Reason, StringComparison.Ordinal);
        Assert.InRange(Assert.NotNull(first.NextAt) - Assert.NotNull(first.LastAt), TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
        await room.WorkAsync();
        Assert.Single(archive.Asked);

        archive.Then(502);
        await PassAsync(room, clock, TimeSpan.FromMinutes(11));
        Assert.Contains("502", (await OnlyAsync(room)).Reason, StringComparison.Ordinal);
        archive.Then(302, "Location", "http://[half");
        await PassAsync(room, clock, TimeSpan.FromMinutes(5));
        Assert.Contains("malformed", (await OnlyAsync(room)).Reason, StringComparison.Ordinal);
        await PassAsync(room, clock, TimeSpan.FromMinutes(17));
        var last = await OnlyAsync(room);
        Assert.Equal((ArchiveRequestState.Kept, 4, ""), (last.State, last.Attempts, last.Reason));
    }

    [Fact]
    public async Task Approval_ArchiveThatNeverTakesIt_IsGivenUpWithTheReason()
    {
        await using var archive = await LoopbackArchive.OpenAsync();
        for (var i = 0; i < 20; i++) archive.Then(500);
        var clock = new ShiftedClock();
        await using var room = await OpenAsync(DatabaseKind.Sqlite, clock, archive.SaveNow);
        await ApprovedAsync(room, "/budget");
        for (var i = 0; i < 20; i++) await PassAsync(room, clock, TimeSpan.FromHours(13));
        var request = await OnlyAsync(room);
        Assert.Equal((ArchiveRequestState.GivenUp, ArchiveSchedule.Most), (request.State, request.Attempts));
        Assert.Contains("500", request.Reason, StringComparison.Ordinal);
        Assert.Equal(ArchiveSchedule.Most, archive.Asked.Count);
    }

    [Fact]
    public async Task Approval_PrivateSource_IsNeverNamedToAnArchive()
    {
        await using var archive = await LoopbackArchive.OpenAsync();
        await using var room = await OpenAsync(DatabaseKind.Sqlite, new(), archive.SaveNow);
        await ApprovedAsync(room, "/budget", "/ferry");
        Assert.Empty(archive.Asked);
    }

    [Fact]
    public async Task Approval_WithoutTheOption_AsksNobody()
    {
        await using var room = await OpenAsync(DatabaseKind.Sqlite, new(), "");
        await ApprovedAsync(room);
        await using var data = room.Read();
        Assert.Equal(0, await data.ArchiveRequests.CountAsync());
    }

    [Fact]
    public void After_EachAttempt_WaitsLongerAndNeverLessThanAsked()
    {
        Assert.Equal([1.0, 4, 16, 64, 256, 720, 720], Enumerable.Range(1, 7).Select(n => Assert.NotNull(ArchiveSchedule.After(n, null)).TotalMinutes));
        Assert.Equal(TimeSpan.FromHours(2), ArchiveSchedule.After(1, TimeSpan.FromHours(2)));
        Assert.Null(ArchiveSchedule.After(ArchiveSchedule.Most, null));
    }

    private Task<Newsroom> OpenAsync(DatabaseKind database, ShiftedClock clock, string saveNow) => Newsroom.OpenAsync(database, services =>
    {
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton(_ => SourceDoor.Open(new FetchSettings { AllowPrivateHosts = true, SaveNow = saveNow }, _folder, clock));
    });

    /// <summary>An approved article; the pages that are named are private before it is approved.</summary>
    private static async Task ApprovedAsync(Newsroom room, params string[] kept)
    {
        var (article, _) = await room.SubmitAsync(HarbourStory.Write(room.Site), new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        await using (var data = room.Read())
        {
            foreach (var source in await data.Sources.Where(s => kept.Length > 0).ToListAsync())
            {
                if (kept.Any(k => source.Url.EndsWith(k, StringComparison.Ordinal))) source.Kind = SourceKind.Private;
            }
            await data.SaveChangesAsync();
        }
        await People.ApproveAllAsync(room, article);
        await room.WorkAsync();
    }

    private static async Task PassAsync(Newsroom room, ShiftedClock clock, TimeSpan time)
    {
        clock.Pass(time);
        await room.WorkAsync();
    }

    private static async Task<ArchiveRequest> OnlyAsync(Newsroom room)
    {
        await using var data = room.Read();
        return await data.ArchiveRequests.AsNoTracking().SingleAsync();
    }
}
