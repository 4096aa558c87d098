using System.Globalization;
using FactCheck.Core.Reviews;

namespace FactCheck.Core.Tests.Reviews;

public sealed class SampleRuleTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(4, 1)]
    [InlineData(5, 2)]
    [InlineData(20, 5)]
    public void Of_SoManyProposals_IsOneInFourAndNeverNone(int proposals, int sample) => Assert.Equal(sample, SampleRule.Of(Fingerprints(proposals)).Count);

    [Fact]
    public void Of_TheSameProposalsInAnotherOrder_IsTheSameSample()
    {
        var all = Fingerprints(17);
        Assert.Equal(SampleRule.Of(all), SampleRule.Of(all.AsEnumerable().Reverse()));
    }

    [Fact]
    public void Of_ProposalsOneByOne_FallsOnDifferentPlaces()
    {
        var first = Enumerable.Range(1, 40).Select(n => SampleRule.Of(Fingerprints(4).Select(f => f + n.ToString(CultureInfo.InvariantCulture))).Single()[1]).Distinct();
        Assert.True(first.Count() > 2);
    }

    private static List<string> Fingerprints(int count) => [.. Enumerable.Range(0, count).Select(n => "f" + n.ToString(CultureInfo.InvariantCulture))];
}
