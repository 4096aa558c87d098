using FactCheck.Core.Matching;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Tests.Matching;

public sealed class EvidenceMatcherTests
{
    private const string Page = """
        Harbour report

        The port of Wexmouth handled 4,210 containers in March 2021, the harbour office said. A year earlier it had handled 3,980 containers.

        Harbour master Lena Ortiz said the new crane would "pay for itself within six years". The town council did not comment.
        """;

    private static SourceMatch Match(string claim, string page = Page) => EvidenceMatcher.Match(new(claim), new SourceText { Text = page });

    [Fact]
    public void Match_SameNumberInOtherWords_IsSupportedByThatSentence()
    {
        var match = Match("In March 2021, 4,210 containers were handled at the port of Wexmouth.");

        Assert.Equal(MatchOutcome.Supported, match.Outcome);
        Assert.Contains("4,210", match.Evidence[0].Passage.Exact, StringComparison.Ordinal);
        Assert.Contains(match.Facets, f => f is { Kind: FacetKind.Quantity, Outcome: FacetOutcome.Equal });
    }

    [Theory]
    [InlineData("The council is preparing its 17th round of talks.", "The council is preparing its 18th round of talks.", MatchOutcome.Contradicted)]
    [InlineData("The council is preparing its 18th round of talks.", "The council is preparing its eighteenth round of talks.", MatchOutcome.Supported)]
    [InlineData("The club won its second title in 2020.", "The club won its third title in 2020.", MatchOutcome.Contradicted)]
    [InlineData("The club won its second title in 2020.", "The club won its second title in 2020. Its third title came in 2023.", MatchOutcome.Supported)]
    [InlineData("The fair opens on 3rd May 2021.", "The fair opens on 3 May 2021.", MatchOutcome.Supported)]
    public void Match_Ranks_AreComparedAtTheSameNoun(string claim, string page, MatchOutcome outcome) =>
        Assert.Equal(outcome, Match(claim, page).Outcome);

    [Fact]
    public void Match_AnotherNumber_IsContradictedWithBothNumbersInTheReason()
    {
        var match = Match("In March 2021, 4,510 containers were handled at the port of Wexmouth.");

        Assert.Equal(MatchOutcome.Contradicted, match.Outcome);
        Assert.Contains("4,510", match.Reason, StringComparison.Ordinal);
        Assert.Contains("4,210", match.Reason, StringComparison.Ordinal);
        var facet = Assert.Single(match.Facets, f => f.Outcome == FacetOutcome.Conflict);
        Assert.Equal("4,210", facet.Source!.Value.In(Page)[..5]);
    }

    [Fact]
    public void Match_AnotherSubject_IsNotFound() =>
        Assert.Equal(MatchOutcome.NotFound, Match("The museum in Delbury opened a wing for glass in 2019.").Outcome);

    [Fact]
    public void Match_SameWordsWithoutTheNumber_IsNotSupported() =>
        Assert.NotEqual(MatchOutcome.Supported, Match("In March 2021, 77 pilots worked at the port of Wexmouth, the harbour office said.").Outcome);

    [Fact]
    public void Match_SourceInAnotherLanguage_NeedsAReader()
    {
        var match = EvidenceMatcher.Match(new("The port handled 4,210 containers."), new SourceText { Text = "Der Hafen hat 4.210 Container umgeschlagen.", Language = "de" });

        Assert.Equal(MatchOutcome.Inconclusive, match.Outcome);
    }

    [Fact]
    public void Match_EmptySource_IsNotFoundWithoutEvidence()
    {
        var match = EvidenceMatcher.Match(new("The port handled 4,210 containers."), new SourceText { Text = "" });

        Assert.Equal(MatchOutcome.NotFound, match.Outcome);
        Assert.Empty(match.Evidence);
    }

    [Fact]
    public void Match_SpansOfEvidence_HoldTheWordsOfTheSource()
    {
        foreach (var evidence in Match("Lena Ortiz is harbour master of Wexmouth.").Evidence)
            Assert.Equal(evidence.Passage.Exact, evidence.Passage.Span.In(Page));
    }
}
