using FactCheck.Core.Checks;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Tests.Checks;

public sealed class SourceRulesTests
{
    private static SourceRules Parse(string yaml) => SourceRules.Parse(RuleSet.Of(new RuleFile("sources/own.yaml", yaml)));

    [Fact]
    public void KindOf_Subdomain_FollowsTheLongestLine()
    {
        var rules = Parse("""
            kinds:
              - kind: primary
                hosts: [city.example]
              - kind: secondary
                hosts: [news.city.example]
            """);

        Assert.Equal(SourceKind.Primary, rules.KindOf("https://data.city.example/a"));
        Assert.Equal(SourceKind.Secondary, rules.KindOf("https://www.news.city.example/a"));
        Assert.Equal(SourceKind.Unknown, rules.KindOf("https://othercity.example/a"));
    }

    [Fact]
    public void OriginOf_WireNamedInTheByline_IsTheWire()
    {
        var rules = Parse("""
            origins:
              - group: Wire One
                hosts: [wire.example]
                marks: ["(W1)"]
            """);

        Assert.Equal("Wire One", rules.OriginOf("https://paper.example/x", new SourceText { Text = "DELBURY (W1) - The bridge opened." }));
        Assert.Equal("paper.example", rules.OriginOf("https://www.paper.example/x", new SourceText { Text = "The bridge opened." }));
    }

    [Fact]
    public void Parse_UnknownKey_NamesFileAndLine()
    {
        var error = Assert.Throws<RuleFormatException>(() => Parse("kinds: []\nnver: []\n"));

        Assert.Equal(2, error.Line);
        Assert.Contains("never", error.Message, StringComparison.Ordinal);
    }
}
