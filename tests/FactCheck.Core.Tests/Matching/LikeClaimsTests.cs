using FactCheck.Core.Matching;

namespace FactCheck.Core.Tests.Matching;

public sealed class LikeClaimsTests
{
    private const string Ferry = "The ferry Seabird carried 312 passengers from Port Alder on 9 April 2026.";

    [Theory]
    [InlineData("The ferry Seabird carried 312 passengers from Port Alder on 9 April 2026.", Likeness.Same)]
    [InlineData("On April 9, 2026, the ferry Seabird carried 312 passengers from Port Alder.", Likeness.Same)]
    [InlineData("The ferry Seabird carried 132 passengers from Port Alder on 9 April 2026.", Likeness.Contrary)]
    [InlineData("The ferry Seabird did not carry passengers from Port Alder on 9 April 2026.", Likeness.Contrary)]
    [InlineData("The ferry Seabird, built in 1998, carried passengers from Port Alder to the islands.", Likeness.Near)]
    [InlineData("The council approved a budget for the new quay.", Likeness.None)]
    public void Compare_EarlierClaim_SaysHowTheyStand(string earlier, Likeness expected) =>
        Assert.Equal(expected, LikeClaims.Compare(Ferry, earlier).Likeness);

    [Fact]
    public void SearchWords_Claim_AreTheTellingOnesWithoutSigns()
    {
        var words = LikeClaims.SearchWords(Ferry + " \"OR\" (NEAR) *");

        Assert.Contains("seabird", words);
        Assert.DoesNotContain("the", words);
        Assert.All(words, w => Assert.All(w, c => Assert.True(char.IsLetterOrDigit(c))));
    }
}
