using System.Text;
using FactCheck.Core.Sources;
using FactCheck.Extraction.Reading;

namespace FactCheck.Extraction.Tests.Pages;

public sealed class PageKindTests
{
    private static readonly string Story = string.Concat(Enumerable.Range(1, 12).Select(i => FormattableString.Invariant($"<p>Paragraph {i} of the story tells how the council of the valley built its bridge number {i}, what it cost, and who paid for it in the end.</p>\n")));

    [Theory]
    [InlineData("<title>Just a moment...</title><h1>example.org</h1><p>Checking your browser before you go on.</p>", PageKind.Challenge)]
    [InlineData("<title>x</title><script src=\"https://ct.captcha-delivery.com/c.js\"></script><p>Please enable JS</p>", PageKind.Challenge)]
    [InlineData("<title>Before you continue</title><h1>Before you continue</h1><p>We and our partners use cookies.</p><button>Accept all</button>", PageKind.Consent)]
    [InlineData("<title>Sign in - Valley News</title><h1>Sign in</h1><form><input name=u><input type=password name=p></form>", PageKind.Login)]
    [InlineData("<title>The bridge</title><h1>The bridge</h1><p>The council met on Monday to talk about the bridge and its costs for the town.</p><p>Subscribe to continue reading. Already a subscriber? Log in.</p>", PageKind.Paywall)]
    [InlineData("<title>valley.example</title><h1>This domain is for sale</h1><p>Make an offer today.</p>", PageKind.Parked)]
    [InlineData("<title>Page not found | Valley News</title><h1>Page not found</h1><p>Try the search.</p>", PageKind.SoftNotFound)]
    public void Read_PageThatStandsInTheWay_NamesItsKindAndWhy(string page, PageKind kind)
    {
        var read = Read("<html><body>" + page + "</body></html>");
        Assert.Equal(kind, read.Kind);
        Assert.NotEmpty(read.KindReason);
    }

    [Theory]
    [InlineData("Why every page not found is a small defeat"), InlineData("How paywalls changed the news: subscribe to continue"), InlineData("Are you human? A history of the captcha"), InlineData("Log in to nothing: the end of passwords")]
    public void Read_ArticleAboutSuchPages_IsAnArticle(string title)
    {
        var read = Read($"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{Story}</article></body></html>");
        Assert.Equal(PageKind.Article, read.Kind);
        Assert.Equal(title, read.Text?.Title);
    }

    private static ExtractionResult Read(string html) => ByteReader.Read(new(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", "https://example.org/news/page"));
}
