using System.Xml.Linq;
using FactCheck.Core.Reporting.Exports;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Tests.Reporting.Exports;

public sealed class ExportTests
{
    private static readonly DateTimeOffset Day = new(2026, 5, 16, 12, 0, 0, TimeSpan.Zero);

    private static RatingRules Ratings { get; } = RatingRules.Parse(RuleSet.Of([new RuleFile("ratings/all.yaml", "ratings:\n  - verdict: Confirmed\n    name: \"True\"\n    value: 5\nscale:\n  worst: 1\n  best: 5\n")]));

    [Theory]
    [InlineData("=HYPERLINK(\"http://bad.example\")")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("＝1")]
    public void Csv_CellThatASpreadsheetWouldCompute_IsText(string words)
    {
        var csv = CsvExport.Write(Of(words), Ratings);
        Assert.Contains("\"'" + words.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"", csv, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a short passage", "#:~:text=a%20short%20passage")]
    [InlineData("well-known, and so on", "#:~:text=well%2Dknown%2C%20and%20so%20on")]
    [InlineData("one two three four five six seven eight nine ten eleven twelve thirteen", "#:~:text=one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen")]
    [InlineData("", "")]
    public void Link_OfAPassage_ReadsBackAsItsWords(string quote, string fragment)
    {
        Assert.Equal("https://a.example/p" + fragment, TextFragment.Link("https://a.example/p", quote));
        if (fragment.Length > 0) Assert.Equal(quote.Split(' ')[0], Assert.Single(TextFragment.Parse(fragment[4..])).Start.Split(' ')[0]);
    }

    [Fact]
    public void Atom_OfHostileWords_IsStillXml()
    {
        var feed = new Feed("Desk \u0001 & <co>", "https://desk.example", "https://desk.example/f", [new("urn:uuid:1", "Title \uD800 ]]> &", "https://desk.example/p", "\u000b", ["A <b>"], Day)]);
        var title = XDocument.Parse(FeedExport.ToAtom(feed, Day)).Descendants().Where(e => e.Name.LocalName == "title").Skip(1).Single();
        Assert.Contains("]]> &", title.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_OfHostileWords_HasNoElementOfTheirs()
    {
        var html = DeskReport.Write(Of("<img src=x onerror=alert(1)>"), Ratings);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ClaimReview_VerdictWithoutRatingOrApproval_IsNotPublished()
    {
        var article = Of("Words.");
        Assert.Null(ClaimReviewExport.WriteOne(article, article.Claims[0] with { Verdict = Verdict.OnAuthor }, Ratings));
        Assert.Null(ClaimReviewExport.WriteOne(article, article.Claims[0] with { State = "proposed" }, Ratings));
        Assert.DoesNotContain("</script", ClaimReviewExport.WriteOne(article, article.Claims[0] with { Text = "</script><script>" }, Ratings) ?? "none", StringComparison.Ordinal);
    }

    private static PublishedArticle Of(string words) => new()
    {
        Id = Guid.Empty, Title = words, Revision = 1, ContentHash = "", Text = words, Desk = "Desk", Authors = [], PublishedAt = Day, PublishedBy = "Cleo", Gate = "open", Origin = "https://desk.example",
        Claims = [new() { Number = 1, Text = words, Kind = "other", State = "approved", Verdict = Verdict.Confirmed, Evidence = [new("javascript:alert(1)", words, "", Day)] }],
    };
}
