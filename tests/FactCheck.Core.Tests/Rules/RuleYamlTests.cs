using FactCheck.Core.Rules;

namespace FactCheck.Core.Tests.Rules;

public sealed class RuleYamlTests
{
    private static RuleNode Parse(string text) => RuleYaml.Parse(new RuleFile("claims/x.yaml", text));

    [Fact]
    public void Parse_Mapping_KeepsOrderAndLines()
    {
        var root = Parse("a: 1\nb:\n  - x\n  - y\nc: {d: true}\n");

        Assert.Equal(["a", "b", "c"], root.Entries.Select(e => e.Key));
        Assert.Equal(1, root.Require("a").AsInteger());
        Assert.Equal(["x", "y"], root.Require("b").AsTexts());
        Assert.Equal(4, root.Require("b").Items[1].Line);
        Assert.True(root.Require("c").Require("d").AsFlag());
    }

    [Theory]
    [InlineData("a: &x [1]\nb: *x", 1, "anchors")]
    [InlineData("a: 1\na: 2", 2, "twice")]
    [InlineData("a: [1", 1, "")]
    [InlineData("a: 1\n---\nb: 2", 2, "one document")]
    public void Parse_WhatRulesDoNotUse_NamesFileAndLine(string text, int line, string reason)
    {
        var error = Assert.Throws<RuleFormatException>(() => Parse(text));

        Assert.Equal("claims/x.yaml", error.Path);
        Assert.True(error.Line >= line, error.Message);
        Assert.Contains(reason, error.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void OnlyKeys_MistypedKey_OffersTheNearest()
    {
        var error = Assert.Throws<RuleFormatException>(() => Parse("weigth: 1").OnlyKeys("weight", "words"));

        Assert.Equal("claims/x.yaml:1: unknown key 'weigth'; did you mean 'weight'?", error.Message);
    }

    public static TheoryData<string> DeepTexts => new(
        new string('[', 100_000),
        string.Concat(Enumerable.Repeat("- ", 100_000)),
        string.Concat(Enumerable.Repeat("? ", 100_000)),
        string.Concat(Enumerable.Repeat("{a: ", 100_000)),
        string.Concat(Enumerable.Range(0, 500).Select(i => new string(' ', i) + "a:\n")),
        string.Concat(Enumerable.Range(0, 500).Select(i => new string(' ', i) + "- \n")));

    [Theory]
    [MemberData(nameof(DeepTexts))]
    public void Parse_DeepNesting_IsRefusedOnASmallStack(string text)
    {
        Exception? seen = null;
        var thread = new Thread(() => seen = Record.Exception(() => Parse(text)), 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.IsType<RuleFormatException>(seen);
    }

    [Fact]
    public void Parse_DashesInsideAText_AreNotNesting() =>
        Assert.StartsWith("----", Parse("a: |\n  " + new string('-', 200)).Require("a").AsText(), StringComparison.Ordinal);

    [Fact]
    public void Compile_ExpressionThatBacktracks_NamesTheLine()
    {
        var root = Parse("ok: 'a+b'\nbad: '(a)\\1'");

        Assert.Matches(RuleRegex.Compile(root.Require("ok")), "xaab");
        Assert.Equal(2, Assert.Throws<RuleFormatException>(() => RuleRegex.Compile(root.Require("bad"))).Line);
    }

    [Fact]
    public void Of_SamePathTwice_LaterOverlays()
    {
        var rules = RuleSet.Of(new RuleFile("gates/default.yaml", "a: 1"), new RuleFile("gates/default.yaml", "a: 2"), new RuleFile("claims/x.yaml", ""));

        Assert.Equal("a: 2", Assert.Single(rules.In("gates")).Text);
    }
}
