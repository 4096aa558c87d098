using FactCheck.Core.Articles;
using FactCheck.Core.Checking;
using FactCheck.Core.Matching;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Tests.Checking;

/// <summary>What becomes of a quotation beside what its source is and was.</summary>
public sealed class QuoteOutcomeTests
{
    private const string Url = "https://a.example/quay";
    private const string Article = "Harbour master Lena Ortiz said: [“The quay will not hold another winter.”](https://a.example/quay)";
    private static readonly CheckRules Rules = CheckRules.Parse(RuleSet.Empty);
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(CaptureOutcome.NotAttempted, QuoteOutcome.NotAttempted)]
    [InlineData(CaptureOutcome.Gone, QuoteOutcome.Unreadable)]
    [InlineData(CaptureOutcome.Paywall, QuoteOutcome.Unreadable)]
    public void Judge_SourceWithoutWords_SaysWhyTheQuotationWasNotLookedFor(CaptureOutcome source, QuoteOutcome expected) =>
        Assert.Equal(expected, Quote(new() { Url = Url, Outcome = source, Reason = "as the test says", At = Now }).Outcome);

    [Fact]
    public void JudgeClaim_WordsStoodInAnEarlierCapture_AreGoneFromThePage()
    {
        var quote = Quote(Page("The quay was inspected on Monday.", 0), Page("“The quay will not hold another winter,” said Lena Ortiz.", 9), Page("The quay is old.", 20));

        Assert.Equal(QuoteOutcome.GoneFromPage, quote.Outcome);
        Assert.Contains("23 February 2026", quote.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void JudgeClaim_WordsStoodInNoCapture_AreNotFound() =>
        Assert.Equal(QuoteOutcome.NotFound, Quote(Page("The quay was inspected on Monday.", 0), Page("The quay is old.", 9)).Outcome);

    private static QuoteMatch Quote(Capture now, params Capture[] before)
    {
        var reading = ArticleCheck.Read(ArticleReader.Read(Article, ArticleFormat.Markdown), [], Rules, null);
        var claim = reading.Extraction.Claims.Select((c, i) => (c, i)).First(c => c.c.Quote is not null).i;
        return Assert.Single(Assert.Single(ArticleCheck.JudgeClaim(reading, claim, new Dictionary<string, Capture> { [Url] = now }, Rules, Now, before: before).Readings).Quotes);
    }

    private static Capture Page(string text, int daysAgo) =>
        new() { Url = Url, Outcome = CaptureOutcome.Captured, Reason = "answered", At = Now.AddDays(-daysAgo), Text = new() { Text = text } };
}
