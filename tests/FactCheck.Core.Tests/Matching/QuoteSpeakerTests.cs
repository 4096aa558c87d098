using FactCheck.Core.Matching;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Tests.Matching;

public sealed class QuoteSpeakerTests
{
    private const string Page = "“The quay will not hold another winter,” said harbour master Lena Ortiz. The council met on Monday and heard three experts.\n\n“The quay will not hold another winter,” said the engineer Paul Hardt. He has measured it twice.";

    [Fact]
    public void Match_WordsOfTwoPeopleGivenToNobody_AreAmbiguous()
    {
        var quote = Assert.Single(EvidenceMatcher.Match(new("The report says: “The quay will not hold another winter”."), new SourceText { Text = Page }).Quotes);

        Assert.Equal(QuoteOutcome.Ambiguous, quote.Outcome);
        Assert.Contains("Lena Ortiz", quote.Message, StringComparison.Ordinal);
        Assert.Contains("Paul Hardt", quote.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Match_WordsOfTwoPeopleGivenToTheSecond_AreFoundInHisMouth()
    {
        var match = EvidenceMatcher.Match(new("“The quay will not hold another winter,” Paul Hardt said."), new SourceText { Text = Page });

        var quote = Assert.Single(match.Quotes);
        Assert.Equal(QuoteOutcome.Exact, quote.Outcome);
        Assert.True(quote.Source!.Value.Start > Page.IndexOf("council", StringComparison.Ordinal));
        Assert.Contains(match.Facets, f => f is { Kind: FacetKind.Attribution, Outcome: FacetOutcome.Equal });
    }

    [Fact]
    public void Match_WordsOfTwoPeopleGivenToAThird_BelongToSomebodyElse() =>
        Assert.Equal(QuoteOutcome.OtherSpeaker, Assert.Single(EvidenceMatcher.Match(new("“The quay will not hold another winter,” Greta Moll said."), new SourceText { Text = Page }).Quotes).Outcome);
}
