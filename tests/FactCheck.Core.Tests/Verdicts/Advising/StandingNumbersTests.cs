using FactCheck.Core.Verdicts.Advising;

namespace FactCheck.Core.Tests.Verdicts.Advising;

public sealed class StandingNumbersTests
{
    private const string Claim = "The ferry carried over 12,000 people in 2025.";
    private const string Passage = "Some twelve thousand people took the ferry, half of them in May; 4.2 million euros went into the new quay on 9 April 2026.";

    [Theory]
    [InlineData("The source speaks of the ferry.")]
    [InlineData("It says twelve thousand; the claim says 12,000.")]
    [InlineData("The number 12000 stands in both.")]
    [InlineData("The year 2025 is the claim's own.")]
    [InlineData("It names 4,200,000 euros.")]
    [InlineData("It names 4.2 million.")]
    [InlineData("It is dated April 9th, 2026.")]
    [InlineData("By half of them.")]
    [InlineData("No one else speaks of it.")]
    public void Stand_NumbersOfClaimOrPassage_Stand(string words) => Assert.True(StandingNumbers.Stand(words, Claim, Passage));

    [Theory]
    [InlineData("It says 13,000.")]
    [InlineData("It says 12 people.")]
    [InlineData("It says thirteen thousand.")]
    [InlineData("It says 4.2 billion.")]
    [InlineData("It says 4.3 million.")]
    [InlineData("That is twice as many.")]
    [InlineData("That is a third of them.")]
    [InlineData("Only one ferry is meant.")]
    [InlineData("In the 1990s it was so.")]
    [InlineData("It rose by 20%.")]
    [InlineData("It carried ١٢ people.")]
    [InlineData("It carried ⅓ of them.")]
    [InlineData("It covers an area of 4.2 km².")]
    [InlineData("Thousands came.")]
    [InlineData("It is dated 2026-04-09.")]
    public void Stand_NumberThatStandsNowhere_DoesNot(string words) => Assert.False(StandingNumbers.Stand(words, Claim, Passage));

    [Fact]
    public void Stand_PartOfALargerNumber_DoesNot()
    {
        Assert.False(StandingNumbers.Stand("It says 5.", "Two hundred and five came."));
        Assert.False(StandingNumbers.Stand("It says 312.", "1,312 came."));
        Assert.True(StandingNumbers.Stand("It says 205.", "Two hundred and five came."));
    }

    [Fact]
    public void Stand_NothingToLookIn_LetsOnlyWordsWithoutNumbersThrough()
    {
        Assert.True(StandingNumbers.Stand("It does not speak of it."));
        Assert.False(StandingNumbers.Stand("It does not speak of 3."));
    }
}
