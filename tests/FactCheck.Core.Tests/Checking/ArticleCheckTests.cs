using FactCheck.Core.Articles;
using FactCheck.Core.Checking;
using FactCheck.Core.Matching;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Tests.Checking;

public sealed class ArticleCheckTests
{
    private const string Article = """
        # Harl counted

        The town of Harl recorded 4,210 residents in 2004 ([register](https://register.example/harl?utm_source=x)). Its market hall opened in 1887 ([history](https://history.example/hall)).
        """;

    private static readonly CheckRules Rules = CheckRules.Parse(RuleSet.Empty);
    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Read_ClaimsAndCitations_AreTiedAndKeyed()
    {
        var reading = Read(Article);
        Assert.Equal(["https://register.example/harl", "https://history.example/hall"], reading.Sources);
        Assert.Equal(reading.Extraction.Claims.Count, reading.ClaimKeys.Count);
        Assert.All(reading.ClaimKeys, k => Assert.Equal(64, k.Length));
    }

    [Fact]
    public void Judge_WithoutCaptures_IsNeverAPass()
    {
        var judgement = ArticleCheck.Judge(Read(Article), new Dictionary<string, Capture>(), Rules, Now);
        Assert.NotEmpty(judgement.Claims);
        Assert.All(judgement.Claims, c => Assert.Equal(MatchOutcome.Inconclusive, c.Suggestion.Outcome));
        Assert.All(judgement.Claims, c => Assert.Contains(c.Findings, f => f.Rule == new RuleId("FC103") && f.Severity == Severity.Inconclusive));
    }

    [Fact]
    public void Judge_OneSupportsOneContradicts_SaysSoOfEach()
    {
        var judgement = ArticleCheck.Judge(Read(Article), Captures(
            ("https://register.example/harl", "In 2004 the town of Harl recorded 4,210 residents."),
            ("https://history.example/hall", "The market hall of Harl opened in 1907.")), Rules, Now);
        Assert.Equal(MatchOutcome.Supported, judgement.Claims.First(c => c.Claim.Text.Contains("4,210", StringComparison.Ordinal)).Suggestion.Outcome);
        Assert.Equal(MatchOutcome.Contradicted, judgement.Claims.First(c => c.Claim.Text.Contains("1887", StringComparison.Ordinal)).Suggestion.Outcome);
    }

    [Fact]
    public void JudgeClaim_OneByOne_EqualsTheWhole()
    {
        var reading = Read(Article + "\n\nThe town of Harl recorded 4,210 residents in 2004 ([register](https://register.example/harl)).\n");
        var captures = Captures(("https://register.example/harl", "Nothing about that stands here. The weather was fine."));
        var whole = ArticleCheck.Judge(reading, captures, Rules, Now);
        foreach (var claim in whole.Claims)
        {
            var alone = ArticleCheck.JudgeClaim(reading, claim.Index, captures, Rules, Now);
            Assert.Equal(claim.Findings, alone.Findings);
            Assert.Equal((claim.Suggestion.Outcome, claim.Suggestion.Score, claim.Key), (alone.Suggestion.Outcome, alone.Suggestion.Score, alone.Key));
        }
        var ids = whole.AllFindings.Select(f => f.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Judge_QuoteInAnotherSource_SaysElsewhereCited()
    {
        var reading = Read("""
            “The ferry will never sail again from this pier,” the harbour master said ([minutes](https://minutes.example/a)).

            The pier was built in 1901 ([history](https://history.example/pier)).
            """);
        var judgement = ArticleCheck.Judge(reading, Captures(
            ("https://minutes.example/a", "The council met on Monday and spoke of the budget for schools."),
            ("https://history.example/pier", "The pier was built in 1901. “The ferry will never sail again from this pier,” the harbour master said.")), Rules, Now);
        var quotes = judgement.Claims.SelectMany(c => c.Readings).Where(r => r.Capture.Url.Contains("minutes", StringComparison.Ordinal)).SelectMany(r => r.Match?.Quotes ?? []);
        Assert.Contains(quotes, q => q.Outcome == QuoteOutcome.ElsewhereCited);
    }

    [Fact]
    public void Judge_SheetRowWithoutPlace_IsAFinding()
    {
        var reading = ArticleCheck.Read(ArticleReader.Read(Article, ArticleFormat.Markdown), [new("Never written here.", "https://x.example/", 7)], Rules, null);
        var finding = Assert.Single(ArticleCheck.Judge(reading, new Dictionary<string, Capture>(), Rules, Now).Findings, f => f.Rule == new RuleId("FC204"));
        Assert.Contains("Line 7", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date: 2025-05-16T10:00:00Z", "2025-05-16")]
    [InlineData("published: 2025-05-16", "2025-05-16")]
    [InlineData("date: soon", null)]
    public void Read_FrontMatter_TellsTheDay(string line, string? day) =>
        Assert.Equal(day, Read($"---\n{line}\n---\n{Article}").Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    private static ArticleReading Read(string markdown) => ArticleCheck.Read(ArticleReader.Read(markdown, ArticleFormat.Markdown), [], Rules, null);

    private static Dictionary<string, Capture> Captures(params (string Url, string Text)[] pages) => pages.ToDictionary(p => p.Url, p => new Capture
    {
        Url = p.Url, Outcome = CaptureOutcome.Captured, Reason = "", At = Now, Text = new() { Text = p.Text, Language = "en" },
    });
}
