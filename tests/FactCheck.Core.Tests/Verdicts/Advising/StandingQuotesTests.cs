using FactCheck.Core.Verdicts.Advising;

namespace FactCheck.Core.Tests.Verdicts.Advising;

public sealed class StandingQuotesTests
{
    private const string Source = "The harbour office said the ferry's count “will be ready in June”, and no sooner.";

    [Theory]
    [InlineData("Nothing is quoted here.")]
    [InlineData("It says \"the ferry's count\".")]
    [InlineData("It says “will be ready in June.”")]
    [InlineData("It says 'no sooner'.")]
    [InlineData("The passengers' count isn't given.")]
    [InlineData("It says ‘no sooner’ and `in June`.")]
    public void Stand_QuotedWordsOfTheSource_Stand(string words) => Assert.True(StandingQuotes.Stand(words, Source));

    [Theory]
    [InlineData("It says \"the ferry sank\".")]
    [InlineData("It says “will be ready in July”.")]
    [InlineData("It says ‘the office’s count’.")]
    [InlineData("It says 'the ferry sank'.")]
    [InlineData("It says \"Will be ready in June\".")]
    [InlineData("It begins \"never closed and invented")]
    [InlineData("It says «in June» and «in July».")]
    public void Stand_QuotedWordsThatStandNowhere_DoNot(string words) => Assert.False(StandingQuotes.Stand(words, Source));
}
