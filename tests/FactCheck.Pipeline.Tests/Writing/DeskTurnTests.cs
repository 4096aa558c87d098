using FactCheck.Core.Articles;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Tests.Databases;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Pipeline.Tests.Steps;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Writing;

/// <summary>Many people at one desk at the same moment.</summary>
public sealed class DeskTurnTests
{
    [Theory, OnEachDatabase]
    public async Task Submit_TheSameTextManyTimesAtOnce_IsOneArticle(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var author = room.As("Eve", DeskRole.Author);
        var text = new RevisionText("# Harbour\n\nThe ferry carried 312 people on Friday.\n", ArticleFormat.Markdown);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => room.Get<Intake>().SubmitAsync(author, new() { Text = text }))));

        Assert.Equal(1, outcomes.Count(o => Assert.IsType<Done>(o).IsNew));
        await using var data = room.Read();
        Assert.Equal(1, await data.Articles.CountAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Take_ByManyAtOnce_IsOnesAndTheOthersAreTold(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        await room.SubmitAsync(HarbourStory.Write(room.Site));
        await room.WorkAsync();
        await using var data = room.Read();
        var review = await data.Reviews.AsNoTracking().FirstAsync();

        var outcomes = await Task.WhenAll(new[] { "Ada", "Ben", "Cleo", "Dov" }.SelectMany(n => new[] { n, n }).Select(name => Task.Run(() =>
            room.Get<ReviewDesk>().ActAsync(room.As(name, DeskRole.Checker), review.Id, ReviewAction.Take, new() { Fingerprint = review.Fingerprint }))));

        await using var after = room.Read();
        var taken = await after.Reviews.AsNoTracking().SingleAsync(r => r.Id == review.Id);
        Assert.Equal(ReviewState.InCheck, taken.State);
        Assert.Equal(1, await after.Audit.CountAsync(a => a.Action == "review.take" && a.SubjectId == review.Id));
        Assert.Equal(1, outcomes.Count(o => o is Done { IsNew: true }));
    }

    [Theory, OnEachDatabase]
    public async Task Submit_TextThatADatabaseCannotKeep_IsKeptPlaceForPlace(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var odd = "# Harbour\n\nThe ferry\0 carried \uD83D 312 people \uD83D\uDE00 on Friday.\n";

        var (_, revision) = await room.SubmitAsync(odd);
        await room.WorkAsync();

        await using var data = room.Read();
        Assert.Equal(odd.Length, (await data.Revisions.SingleAsync()).Source.Length);
        Assert.Equal(1, await data.Claims.CountAsync(c => c.RevisionId == revision));
    }
}
