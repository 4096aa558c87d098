using FactCheck.Core.Matching;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Tests.Matching;

public sealed class PeriodTests
{
    private static readonly DateOnly Today = new(2025, 6, 12);

    [Theory]
    [InlineData("The ferry has been out of service for over three years.", "The ferry has been out of service since March 2022.", FacetOutcome.Compatible)]
    [InlineData("The ferry has been out of service for over three years.", "The ferry has been out of service since March 2024.", FacetOutcome.Conflict)]
    [InlineData("Lena Ortiz led the harbour office for three years.", "Lena Ortiz led the harbour office from 2010 to 2013.", FacetOutcome.Compatible)]
    [InlineData("Lena Ortiz led the harbour office for nine years.", "Lena Ortiz led the harbour office from 2010 to 2013.", FacetOutcome.Conflict)]
    [InlineData("The ferry has been out of service since 2022.", "The ferry has been out of service for three years.", FacetOutcome.Compatible)]
    public void Match_LengthAgainstBeginning_IsReckoned(string claim, string page, FacetOutcome expected)
    {
        var match = EvidenceMatcher.Match(new(claim, ArticleDate: Today), new SourceText { Text = page, Published = Today });

        var period = Assert.Single(match.Facets, f => f.Kind == FacetKind.Date);
        Assert.Equal(expected, period.Outcome);
        Assert.NotNull(period.Source);
    }

    [Fact]
    public void Match_LengthThatDoesNotFit_SaysHowLongItIs()
    {
        var match = EvidenceMatcher.Match(new("The ferry has been out of service for over three years.", ArticleDate: Today), new SourceText { Text = "The ferry has been out of service since March 2024." });

        Assert.Equal("The claim says over three years; the source says “since March 2024”, which by 12 June 2025 is 1 year and 3 months.", match.Reason);
    }

    [Fact]
    public void Match_NoDayToReckonFrom_DoesNotGuess() =>
        Assert.DoesNotContain(EvidenceMatcher.Match(new("The ferry has been out of service for over three years."), new SourceText { Text = "The ferry has been out of service since March 2024." }).Facets, f => f.Kind == FacetKind.Date);

    [Theory]
    [InlineData("Parking costs 4 euros a day.", "Parking costs 4 euros an hour.")]
    [InlineData("A ticket costs 25 euros a month.", "A ticket costs 25 euros a year.")]
    public void Match_SameNumberPerSomethingElse_IsAConflict(string claim, string page)
    {
        var match = EvidenceMatcher.Match(new(claim), new SourceText { Text = page });

        Assert.Equal(MatchOutcome.Contradicted, match.Outcome);
        Assert.Contains("what it is per is not", match.Reason, StringComparison.Ordinal);
    }
}
