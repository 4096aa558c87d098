using FactCheck.Core.Sources;

namespace FactCheck.Core.Tests.Sources;

public sealed class SourceUrlTests
{
    [Theory]
    [InlineData("HTTP://Example.COM:80/A/b?x=1#frag", "http://example.com/A/b?x=1")]
    [InlineData("https://example.com", "https://example.com/")]
    [InlineData("https://example.com:8443/", "https://example.com:8443/")]
    [InlineData("https://example.com./a", "https://example.com/a")]
    [InlineData("https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4")]
    [InlineData("https://example.com/%c3%a4", "https://example.com/%C3%A4")]
    [InlineData("https://example.com/a/../b/./c", "https://example.com/b/c")]
    [InlineData("https://example.com/p?utm_source=x&id=7&fbclid=abc", "https://example.com/p?id=7")]
    [InlineData("https://example.com/p?utm_source=x", "https://example.com/p")]
    [InlineData("https://example.com/p?", "https://example.com/p")]
    [InlineData("https://en.m.wikipedia.org/wiki/Harl", "https://en.wikipedia.org/wiki/Harl")]
    [InlineData("https://m.example.com/a", "https://m.example.com/a")]
    [InlineData("https://www.google.com/amp/s/news.example.com/story", "https://news.example.com/story")]
    [InlineData("https://news-example-com.cdn.ampproject.org/c/s/news.example.com/story?x=1", "https://news.example.com/story?x=1")]
    [InlineData("www.example.com/a", "https://www.example.com/a")]
    [InlineData("//example.com/a", "https://example.com/a")]
    [InlineData("http://127.0.0.1:8080/p#s", "http://127.0.0.1:8080/p")]
    [InlineData("http://[2001:db8::1]:8080/p", "http://[2001:db8::1]:8080/p")]
    [InlineData("https://example.com/p?q=a+b&Q=%2f", "https://example.com/p?q=a+b&Q=%2F")]
    public void TryParse_GoodAddress_HasOneForm(string written, string canonical)
    {
        Assert.True(SourceUrl.TryParse(written, out var url, out var reason), reason);
        Assert.Equal(canonical, url.Canonical);
        Assert.True(SourceUrl.TryParse(url.Canonical, out var again, out _));
        Assert.Equal(canonical, again.Canonical);
        Assert.Equal(written, url.AsWritten);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("/about")]
    [InlineData("about.html")]
    [InlineData("#top")]
    [InlineData("ftp://example.com/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:a@example.com")]
    [InlineData("data:text/html,x")]
    [InlineData("https://user:pw@example.com/")]
    [InlineData("https://example.com\\@evil.example/")]
    [InlineData("https://exa mple.com/")]
    [InlineData("https://example.com/a\nb")]
    [InlineData("https:example.com")]
    [InlineData("https://")]
    [InlineData("https://example.com:99999/")]
    public void TryParse_BadAddress_SaysWhy(string written)
    {
        Assert.False(SourceUrl.TryParse(written, out var url, out var reason));
        Assert.Null(url);
        Assert.EndsWith(".", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void TryParse_HalfACharacter_IsRefused() => Assert.False(SourceUrl.TryParse("https://example.com/" + '\uD83C', out _, out _));

    [Fact]
    public void TryParse_TooLong_IsRefused() => Assert.False(SourceUrl.TryParse("https://example.com/" + new string('a', 9000), out _, out _));

    [Fact]
    public void Fragment_WithTextDirective_KeepsBothApart()
    {
        Assert.True(SourceUrl.TryParse("https://example.com/a#part:~:text=in-,the%20town,mills,-stood&text=second", out var url, out _));
        Assert.Equal("part", url.Fragment);
        Assert.Equal([new TextFragment("in", "the town", "mills", "stood"), new TextFragment("", "second", "", "")], url.TextFragments);
        Assert.Equal("https://example.com/a", url.Uri.AbsoluteUri);
    }
}
