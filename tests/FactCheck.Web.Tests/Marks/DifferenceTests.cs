using FactCheck.Web.Marks;

namespace FactCheck.Web.Tests.Marks;

public sealed class DifferenceTests
{
    [Fact]
    public void Of_OneWordChanged_OnlyThatWordIsMarked()
    {
        var pieces = Difference.Of("It lasted over two hours.", "It lasted under two hours.");
        Assert.Equal("over", pieces.Single(p => p.Tag == "del").Text);
        Assert.Equal("under", pieces.Single(p => p.Tag == "ins").Text);
        Assert.Equal("It lasted  two hours.", string.Concat(pieces.Where(p => p.Tag is null).Select(p => p.Text)));
    }

    [Fact]
    public void Of_Equal_NothingIsMarked() => Assert.All(Difference.Of("same words", "same words"), p => Assert.Null(p.Tag));
}
