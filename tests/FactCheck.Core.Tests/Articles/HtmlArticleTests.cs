using System.Diagnostics;
using FactCheck.Core.Articles;
using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Tests.Articles;

public sealed class HtmlArticleTests
{
    private static ArticleText Read(string html) => ArticleReader.Read(html, ArticleFormat.Html);

    [Fact]
    public void Read_Page_GivesBlocksLinksAndTitle()
    {
        var article = Read("""
            <!doctype html><html><head><title>Site &mdash; Harl</title><style>p{}</style></head><body>
            <nav><a href="/home">Home</a></nav>
            <h1>Harl counted</h1>
            <p>The town has <b>1,204</b>
               people (<a href="https://a.example/count?x=1&amp;y=2">source</a>).</p>
            <ul><li>One<li>Two</ul>
            <blockquote><p>Quoted.</p></blockquote>
            <table><tr><td>2001<td>12</table>
            <script>var no = "words";</script>
            </body></html>
            """);
        Assert.Equal("Harl counted", article.Title);
        Assert.Equal(
            [
                (BlockKind.Boilerplate, "Home"), (BlockKind.Heading, "Harl counted"), (BlockKind.Paragraph, "The town has 1,204 people (source)."),
                (BlockKind.ListItem, "One"), (BlockKind.ListItem, "Two"), (BlockKind.BlockQuote, "Quoted."), (BlockKind.TableCell, "2001"), (BlockKind.TableCell, "12"),
            ],
            article.Blocks.Select(b => (b.Kind, b.Span.In(article.Text))));
        var link = article.Links.Single(l => l.Url.StartsWith("https", StringComparison.Ordinal));
        Assert.Equal(("https://a.example/count?x=1&y=2", "source"), (link.Url, link.Span.In(article.Text)));
    }

    [Theory]
    [InlineData("<p><a>")]
    [InlineData("<div>")]
    [InlineData("<table>")]
    [InlineData("<!--")]
    [InlineData("<a \"")]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("<script>")]
    [InlineData("<b x='")]
    public void Read_AHundredThousandOfThem_EndsSoon(string piece)
    {
        var clock = Stopwatch.StartNew();
        Read(string.Concat(Enumerable.Repeat(piece, 100_000)) + "words");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(25), $"{clock.Elapsed}"); // five times the bound of hostile.md
    }

    [Fact]
    public void Read_OneTagWithManyAttributes_EndsSoon()
    {
        var clock = Stopwatch.StartNew();
        Read("<a " + string.Concat(Enumerable.Repeat("x=1 ", 100_000)) + "href='https://a.example'>words</a>");
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(25), $"{clock.Elapsed}");
    }
}
