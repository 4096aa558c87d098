using CsCheck;
using FactCheck.Core.Claims;
using FactCheck.Core.Text;

namespace FactCheck.Core.Tests.Claims;

public sealed class ClaimMatcherTests
{
    private static KnownClaim Claim(string text, params string[] citations) => new(ClaimKey.Of(text, citations), text);

    private static ClaimPair[] Match(KnownClaim[] before, KnownClaim[] after) => [.. ClaimMatcher.Match(before, after)];

    [Fact]
    public void Match_MovedClaims_StayTheSame() => Assert.Equal(
        [new ClaimPair(1, 0, ClaimChange.Same), new ClaimPair(0, 1, ClaimChange.Same)],
        Match([Claim("A sold boats."), Claim("B bought a yard.")], [Claim("B bought a yard."), Claim("A sold boats.")]));

    [Fact]
    public void Match_OtherCitation_IsAChangeOfCitations() => Assert.Equal(
        [new ClaimPair(0, 0, ClaimChange.Citations)], Match([Claim("A sold boats.", "https://a.example/")], [Claim("A sold boats.", "https://b.example/")]));

    [Theory]
    [InlineData("Each side will release 1,000 prisoners.", "Each side will release 1,200 prisoners.")]
    [InlineData("Ms Ives sold the yard in May.", "Ms Ames sold the yard in May.")]
    [InlineData("The company did not sell the yard.", "The company did sell the yard.")]
    public void Match_OneWordChanged_IsNeverTheSame(string before, string after) =>
        Assert.Equal([new ClaimPair(0, 0, ClaimChange.Words)], Match([Claim(before)], [Claim(after)]));

    [Fact]
    public void Match_UnlikeClaims_AreTwo() => Assert.Empty(Match([Claim("The yard burned down.")], [Claim("Shares rose by four percent.")]));

    [Fact]
    public void Match_EqualClaims_GoInOrder() => Assert.Equal(
        [new ClaimPair(0, 0, ClaimChange.Same), new ClaimPair(1, 1, ClaimChange.Same)], Match([Claim("It rained."), Claim("It rained.")], [Claim("It rained."), Claim("It rained.")]));

    [Fact]
    public void Match_AnyRevisions_UsesEachClaimOnceAndSameMeansEqualKeys()
    {
        var claim = Gen.String[Gen.Char["ab "], 1, 12].Select(t => Claim(t));
        Gen.Select(claim.Array[0, 8], claim.Array[0, 8]).Sample((before, after) =>
        {
            var pairs = ClaimMatcher.Match(before, after);
            Assert.Equal(pairs.Count, pairs.Select(p => p.Before).Distinct().Count());
            Assert.Equal(pairs.Count, pairs.Select(p => p.After).Distinct().Count());
            Assert.All(pairs, p => Assert.Equal(p.Change == ClaimChange.Same, before[p.Before].Key == after[p.After].Key));
        });
    }
}
