using FactCheck.Core.Matching;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Tests.Matching;

public sealed class QuoteTests
{
    private const string Page = "“We will not close the school this year,” said Mara Lind, the mayor. “The roof, which leaked for months, is safe again, and nobody was ever in danger.” She spoke on Monday.";

    private static QuoteMatch Quote(string claim, string page = Page) =>
        Assert.Single(EvidenceMatcher.Match(new(claim), new SourceText { Text = page }).Quotes);

    [Theory]
    [InlineData("Lind said: \"We will not close the school this year.\"", QuoteOutcome.Exact)]
    [InlineData("Lind said: “we will not  close the school this year”.", QuoteOutcome.Normalised)]
    [InlineData("Lind said “The roof … is safe again”.", QuoteOutcome.Elided)]
    [InlineData("Lind said “The roof [...] is safe again, and nobody was ever in danger”.", QuoteOutcome.Elided)]
    [InlineData("Lind said “We will close the school this year”.", QuoteOutcome.Altered)]
    [InlineData("Lind said “We will not close the school this month”.", QuoteOutcome.Altered)]
    [InlineData("Lind said “The library opens again on Sunday”.", QuoteOutcome.NotFound)]
    public void Compare_QuotedWords_HasTheOutcome(string claim, QuoteOutcome expected) => Assert.Equal(expected, Quote(claim).Outcome);

    [Fact]
    public void Compare_DroppedNegation_NamesTheWordLeftOut()
    {
        var quote = Quote("Lind said “We will close the school this year”.");

        Assert.Contains("“not”", quote.Message, StringComparison.Ordinal);
        Assert.Equal("We will not close the school this year", quote.Source!.Value.In(Page));
    }

    [Fact]
    public void Compare_ChangedWord_ShowsBothWords()
    {
        var message = Quote("Lind said “We will not close the school this month”.").Message;

        Assert.Contains("“month” where the source has “year”", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_RepetitiveText_EndsSoon()
    {
        var page = string.Concat(Enumerable.Repeat("so so so so so so so so ", 20_000));
        var claim = "He said “" + string.Concat(Enumerable.Repeat("so ", 300)) + "never”.";

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Quote(claim, page);

        // Quadratic work would take hours; a busy machine only takes a few times as long.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(25), $"took {watch.Elapsed}");
    }
}
