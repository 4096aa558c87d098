using System.Text.Json;
using FactCheck.Core.Matching;
using FactCheck.Core.Verdicts.Advising;

namespace FactCheck.Core.Tests.Verdicts.Advising;

public sealed class AdviceReaderTests
{
    private const string Claim = "The ferry carried 312 people on Friday.";
    private const string Source = "The harbour office published its figures.\n\nThe ferry carried 312 people on Friday, the harbour office said.\n\nThe next count is due in June.";
    private const string Quote = "The ferry carried 312 people on Friday";

    [Fact]
    public void OfClaim_QuoteThatStands_IsAnchoredAndTheReadingRestsOnIt()
    {
        var advice = Read(new { passages = new[] { new { quote = Quote, why = "It gives the same number, 312." } }, reading = new { outcome = "supported", because = "The office says so." } });

        var passage = Assert.Single(advice.Passages);
        Assert.Equal((Quote, Source.IndexOf(Quote, StringComparison.Ordinal)), (passage.Passage.Exact, passage.Passage.Start));
        Assert.Equal(new AdvisedReading(MatchOutcome.Supported, "The office says so."), advice.Reading);
        Assert.Equal((2, 0), (advice.KeptCount, advice.DroppedCount));
    }

    [Theory]
    [InlineData("The ferry carried 320 people on Friday", DropReason.QuoteStandsNowhere)]
    [InlineData("the ferry carried 312 people", DropReason.QuoteStandsNowhere)]
    [InlineData("The ferry  carried 312 people", DropReason.QuoteStandsNowhere)]
    [InlineData("figures.\nThe ferry", DropReason.QuoteStandsNowhere)]
    [InlineData("ferry", DropReason.Length)]
    [InlineData("312 people", DropReason.Length)]
    [InlineData("", DropReason.Malformed)]
    public void OfClaim_QuoteThatDoesNotStandLetterForLetter_IsDroppedWithTheReadingOnIt(string quote, DropReason why)
    {
        var advice = Read(new { passages = new[] { new { quote, why = "" } }, reading = new { outcome = "supported", because = "It says so." } });

        Assert.Equal((0, null), (advice.Passages.Count, advice.Reading));
        Assert.Equal([new DroppedAdvice(AdviceKind.Passage, why, 1), new DroppedAdvice(AdviceKind.Reading, DropReason.RestsOnNothing, 1)], advice.Dropped);
    }

    [Fact]
    public void OfClaim_OneLieBesideATruth_TakesTheReadingDownButNotTheTruth()
    {
        var advice = Read(new
        {
            passages = new[] { new { quote = Quote, why = "" }, new { quote = "The ferry sank on Saturday, it said.", why = "" } },
            reading = new { outcome = "contradicted", because = "It sank." },
        });

        Assert.Single(advice.Passages);
        Assert.Null(advice.Reading);
        Assert.Equal(2, advice.DroppedCount);
    }

    [Theory]
    [InlineData("It says 300 people.", DropReason.NumberStandsNowhere)]
    [InlineData("It says \"312 souls\".", DropReason.QuoteStandsNowhere)]
    public void OfClaim_WordsAroundAQuoteThatInvent_DropTheProposal(string words, DropReason why)
    {
        var passage = Read(new { passages = new[] { new { quote = Quote, why = words } } });
        var reading = Read(new { passages = new[] { new { quote = Quote, why = "" } }, reading = new { outcome = "partial", because = words } });

        Assert.Equal([new DroppedAdvice(AdviceKind.Passage, why, 1)], passage.Dropped);
        Assert.Equal([new DroppedAdvice(AdviceKind.Reading, why, 1)], reading.Dropped);
    }

    [Fact]
    public void OfClaim_NotFoundWithoutPassages_IsAReading()
    {
        Assert.Equal(MatchOutcome.NotFound, Read(new { passages = Array.Empty<object>(), reading = new { outcome = "not_found", because = "It does not speak of it." } }).Reading?.Outcome);
        Assert.Null(Read(new { reading = new { outcome = "supported", because = "It is so." } }).Reading);
        Assert.Null(Read(new { reading = new { outcome = "approved", because = "It is so." } }).Reading);
    }

    [Fact]
    public void OfClaim_MoreThanAskedFor_IsCountedAndNotRead()
    {
        var advice = Read(new { passages = Enumerable.Repeat(new { quote = Quote, why = "" }, 60) });

        Assert.Equal((5, 55), (advice.Passages.Count, advice.DroppedCount));
    }

    [Theory]
    [InlineData("```json\n{\"reading\":{\"outcome\":\"not_found\"}}\n```")]
    [InlineData("Here it is: {\"reading\":{\"outcome\":\"not_found\",\"because\":null}} Anything else?")]
    public void OfClaim_FencesAndPleasantries_AreReadThrough(string answer) => Assert.Equal(MatchOutcome.NotFound, AdviceReader.OfClaim(answer, Claim, Source).Reading?.Outcome);

    [Theory]
    [InlineData("")]
    [InlineData("I cannot help with that.")]
    [InlineData("} {")]
    [InlineData("{\"passages\":[")]
    [InlineData("{\"passages\":[}")]
    public void OfClaim_NoJson_IsAFormatException(string answer) => Assert.Throws<FormatException>(() => AdviceReader.OfClaim(answer, Claim, Source));

    [Fact]
    public void OfClaim_DeepEndlessOrHalfACharacter_IsAFormatException()
    {
        Assert.Throws<FormatException>(() => AdviceReader.OfClaim("{\"a\":\"" + (char)0xD800 + "\"}", Claim, Source));
        Assert.Throws<FormatException>(() => AdviceReader.OfClaim(string.Concat(Enumerable.Repeat("{\"a\":", 500)) + "1" + new string('}', 500), Claim, Source));
        Assert.Throws<FormatException>(() => AdviceReader.OfClaim("{\"a\":\"" + new string('x', AdviceReader.Longest) + "\"}", Claim, Source));
    }

    [Theory]
    [InlineData("{\"passages\":\"all of it\",\"reading\":[]}", 2)]
    [InlineData("{\"passages\":[1,null,[\"x\"],{\"quote\":7}],\"reading\":\"supported\"}", 5)]
    [InlineData("{\"passages\":[{\"quote\":\"\\ud800\\ud800\\ud800\\ud800\\ud800\\ud800\\ud800\\ud800\"}]}", 1)]
    [InlineData("{}", 0)]
    [InlineData("{\"passages\":null,\"reading\":null,\"verdict\":\"Confirmed\",\"approve\":true}", 0)]
    public void OfClaim_OtherShapes_AreCountedAsMalformedAndLeaveNothing(string answer, int dropped)
    {
        var advice = AdviceReader.OfClaim(answer, Claim, Source);

        Assert.Equal((0, dropped), (advice.KeptCount, advice.DroppedCount));
    }

    [Fact]
    public void OfClaim_SignsThatNobodySees_AreTakenOutOfTheModelsOwnWords()
    {
        var advice = Read(new { passages = new[] { new { quote = Quote, why = "It \u202Esays\u202C\u0000 so\u2028." } } });

        Assert.All(Assert.Single(advice.Passages).Why, c => Assert.False(char.IsControl(c) || c is '\u202E' or '\u202C' or '\u2028'));
    }

    [Fact]
    public void OfArticle_StatementsOfTheText_AreKeptAndInventionsDropped()
    {
        const string Text = "Ferries fill up\n\nThe port opened in 1998. It was the town's pride, people say.";
        var advice = AdviceReader.OfArticle(JsonSerializer.Serialize(new
        {
            claims = new[]
            {
                new { quote = "The port opened in 1998.", claim = "The port of the town opened in 1998.", why = "A date." },
                new { quote = "The port opened in 1998.", claim = "The port opened in 1989.", why = "" },
                new { quote = "The port opened in 1998.", claim = "The port opened in 1998, 28 years ago.", why = "" },
                new { quote = "The port closed in 2011.", claim = "The port closed in 2011.", why = "" },
                new { quote = "It was the town's pride", claim = "", why = "" },
            },
        }), Text);

        Assert.Equal("The port of the town opened in 1998.", Assert.Single(advice.Claims).Text);
        Assert.Equal(
            [new(AdviceKind.Claim, DropReason.QuoteStandsNowhere, 1), new(AdviceKind.Claim, DropReason.NumberStandsNowhere, 2), new DroppedAdvice(AdviceKind.Claim, DropReason.Length, 1)], advice.Dropped);
    }

    private static Advice Read(object answer) => AdviceReader.OfClaim(JsonSerializer.Serialize(answer), Claim, Source);
}
