using System.Diagnostics;
using System.Text;
using FactCheck.Extraction.Html;
using FactCheck.Extraction.Reading;

namespace FactCheck.Extraction.Tests.Html;

public sealed class HtmlReaderTests
{
    private const string Page = """
        <html lang="en-GB"><head><title>Bridge opens after nine years | Valley News</title>
        <meta property="og:site_name" content="Valley News"><link rel="canonical" href="/news/bridge?x=1">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Bridge opens after nine years","datePublished":"2024-03-05T08:00:00+01:00","dateModified":"2024-03-07","author":[{"@type":"Person","name":"Ida Holm"}]}</script></head>
        <body><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <article><h1>Bridge opens after nine years</h1>
        <p>The bridge over the river opened on Tuesday, nine years after the council had first voted for it, and cost 14.2 million pounds in all.</p>
        <p>Its builders had to stop twice, once for a flood and once for a nest of herons that no one was allowed to disturb before the summer was over.</p>
        <ul><li>It carries two lanes and a path for people on foot, which was added late.</li><li>It replaces a ferry that had run since 1911 and will be kept as a museum.</li></ul>
        <p>The mayor said that the town would pay the last part of the sum by 2031 and that no further bridge was planned while she was in office.</p></article>
        <footer><p>Copyright Valley News, all rights reserved, and other words of no use to anybody at all.</p></footer></body></html>
        """;

    [Fact]
    public void Read_NewsPage_KeepsTextAndFacts()
    {
        var text = Read(Page).Text;
        Assert.NotNull(text);
        Assert.Contains("cost 14.2 million pounds", text.Text, StringComparison.Ordinal);
        Assert.Contains("replaces a ferry", text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Sport", text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Copyright", text.Text, StringComparison.Ordinal);
        Assert.Equal("Bridge opens after nine years", text.Title);
        Assert.Equal("Ida Holm", text.Byline);
        Assert.Equal(new DateOnly(2024, 3, 5), text.Published);
        Assert.Equal(new DateOnly(2024, 3, 7), text.Modified);
        Assert.Equal("en", text.Language);
        Assert.Equal("Valley News", text.Site);
        Assert.Equal("https://example.org/news/bridge?x=1", text.CanonicalUrl);
    }

    [Fact]
    public void Read_LinksInTheText_AreKeptWithTheirWordsAndMenusAreNot()
    {
        var page = Page.Replace("cost 14.2 million pounds", "<a href='https://council.example/accounts?y=2024'>cost 14.2&nbsp;million pounds</a>", StringComparison.Ordinal)
            .Replace("<footer>", "<footer><a href='https://ads.example/'>Buy a boat</a>", StringComparison.Ordinal)
            .Replace("a ferry that", "<a href='/ferry'>a ferry</a> that", StringComparison.Ordinal);

        var link = Assert.Single(Read(page).Text?.Links ?? []);

        Assert.Equal(new("https://council.example/accounts?y=2024", "cost 14.2 million pounds"), link);
    }

    [Theory]
    [InlineData("<span class=date>5 March 2024</span>"), InlineData("<time datetime='2024-03-05T10:00'>Tuesday</time>"), InlineData("<p class=byline>Von Ida, 5. März 2024</p>"), InlineData("<div class=meta>le 5 mars 2024</div>")]
    [InlineData("<div class=date>05.03.2024</div>"), InlineData("<div class=date>March 5th, 2024</div>"), InlineData("<div class=posted>5 марта 2024</div>"), InlineData("<p>2024年3月5日</p>")]
    public void Read_VisibleDate_IsFound(string date)
        => Assert.Equal(new DateOnly(2024, 3, 5), Read($"<html><body><h1>The bridge is open</h1>{date}<p>Words of the article.</p></body></html>").Text?.Published);

    [Theory]
    [InlineData("<div>"), InlineData("<p><a>"), InlineData("<table><tr><td>"), InlineData("<font>"), InlineData("<div/>"), InlineData("<b><i>"), InlineData("<ul><li>"), InlineData("<select><optgroup>")]
    public void Read_HundredThousandNested_IsRefusedBeforeAnyParser(string opening)
    {
        var clock = Stopwatch.StartNew();
        var read = Read("<html><body>" + string.Concat(Enumerable.Repeat(opening, 100_000)) + "words");
        Assert.Equal(ExtractionStatus.Unreadable, read.Status);
        Assert.Contains("deeper", read.Reason, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Depth_UnclosedParagraphsAndPictures_AreFlat()
    {
        Assert.InRange(DepthScan.Depth(string.Concat(Enumerable.Repeat("<p>one<br><img src=x>", 5_000))), 1, 3);
        Assert.InRange(DepthScan.Depth("<svg>" + string.Concat(Enumerable.Repeat("<path d='m'/>", 5_000)) + "</svg>"), 1, 3);
        Assert.InRange(DepthScan.Depth("<script>" + string.Concat(Enumerable.Repeat("<div>", 5_000)) + "</script>"), 1, 3);
    }

    [Theory]
    [InlineData("attributes"), InlineData("brackets"), InlineData("entities"), InlineData("one text")]
    public void Read_HugeFlatInput_IsLinear(string shape)
    {
        var page = shape switch
        {
            "attributes" => "<p " + string.Concat(Enumerable.Range(0, 100_000).Select(i => FormattableString.Invariant($"a{i}=b "))) + ">words</p>",
            "brackets" => new string('<', 1_000_000),
            "entities" => "<p>" + string.Concat(Enumerable.Repeat("&amp;", 1_000_000)) + "</p>",
            _ => "<p>" + string.Concat(Enumerable.Repeat("word ", 2_000_000)) + "</p>",
        };
        var glance = Stopwatch.StartNew();
        FactCheck.Extraction.Pages.PageGlance.Of(page);
        Assert.True(DepthScan.Depth(page) <= DepthScan.Cap);
        Assert.True(glance.Elapsed < TimeSpan.FromSeconds(5));
    }

    private static ExtractionResult Read(string html) => ByteReader.Read(new(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", "https://example.org/news/page"));

    [Theory]
    [InlineData("<p class=byline>By Ida Holm - 5 March 2024, 8:00 am</p>"), InlineData("<span class=author>Von: Ida Holm am Dienstag, 5. März 2024 um 8 Uhr</span>"), InlineData("<div class='post-author'>Posted on March 5, 2024 by Ida Holm</div>")]
    [InlineData("<a rel=author>Ida Holm</a>"), InlineData("<form class=comment-form-author>Name *</form><div class=byline>Ida Holm | Valley News</div>")]
    [InlineData("<div class=byline>1 March 2024 at 15:20</div><div class=author>Ida Holm</div>"), InlineData("<p class=byline>Last updated: 7 March 2024</p><div class=author>Ida Holm</div>")]
    public void Read_VisibleByline_IsTheName(string byline)
        => Assert.Equal("Ida Holm", Read($"<html><body><h1>The bridge is open</h1>{byline}<p>Words of the article.</p></body></html>").Text?.Byline);

    [Theory]
    [InlineData("<title>Bridge opens after nine years | Valley News</title>", "<h1>Valley News</h1><h2>Bridge opens</h2>")]
    [InlineData("<title>Bridge opens after nine years</title>", "<h1>News</h1><h1>Bridge opens after nine years: what it cost</h1>")]
    [InlineData("<title>Valley News</title><meta property=og:title content='Bridge opens after nine years'><meta property=og:site_name content='Valley News'>", "<h1>Valley News</h1>")]
    public void Read_HeadingThatNamesTheSite_IsNotTheTitle(string head, string body)
        => Assert.StartsWith("Bridge opens after nine years", Read($"<html><head>{head}</head><body>{body}<p>Words of the article.</p></body></html>").Text?.Title, StringComparison.Ordinal);

    [Theory]
    [InlineData("/2024/03/05/bridge", "<meta property='article:published_time' content='2024-03-06T01:00:00Z'>"), InlineData("/bridge", "<script>var page = {\"title\":\"x\",\"published_at\":\"2024-03-05 18:14:33\"};</script>")]
    [InlineData("/bridge", "<body><div>Next meeting 9.9.2024</div><small>Erstellt am: 05.03.2024 18:36</small>"), InlineData("/bridge", "<meta property='photo:upload_date' content='2024-03-05T04:36:36-05:00'>")]
    public void Read_DateStatedInManyWays_IsFound(string path, string part)
        => Assert.Equal(new DateOnly(2024, 3, 5), ByteReader.Read(new(Encoding.UTF8.GetBytes($"<html>{part}<p>Words of the article that stand here.</p></html>"), "text/html; charset=utf-8", "https://example.org" + path)).Text?.Published);
}
