using FactCheck.Fetching.Robots;

namespace FactCheck.Fetching.Tests.Robots;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("user-agent: *\r\nDISALLOW: /private # comment\r\nallow: /private/open", "/private/open/x", true)]
    [InlineData("User-agent: *\nDisallow: /private", "/private", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: FactCheck\nDisallow: /x", "/y", true)]
    [InlineData("User-agent: Other\nUser-agent: factcheck/2.0\nDisallow: /x", "/x1", false)]
    [InlineData("User-agent: Other\nDisallow: /", "/x", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/files/a.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/files/a.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/axxbyyc/d", false)]
    [InlineData("User-agent: *\nAllow: /page\nDisallow: /page", "/page", true)]
    [InlineData("User-agent: *\nDisallow: /caf%c3%a9", "/caf%C3%A9", false)]
    [InlineData("\uFEFFUser-agent: *\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("<html>not robots</html>", "/a", true)]
    public void Allows_File_FollowsTheStandard(string file, string path, bool allowed)
        => Assert.Equal(allowed, RobotsRules.Parse(file, "FactCheck").Allows(path));

    [Fact]
    public void Allows_PatternOfStars_IsFast()
    {
        var rules = RobotsRules.Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 1000)) + "b$", "FactCheck");
        Assert.True(rules.Allows("/" + new string('a', 5000)));
    }
}
