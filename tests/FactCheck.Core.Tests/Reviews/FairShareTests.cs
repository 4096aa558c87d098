using FactCheck.Core.Reviews;

namespace FactCheck.Core.Tests.Reviews;

public sealed class FairShareTests
{
    private static readonly Guid Ben = new("00000000-0000-0000-0000-00000000000b");
    private static readonly Guid Cleo = new("00000000-0000-0000-0000-00000000000c");

    [Fact]
    public void Of_UnevenLoads_FillsTheLighterHandsFirst()
    {
        var given = FairShare.Of(Claims(5), new Dictionary<Guid, int> { [Ben] = 4, [Cleo] = 1 }, (_, _) => true);
        Assert.Equal(5, given.Count);
        Assert.Equal(4, given.Values.Count(p => p == Cleo));
    }

    [Fact]
    public void Of_AnArticleOfSomebodys_GoesToTheOtherAndIsEvenedOutElsewhere()
    {
        var own = Guid.CreateVersion7();
        var claims = Claims(3, own).Concat(Claims(3)).ToList();
        var given = FairShare.Of(claims, new Dictionary<Guid, int> { [Ben] = 0, [Cleo] = 0 }, (person, article) => person != Ben || article != own);
        Assert.All(claims.Where(c => c.Article == own), c => Assert.Equal(Cleo, given[c.Claim]));
        Assert.Equal(3, given.Values.Count(p => p == Ben));
    }

    [Fact]
    public void Of_SharesOfOneArticle_AreNeighboursInTheText()
    {
        var claims = Claims(6);
        var given = FairShare.Of(claims, new Dictionary<Guid, int> { [Ben] = 0, [Cleo] = 0 }, (_, _) => true);
        var people = claims.Select(c => given[c.Claim]).ToList();
        Assert.Equal(1, people.Zip(people.Skip(1)).Count(p => p.First != p.Second));
    }

    [Fact]
    public void Of_NobodyWhoMayCheck_LeavesTheClaimOut() =>
        Assert.Empty(FairShare.Of(Claims(2), new Dictionary<Guid, int> { [Ben] = 0 }, (_, _) => false));

    private static List<(Guid Claim, Guid Article)> Claims(int count, Guid? article = null)
    {
        var of = article ?? Guid.CreateVersion7();
        return [.. Enumerable.Range(0, count).Select(_ => (Guid.CreateVersion7(), of))];
    }
}
