using FactCheck.Core.Matching;
using FactCheck.Data.Desks;
using FactCheck.Fetching;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Remembering;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Pipeline.Tests.Remembering;

/// <summary>A checker asks a search about a claim of a review.</summary>
public sealed class MemoryDeskTests
{
    private const string Article = "# The Seabird sails\n\nThe ferry Seabird carried 312 passengers from Port Alder on 9 April 2026.";

    private const string Found = """
        {"claims":[{"text":"The ferry Seabird carried 900 passengers from Port Alder on 9 April 2026.","claimant":"A poster","claimReview":[
          {"publisher":{"name":"Checks Weekly","site":"checks.example"},"url":"https://checks.example/ferry","textualRating":"False","reviewDate":"2026-04-12T00:00:00Z"}]},
          {"text":"Nothing reviewed","claimReview":[{"publisher":{"name":"Nobody"}}]}]}
        """;

    [Fact]
    public async Task Ask_SearchThatKnowsTheClaim_KeepsItsChecksOnceAndSaysWhoAsked()
    {
        await using var search = await LoopbackSearch.OpenAsync();
        search.Body = Found;
        await using var room = await OpenAsync(search);
        var review = await ReviewAsync(room);
        var ada = room.As("Ada", DeskRole.Checker);

        var (sum, outcome) = await room.Get<MemoryDesk>().AskAsync(ada, review);
        Assert.IsType<Done>(outcome);
        Assert.Equal(new ImportSum(2, 1, 0, 1), sum);
        Assert.Equal(new ImportSum(2, 0, 1, 1), (await room.Get<MemoryDesk>().AskAsync(ada, review)).Sum);

        Assert.All(search.Asked, q => Assert.Contains("ferry Seabird carried 312 passengers", q, StringComparison.Ordinal));
        var like = Assert.Single(await room.Get<ClaimMemory>().ChecksLikeAsync(room.DeskId, "The ferry Seabird carried 312 passengers from Port Alder on 9 April 2026."));
        Assert.Equal((Likeness.Contrary, "False", "Checks Weekly", "127.0.0.1"), (like.Likeness, like.Check.Rating, like.Check.Publisher, like.Check.Origin));
        await using var data = room.Read();
        Assert.All(await data.Audit.Where(a => a.Action == "memory.ask").ToListAsync(), a => Assert.Equal(ada.PersonId, a.ActorId));
    }

    [Theory]
    [InlineData(500, "")]
    [InlineData(200, "<html>Sign in to the network</html>")]
    [InlineData(200, "{\"claims\":")]
    [InlineData(302, "{}")]
    public async Task Ask_SearchThatMisbehaves_ChangesNothingAndSaysWhy(int status, string body)
    {
        await using var search = await LoopbackSearch.OpenAsync();
        (search.Status, search.Body) = (status, body);
        await using var room = await OpenAsync(search);
        var review = await ReviewAsync(room);

        var (sum, outcome) = await room.Get<MemoryDesk>().AskAsync(room.As("Ada", DeskRole.Checker), review);

        Assert.Null(sum);
        Assert.NotEqual("", Assert.IsType<Refused>(outcome).Refusal.Why);
        await using var data = room.Read();
        Assert.Equal(0, await data.EarlierChecks.CountAsync());
    }

    [Fact]
    public async Task Ask_NotOfTheDeskOrNothingToAsk_IsRefusedAndNobodyIsAsked()
    {
        await using var search = await LoopbackSearch.OpenAsync();
        await using var room = await OpenAsync(search);
        var review = await ReviewAsync(room);
        var desk = room.Get<MemoryDesk>();

        Assert.IsType<Refused>((await desk.AskAsync(room.As("Eve", DeskRole.Author), review)).Outcome);
        Assert.IsType<NotFound>((await desk.AskAsync(room.As("Ada", DeskRole.Checker), Guid.CreateVersion7())).Outcome);
        Assert.IsType<NotFound>((await desk.AskAsync(new Actor(room.As("Ada").PersonId, Guid.CreateVersion7(), new HashSet<DeskRole> { DeskRole.Checker }), review)).Outcome);
        Assert.Empty(search.Asked);
        await using var alone = await Newsroom.OpenAsync();
        Assert.False(alone.Get<MemoryDesk>().CanAsk);
        Assert.IsType<Refused>((await alone.Get<MemoryDesk>().AskAsync(alone.As("Ada", DeskRole.Checker), await ReviewAsync(alone))).Outcome);
    }

    private static Task<Newsroom> OpenAsync(LoopbackSearch search) => Newsroom.OpenAsync(services => services.AddSingleton(new FactCheckSearch(search.Address, "", TimeProvider.System)));

    private static async Task<Guid> ReviewAsync(Newsroom room)
    {
        var (article, _) = await room.SubmitAsync(Article);
        await room.WorkAsync();
        await using var data = room.Read();
        return await data.Reviews.Where(r => r.ArticleId == article).Select(r => r.Id).FirstAsync();
    }
}
