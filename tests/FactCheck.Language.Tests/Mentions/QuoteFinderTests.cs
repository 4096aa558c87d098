using FactCheck.Language.Mentions;
using FactCheck.Language.Segmentation;

namespace FactCheck.Language.Tests.Mentions;

public class QuoteFinderTests
{
    [Theory]
    [InlineData("“We are late,” Anna Weber said.", "Anna Weber", "said", "“We are late,”")]
    [InlineData("“We are late,” said Anna Weber, the mayor.", "Anna Weber, the mayor", "said", "“We are late,”")]
    [InlineData("Anna Weber, the mayor, said: \"We are late.\"", "Anna Weber, the mayor", "said:", "\"We are late.\"")]
    [InlineData("The ministry said that prices had fallen.", "The ministry", "said", "that prices had fallen")]
    [InlineData("According to the ministry, prices fell.", "the ministry", "According to", "prices fell")]
    [InlineData("Prices fell, according to the ministry.", "the ministry", "according to", "Prices fell")]
    [InlineData("Prices fell, the ministry said.", "the ministry", "said", "Prices fell")]
    [InlineData("Mr Holt told reporters that he would stay.", "Mr Holt", "told", "that he would stay")]
    public void Find_OneQuote_TellsSourceCueAndContent(string text, string source, string cue, string content)
    {
        var found = Assert.Single(QuoteFinder.Find(text, Segmenter.Sentences(text)));
        Assert.Equal((source, cue, content), (found.Source?.In(text), found.Cue?.In(text), found.Content[0].In(text)));
    }

    [Fact]
    public void Find_QuotationOverTwoSentences_IsOneQuote()
    {
        const string text = "\"We are late. We must run,\" Anna Weber said.";
        var found = Assert.Single(QuoteFinder.Find(text, Segmenter.Sentences(text)));
        Assert.Equal("\"We are late. We must run,\"", found.Content[0].In(text));
    }

    [Fact]
    public void Find_HundredThousandNestedMarks_ComeInBoundedTime()
    {
        var text = string.Concat(Enumerable.Repeat("“a ‘b ", 50_000)) + string.Concat(Enumerable.Repeat("’ ” ", 50_000));
        Assert.True(QuoteFinder.Find(text, Segmenter.Sentences(text)).Count >= 0);
        var straight = string.Concat(Enumerable.Repeat("\"Stop it.\" He left. ", 500));
        Assert.NotEmpty(QuoteFinder.Find(straight, Segmenter.Sentences(straight)));
    }
}
