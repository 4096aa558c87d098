using FactCheck.Core.Matching;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Tests.Matching;

/// <summary>Who does what to whom, and whether it happened, verb by verb.</summary>
public sealed class PredicateTests
{
    private const string Deal = "Tarn Logistics has agreed to buy Oxley Freight for £48 million. Tarn Logistics overtook Oxley Freight as the largest carrier in the region last year.";
    private const string Final = "The Carrow Wolves lost to the Delling Bears in the final on Sunday, their third defeat of the season.";
    private const string Bridge = "It is the highest bridge in the region after the one at Dorn. Growth was the lowest since 2009.";

    private const string Mill = "The town is open to selling the mill, and negotiations about a lease of the yard are under way. A mason is said to have stolen the bell. The guild has yet to pay the roofer. The jury refused to say whether it was unanimous.";
    private const string Lake = "Nora Quist managed to cross the lake, and was the first woman to reach the island. Ida Munk, whom Nora Quist coached, rowed behind her. A ferry is known to have sunk there in 1911.";

    private const string Works = "Will the works open in June? Quill Motors has drawn up plans to shut the foundry. A witness says a guard kicked a boy; the guard denies it. According to critics, the director misled the board. "
        + "A worn cable is the likely cause of the fire. A sequel to the exhibition is under discussion. The works face a fine. Nobody knows whether the tank has leaked. Engineers found signs that the wall is leaning. "
        + "The owner, maker of the lamp, could be sued. The minister said that the road was closed. Owners have yet to insure the hall.";

    private static SourceMatch Match(string claim, string page) => EvidenceMatcher.Match(new(claim), new SourceText { Text = page });

    [Theory]
    [InlineData("Tarn Logistics bought Oxley Freight for £48 million.", Deal, FacetKind.Modality)]
    [InlineData("Oxley Freight overtook Tarn Logistics as the largest carrier in the region.", Deal, FacetKind.Role)]
    [InlineData("The Delling Bears lost to the Carrow Wolves in the final on Sunday.", Final, FacetKind.Role)]
    [InlineData("It is the highest bridge in the region.", Bridge, FacetKind.Superlative)]
    [InlineData("Growth was the lowest on record.", Bridge, FacetKind.Superlative)]
    [InlineData("The town sold the mill.", Mill, FacetKind.Modality)]
    [InlineData("The town leased the yard.", Mill, FacetKind.Modality)]
    [InlineData("A mason stole the bell.", Mill, FacetKind.Modality)]
    [InlineData("The guild paid the roofer.", Mill, FacetKind.Modality)]
    [InlineData("The jury was unanimous.", Mill, FacetKind.Modality)]
    [InlineData("Ida Munk coached Nora Quist.", Lake, FacetKind.Role)]
    [InlineData("The works opened in June.", Works, FacetKind.Modality)]
    [InlineData("Quill Motors shut the foundry.", Works, FacetKind.Modality)]
    [InlineData("A guard kicked a boy.", Works, FacetKind.Modality)]
    [InlineData("The director misled the board.", Works, FacetKind.Modality)]
    [InlineData("A worn cable was the cause of the fire.", Works, FacetKind.Modality)]
    [InlineData("The works were fined.", Works, FacetKind.Modality)]
    [InlineData("The tank has leaked.", Works, FacetKind.Modality)]
    [InlineData("The wall is leaning.", Works, FacetKind.Modality)]
    public void Match_ChangedSense_IsConflictOfItsFacet(string claim, string page, FacetKind facet)
    {
        var match = Match(claim, page);

        Assert.NotEqual(MatchOutcome.Supported, match.Outcome);
        Assert.Contains(match.Facets, f => f.Kind == facet && f.Outcome == FacetOutcome.Conflict && f.Source is not null);
    }

    [Theory]
    [InlineData("Tarn Logistics agreed to buy Oxley Freight for £48 million.", Deal)]
    [InlineData("The Delling Bears won the final against the Carrow Wolves on Sunday.", Final)]
    [InlineData("The Carrow Wolves were beaten by the Delling Bears in the final.", Final)]
    [InlineData("Growth was the lowest since 2009.", Bridge)]
    [InlineData("Nora Quist crossed the lake.", Lake)]
    [InlineData("Nora Quist reached the island.", Lake)]
    [InlineData("Nora Quist coached Ida Munk.", Lake)]
    [InlineData("A ferry sank there in 1911.", Lake)]
    [InlineData("A witness says that a guard kicked a boy.", Works)]
    [InlineData("The owner is the maker of the lamp.", Works)]
    [InlineData("The road was closed.", Works)]
    [InlineData("Owners have not insured the hall yet.", Works)]
    public void Match_SameSenseFromTheOtherEnd_IsNoConflict(string claim, string page) =>
        Assert.DoesNotContain(Match(claim, page).Facets, f => f.Outcome == FacetOutcome.Conflict);
}
