using FactCheck.Core.Articles;
using FactCheck.Core.Checking;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Tests.Checking;

public sealed class CitationWithoutClaimTests
{
    private static readonly CheckRules Rules = CheckRules.Parse(RuleSet.Empty);

    [Theory]
    [InlineData("Let us hope that everybody finds a better place to stay before long ([letter](https://a.example/)).", 1)]
    [InlineData("The town of Harl recorded 4,210 residents in 2004 ([register](https://a.example/)).", 0)]
    [InlineData("# Harl\n\n- [The register](https://a.example/)", 0)]
    public void Judge_CitedSentenceWithoutClaim_IsSaidAloud(string markdown, int notes)
    {
        var reading = ArticleCheck.Read(ArticleReader.Read(markdown, ArticleFormat.Markdown), [], Rules, null);
        var judgement = ArticleCheck.Judge(reading, new Dictionary<string, Capture>(), Rules, DateTimeOffset.UnixEpoch);
        Assert.Equal(notes, judgement.Findings.Count(f => f.Rule == new RuleId("FC205")));
    }
}
