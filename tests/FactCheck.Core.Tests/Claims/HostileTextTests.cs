using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Rules;
using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Tests.Claims;

/// <summary>Text that is made to hang or to blow up: it ends, every sentence is accounted for, and nothing is claimed of it.</summary>
public class HostileTextTests
{
    private static readonly ClaimRules Rules = ClaimRules.Parse(RuleSet.Empty);

    public static TheoryData<string, string> Texts() => new()
    {
        { "ten megabytes in one line", string.Concat(Enumerable.Repeat("The mayor said that \"we won\" and left, ", 260_000)) },
        { "a hundred thousand nested quotes", string.Concat(Enumerable.Repeat("“a ‘b ", 50_000)) + string.Concat(Enumerable.Repeat("’ ” ", 50_000)) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Extract_HostileText_EndsWithoutClaims(string name, string text)
    {
        var article = new ArticleText { Source = text, Format = ArticleFormat.Plain, Text = text, Map = SourceMap.Identity(text), Blocks = Segmenter.Blocks(text) };
        var extraction = ClaimExtractor.Extract(article, Rules, null);
        Assert.NotEmpty(name);
        Assert.NotEmpty(extraction.Sentences);
        Assert.Empty(extraction.Claims);
    }
}
