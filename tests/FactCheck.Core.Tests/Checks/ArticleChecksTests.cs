using FactCheck.Core.Articles;
using FactCheck.Core.Checks;
using FactCheck.Core.Claims;
using FactCheck.Core.Rules;
using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Tests.Checks;

public sealed class ArticleChecksTests
{
    private static readonly DateOnly Day = new(2025, 5, 20);

    private static IReadOnlyList<Finding> Run(string text)
    {
        var blocks = Segmenter.Blocks(text);
        var sentences = Segmenter.Sentences(text, blocks);
        return ArticleChecks.Run(new()
        {
            Article = new() { Source = text, Format = ArticleFormat.Plain, Text = text, Map = SourceMap.Identity(text), Blocks = blocks },
            Extraction = new("test", [.. sentences.Select(s => new SentenceCoverage(s.Span, s.Block, blocks[s.Block].Kind, CoverageState.Claim, 0.9, ""))], [], []),
            ClaimKeys = [],
            Links = new([], []),
            Published = Day,
            Now = new(2025, 5, 20, 0, 0, 0, TimeSpan.Zero),
        });
    }

    [Theory]
    [InlineData("FC401", "The price rose from 200 to 250 euros, an increase of 35 percent.", "25 percent")]
    [InlineData("FC401", "Membership fell from 1,200 to 900, a drop of 20%.", "25 percent")]
    [InlineData("FC402", "The club has 45 members: 20 men, 15 women and 12 children.", "47")]
    [InlineData("FC403", "The vote took place on Monday, 16 May 2025.", "Friday")]
    [InlineData("FC404", "The painter, born in 1950, died in 2010 aged 72.", "59 or 60")]
    [InlineData("FC404", "She led the school for 12 years, from 1990 to 2005.", "15 years")]
    [InlineData("FC405", "The rent doubled from 400 to 1,100 euros.", "2.75 times")]
    [InlineData("FC406", "The bridge was opened on 31 June 2024.", "31 June 2024")]
    [InlineData("FC406", "The bridge was opened on 3 June 2026.", "as past")]
    [InlineData("FC407", "Maria Kovalenko met the mayor of Delbury.\n\nLater, Maria Kovalenka left.", "Kovalenk")]
    [InlineData("FC408", "The fire in the Delbury mill killed 12 workers.\n\nThe Delbury mill fire killed 21 workers, police said.", "21")]
    [InlineData("FC409", "He led the choir from 2019 to 2015.", "2019 to 2015")]
    [InlineData("FC409", "The mill was closed between May 1998 and March 1989.", "ends before")]
    [InlineData("FC410", "The plant cuts 300 jobs: “We will lose 200 jobs in May,” the manager said.", "say 200")]
    public void Run_WrongText_HasTheFindingWithTheRightValue(string rule, string text, string says)
    {
        var finding = Assert.Single(Run(text), f => f.Rule.Value == rule);

        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
        Assert.NotNull(finding.Span);
    }

    [Theory]
    [InlineData("The price rose from 200 to 250 euros, an increase of 25 percent.")]
    [InlineData("Membership fell from 1,210 to 905, a drop of about 25%.")]
    [InlineData("The club has 47 members: 20 men, 15 women and 12 children.")]
    [InlineData("The club has 47 members, including 20 men and 15 women.")]
    [InlineData("The vote took place on Friday, 16 May 2025.")]
    [InlineData("The painter, born in 1950, died in 2010 aged 59.")]
    [InlineData("She led the school for 15 years, from 1990 to 2005.")]
    [InlineData("He led the choir from 2015 to 2019.")]
    [InlineData("The plant cuts 300 jobs: “We will lose 300 jobs in May,” the manager said.")]
    [InlineData("The plant cuts 300 jobs, 200 more than last year: “We lost 100 jobs,” the manager said.")]
    [InlineData("The plant cuts 300 jobs and “about 20 percent” of its costs.")]
    [InlineData("The rent more than doubled from 400 to 1,100 euros.")]
    [InlineData("The rent nearly doubled from 400 to 760 euros.")]
    [InlineData("The bridge will be opened on 3 June 2026.")]
    [InlineData("The bridge is to be finished by June 2026, the council announced.")]
    [InlineData("Maria Kovalenko met the mayor.\n\nLater, Boris Kovalenka left.")]
    [InlineData("The fire in the Delbury mill killed 12 workers in 2019.\n\nA fire in the Delbury mill had killed 21 workers in 1988.")]
    [InlineData("The fire in the Delbury mill killed 12 workers.\n\nThe Delbury mill fire killed more than ten workers, police said.")]
    public void Run_SoundText_IsSilent(string text) => Assert.Empty(Run(text));

    [Fact]
    public void All_Checks_HaveDistinctNumbersAndSayWhatToDo()
    {
        var all = ClaimChecks.All.Select(c => c.Description).Concat(ArticleChecks.All.Select(c => c.Description)).ToList();

        Assert.Equal(all.Count, all.Select(d => d.Id).Distinct().Count());
        Assert.All(all, d => Assert.True(d.Title.Length > 0 && d.Why.Length > 0 && d.Next.Length > 0, d.Id.Value));
    }
}
