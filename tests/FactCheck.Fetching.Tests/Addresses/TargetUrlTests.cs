using FactCheck.Fetching.Addresses;

namespace FactCheck.Fetching.Tests.Addresses;

public sealed class TargetUrlTests
{
    [Theory]
    // Loopback and metadata in every spelling a parser may accept.
    [InlineData("http://127.0.0.1/"), InlineData("http://2130706433/"), InlineData("http://0x7F000001/"), InlineData("http://017700000001/")]
    [InlineData("http://0x7f.0.0.1/"), InlineData("http://0177.0.0.01/"), InlineData("http://127.1/"), InlineData("http://127.0.1/"), InlineData("http://127.0.0.1./")]
    [InlineData("http://１２７．０．０．１/"), InlineData("http://127。0。0。1/"), InlineData("http://①②⑦.⓪.⓪.①/"), InlineData("http://%31%32%37.0.0.1/")]
    [InlineData("http://169.254.169.254/latest/"), InlineData("http://2852039166/"), InlineData("http://0xa9fea9fe/")]
    [InlineData("http://[::]/"), InlineData("http://[::1]/"), InlineData("http://[::ffff:127.0.0.1]/"), InlineData("http://[::ffff:7f00:1]/"), InlineData("http://[64:ff9b::10.0.0.1]/")]
    // Names of inner networks.
    [InlineData("http://localhost/"), InlineData("http://LocalHost./"), InlineData("http://a.localhost/"), InlineData("http://ⓛocalhost/"), InlineData("http://ｌocalhost/")]
    [InlineData("http://metadata.google.internal/"), InlineData("http://printer.local/"), InlineData("http://intranet/"), InlineData("http://nas.home.arpa/")]
    // Users, parser tricks, schemes, ports.
    [InlineData("http://example.org@127.0.0.1/"), InlineData("http://user:word@example.org/"), InlineData("http://example.org\\@127.0.0.1/"), InlineData("http://example.org /")]
    [InlineData("http://exam\tple.org/"), InlineData("http://example.org:65536/"), InlineData("http://example.org:80:80/"), InlineData("http:///example.org/"), InlineData("http:example.org")]
    [InlineData("//example.org/"), InlineData("file:///etc/passwd"), InlineData("ftp://example.org/"), InlineData("javascript:alert(1)"), InlineData("data:text/html,x")]
    [InlineData("http://example.org:8080/"), InlineData("http://example.org:22/"), InlineData("https://example.org:8443/"), InlineData("")]
    public void Check_BadAddress_IsRefusedWithAReason(string written)
    {
        Assert.Null(TargetUrl.Check(written, FetchSettings.Default, out var reason));
        Assert.NotEmpty(reason);
    }

    [Theory]
    [InlineData("http://example.org/a?b=c", "http://example.org/a?b=c"), InlineData("HTTPS://Example.ORG/", "https://example.org/")]
    [InlineData("https://example.org:443/x", "https://example.org/x"), InlineData("http://bücher.example/ü", "http://xn--bcher-kva.example/%C3%BC")]
    [InlineData("http://8.8.8.8/", "http://8.8.8.8/"), InlineData("http://[2606:4700::1111]/", "http://[2606:4700::1111]/")]
    public void Check_PublicAddress_IsAllowed(string written, string fetched)
        => Assert.Equal(fetched, TargetUrl.Check(written, FetchSettings.Default, out _)?.AbsoluteUri);

    [Fact]
    public void Check_AllowedOrigin_IsExactlyThatOrigin()
    {
        var settings = FetchSettings.Default with { AllowedOrigins = new HashSet<string> { "http://127.0.0.1:5000" } };
        Assert.NotNull(TargetUrl.Check("http://127.0.0.1:5000/page", settings, out _));
        Assert.Null(TargetUrl.Check("http://127.0.0.1:5001/page", settings, out _));
        Assert.Null(TargetUrl.Check("http://127.0.0.2:5000/page", settings, out _));
        Assert.Null(TargetUrl.Check("https://127.0.0.1:5000/page", settings, out _));
    }

    [Fact]
    public void Check_OwnOrigin_IsRefusedEvenWherePrivateIsAllowed()
    {
        var settings = FetchSettings.Default with { AllowPrivateHosts = true, OwnOrigins = new HashSet<string> { "https://desk.example.org" } };
        Assert.Null(TargetUrl.Check("https://desk.example.org/articles", settings, out var reason));
        Assert.Contains("own", reason, StringComparison.Ordinal);
        Assert.NotNull(TargetUrl.Check("http://10.0.0.7:8080/", settings, out _));
    }
}
