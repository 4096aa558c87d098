using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Rules;
using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Tests.Claims;

public class SpeakerTests
{
    private static readonly ClaimRules Rules = ClaimRules.Parse(RuleSet.Empty);

    private static IReadOnlyList<Claim> Claims(string text) => ClaimExtractor.Extract(
        new ArticleText { Source = text, Format = ArticleFormat.Plain, Text = text, Map = SourceMap.Identity(text), Blocks = Segmenter.Blocks(text) }, Rules, null).Claims;

    [Theory]
    [InlineData("\"We sold 400 boats last year,\" chief executive Clara Holm said.", "Clara Holm", "We sold 400 boats last year")]
    [InlineData("The fire broke out on Friday. Its chief, Anna Weber, said \"We saved all the flour in the shop.\"", "Anna Weber", "We saved all the flour in the shop.")]
    [InlineData("Minister of Education Laura Stein said \"we lost 40 teachers this year\".", "Laura Stein", "we lost 40 teachers this year")]
    [InlineData("The Department of Transport notes, \"The bridge closes in May\", and asks for patience.", "the Department of Transport", "The bridge closes in May")]
    [InlineData("The bank's annual report concluded, \"Deposits fell by a third within a year.\"", "The bank's annual report", "Deposits fell by a third within a year.")]
    [InlineData("Peter Lund, 44, a fisherman from Skagen, said: \"I saw the ship sink.\"", "Peter Lund", "I saw the ship sink.")]
    [InlineData("The governor of the bank met reporters on Monday. He told them: \"Inflation has fallen for six months.\"", "the governor", "Inflation has fallen for six months.")]
    [InlineData("\"The yard employs 80 people\", said Nordhavn Shipping. \"Nobody lost a job this year\", it added.", "Nordhavn Shipping", "Nobody lost a job this year")]
    [InlineData("\"It was late\", said Clara Holm; and, later, \"We closed all the gates in time\".", "Clara Holm", "We closed all the gates in time")]
    [InlineData("Weber said although the pumps were old, \"nobody had looked at them in years\".", "Weber", "nobody had looked at them in years")]
    public void Extract_Quotation_HasItsSpeaker(string text, string speaker, string quote)
    {
        var claim = Assert.Single(Claims(text), c => c.Quote == quote);
        Assert.Equal(speaker, claim.Speaker, ignoreCase: true);
    }

    [Fact]
    public void Extract_FactInAFurtherSentenceOfAQuotation_IsAClaimOfItsSpeaker()
    {
        var claims = Claims("General Paul Ames said \"All the wounded are in hospital. There are no victims left at the bridge. I am so relieved.\"");
        Assert.Contains(claims, c => c is { Speaker: "Paul Ames", Quote: "There are no victims left at the bridge." });
        Assert.DoesNotContain(claims, c => c.Quote is { } quote && quote.Contains("relieved", StringComparison.Ordinal));
    }

    [Fact]
    public void Extract_SpeakerBehindTheLastSentence_OwnsTheFirst()
    {
        var claims = Claims("\"The dam was closed in March. The gates were sold in May\", said Anna Weber.");
        Assert.Contains(claims, c => c is { Speaker: "Anna Weber", Quote: "The dam was closed in March.", Sentence: 0 });
    }

    [Fact]
    public void Extract_ParagraphBehindAnAnnouncement_IsTheAnnouncersWords()
    {
        var claims = Claims("In a letter to the council, the Harbour Authority denied the accusation:\n\nThe ship was never in our port. It was registered in Malta in 1999. The council said it would wait.");
        Assert.All(claims.Where(c => c.Text.Contains("port", StringComparison.Ordinal) || c.Text.Contains("Malta", StringComparison.Ordinal)), c => Assert.Equal("the Harbour Authority", c.Speaker));
        Assert.DoesNotContain(claims, c => c.Quote is { } quote && quote.Contains("wait", StringComparison.Ordinal));
    }

    [Fact]
    public void Extract_ParagraphInTheFirstPerson_IsTheLastSpeakersWords() =>
        Assert.Contains(Claims("Maria Keller said that she was kept on the ship for two years.\n\nI was told that nobody would come for me. The ship sailed to Malta in 1999."), c => c is { Speaker: "Maria Keller", Quote: "I was told that nobody would come for me." });

    [Fact]
    public void Extract_ShortFormOfAName_IsSpelledOut() =>
        Assert.Contains(Claims("The Harbour Authority of Lindau sold two ships. The Authority said: \"We needed the money for the pier.\""), c => c.Speaker == "Harbour Authority of Lindau");

    [Fact]
    public void Extract_BlockQuoteWithSignature_BelongsToWhoSigned()
    {
        var article = ArticleReader.Read("The mayor wrote to the town.\n\n> The old bridge was closed in May. Nobody was hurt.\n>\n> — Anna Weber, mayor\n", ArticleFormat.Markdown);
        Assert.Contains(ClaimExtractor.Extract(article, Rules, null).Claims, c => c is { Speaker: "Anna Weber", Quote: "The old bridge was closed in May." });
    }

    [Fact]
    public void Extract_QuotedTitle_IsNobodysWords() =>
        Assert.DoesNotContain(Claims("According to Anna Weber, the robot, named \"Better Days For All Sailors\", won two points."), c => c.Text.Contains("said", StringComparison.Ordinal));
}
