using FactCheck.Language.Mentions;

namespace FactCheck.Language.Tests.Mentions;

public class QuantityFinderTests
{
    [Theory]
    [InlineData("The deal is worth over $5 million.", "$5 million", 5e6, 5e6, QuantityForm.Money, QuantityBound.Over, "usd")]
    [InlineData("About 1,200 workers left.", "1,200", 1200, 1200, QuantityForm.Count, QuantityBound.About, "worker")]
    [InlineData("Prices rose by 3.5 percent.", "3.5 percent", 3.5, 3.5, QuantityForm.Percent, QuantityBound.Exact, "")]
    [InlineData("It fell by two percentage points.", "two percentage points", 2, 2, QuantityForm.PercentagePoints, QuantityBound.Exact, "")]
    [InlineData("Half the crew slept.", "Half", 0.5, 0.5, QuantityForm.Fraction, QuantityBound.Exact, "crew")]
    [InlineData("One in five children can read.", "One in five", 0.2, 0.2, QuantityForm.Fraction, QuantityBound.Exact, "child")]
    [InlineData("It takes between ten and twelve hours.", "ten and twelve", 10, 12, QuantityForm.Count, QuantityBound.Exact, "hour")]
    [InlineData("Two hundred and fifty thousand people came.", "Two hundred and fifty thousand", 250_000, 250_000, QuantityForm.Count, QuantityBound.Exact, "person")]
    [InlineData("They hold at least 107 prisoners.", "107", 107, 107, QuantityForm.Count, QuantityBound.AtLeast, "prisoner")]
    [InlineData("It was her 18th win.", "18th", 18, 18, QuantityForm.Ordinal, QuantityBound.Exact, "win")]
    public void Find_OneQuantity_ReadsValueBoundAndThing(string text, string words, double low, double high, QuantityForm form, QuantityBound bound, string unit)
    {
        var found = Assert.Single(QuantityFinder.Find(text));
        Assert.Equal((words, low, high, form, bound, unit), (found.Span.In(text), found.Low, found.High, found.Form, found.Bound, found.Unit));
    }

    [Fact]
    public void Find_Years_LeavesThemToTheDates() => Assert.Empty(QuantityFinder.Find("It opened in 1932 and closed on May 4, 1996."));
}
