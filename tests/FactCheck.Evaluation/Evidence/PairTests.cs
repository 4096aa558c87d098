namespace FactCheck.Evaluation.Evidence;

public sealed class PairTests(ITestOutputHelper output)
{
    private const double DetectedPerFacet = 0.85;
    private const double SupportedMutants = 0.02;

    [Fact]
    public void All_Generator_GivesEnoughOfBoth()
    {
        var pairs = PairGenerator.All();

        Assert.True(pairs.Count(p => p.IsTrue) >= 300);
        Assert.True(pairs.Count(p => !p.IsTrue) >= 300);
        Assert.Equal(pairs.Count, pairs.Select(p => p.Claim + p.Source).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Match_Mutants_AreDetectedPerFacetAndHardlyEverSupported(bool heldApart)
    {
        var score = PairScore.Of(PairGenerator.All().Where(p => p.IsHeldApart == heldApart));
        output.WriteLine((heldApart ? "held-apart half (odd articles)" : "development half (even articles)") + "\n" + score);

        Assert.All(score.Detection, facet => Assert.True(facet.Value >= DetectedPerFacet, $"{facet.Key}: {facet.Value:0.000}"));
        Assert.True(score.SupportedMutants <= SupportedMutants, $"supported on {score.SupportedMutants:0.000} of the mutants");
    }
}
