using FactCheck.Core.Reviews;
using FactCheck.Core.Sources.Watching;
using FactCheck.Fetching;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Pipeline.Tests.Watching;

/// <summary>What others say of a watched source: the registry of its DOI, and an archive of a page that is gone.</summary>
public sealed class WatchBystanderTests : IDisposable
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1.01);

    private readonly string _folder = Directory.CreateTempSubdirectory("factcheck-watching-").FullName;
    private readonly LoopbackSite _others = new();
    private readonly ShiftedClock _clock = new();

    public void Dispose()
    {
        _others.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Source_RetractedByItsRegistry_ReopensWhatRestsOnItAndIsToldOnce()
    {
        _others.PutWhole("/works/10.1000%2F182", """{"message":{"DOI":"10.1000/182","title":["Ferry figures"]}}""");
        await using var room = await OpenAsync();
        var article = await WatchedAsync(room, "/doi/10.1000/182");
        await PassAsync(room, Day);
        await using var data = room.Read();
        Assert.Equal(0, await data.WatchFindings.CountAsync());

        _others.PutWhole("/works/10.1000%2F182", """{"message":{"DOI":"10.1000/182","title":["Ferry figures"],"updated-by":[{"type":"retraction","DOI":"10.1000/183"}]}}""");
        await PassAsync(room, 2 * Day);
        await PassAsync(room, 2 * Day);
        var finding = await data.WatchFindings.SingleAsync();
        Assert.Equal((WatchOutcome.Retracted, true), (finding.Outcome, finding.TouchesEvidence));
        var reopened = await data.Reviews.SingleAsync(r => r.ArticleId == article && r.State != ReviewState.Approved);
        Assert.Contains("was retracted", reopened.VoidDifference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_Gone_OffersTheNearestArchivedCopy()
    {
        await using var room = await OpenAsync();
        await WatchedAsync(room, "/ferry");
        _others.PutWhole("/timemap/" + room.Site.Origin + "/ferry",
            $"""<{room.Site.Origin}/ferry>; rel="original", <{_others.Origin}/web/20260501120000/ferry>; rel="memento"; datetime="Fri, 01 May 2026 12:00:00 GMT" """);
        room.Site.Remove("/ferry");
        for (var look = 0; look < 4; look++) await PassAsync(room, 1.5 * Day);

        await using var data = room.Read();
        var finding = await data.WatchFindings.SingleAsync();
        Assert.Equal((WatchOutcome.Gone, true), (finding.Outcome, finding.TouchesEvidence));
        var copy = await data.Captures.Where(c => c.Id == finding.AfterId).Select(c => c.Archived).SingleAsync();
        Assert.Equal(_others.Origin + "/web/20260501120000/ferry", copy?.Url);
    }

    private Task<Newsroom> OpenAsync() => Newsroom.OpenAsync(services =>
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton(_ => SourceDoor.Open(
            new FetchSettings { AllowPrivateHosts = true, WorkRegistry = _others.Origin + "/works/", TimeMap = _others.Origin + "/timemap/" }, _folder, _clock));
    });

    private static async Task<Guid> WatchedAsync(Newsroom room, string path)
    {
        var page = room.Site.Put(path, "Ferry figures", "The harbour office published its figures for May on Monday.", "The ferry carried 312 people on Friday, the harbour office said.");
        var (article, revision) = await room.SubmitAsync($"# Ferry\n\nThe ferry [carried 312 people on Friday]({page}).\n", new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        await People.ApproveAllAsync(room, article);
        await using (var change = await room.Get<Changes>().BeginAsync(room.Administrator, default))
        {
            change.Due(new(Data.Jobs.LineStep.WatchSources, revision, article));
            await change.CommitAsync(default);
        }
        await room.WorkAsync();
        return article;
    }

    private async Task PassAsync(Newsroom room, TimeSpan time)
    {
        _clock.Pass(time);
        await room.WorkAsync();
    }
}
