using FactCheck.Language.Segmentation;

namespace FactCheck.Language.Tests.Segmentation;

public class SegmenterTests
{
    private static string[] Cut(string text) => [.. Segmenter.Sentences(text).Select(s => s.Span.In(text))];

    [Theory]
    [InlineData("Dr. Weber left at 5 p.m. and Mr. Holt stayed. Both slept.", "Dr. Weber left at 5 p.m. and Mr. Holt stayed.|Both slept.")]
    [InlineData("It cost 3.5 million. See https://example.org/a.b?c=d. Done!", "It cost 3.5 million.|See https://example.org/a.b?c=d.|Done!")]
    [InlineData("The U.S. Senate met. She lives in the U.S. He does not.", "The U.S. Senate met.|She lives in the U.S.|He does not.")]
    [InlineData("“Stop!” he said. “We are late.” They ran.", "“Stop!” he said.|“We are late.”|They ran.")]
    [InlineData("He waited … and left. J. K. Moor wrote it. Was it No. 5? Yes.", "He waited … and left.|J. K. Moor wrote it.|Was it No. 5?|Yes.")]
    [InlineData("Sales rose.[12] Costs fell.", "Sales rose.[12]|Costs fell.")]
    public void Sentences_AtStopsThatMayBeShortForms_EndWhereASentenceEnds(string text, string expected) => Assert.Equal(expected.Split('|'), Cut(text));

    [Fact]
    public void Blocks_OfPlainText_TellHeadingsListsAndFurnitureApart()
    {
        const string text = "Harbour news\nThe harbour opened on Monday and the first ship came in at noon.\n\nWhat it means\n- More jobs: about 300.\n- Less noise.\n\nPhoto: A crane at work.\n\nRead more: Harbours of the north\n\n> We are glad.\n";
        Assert.Equal(
            [BlockKind.Heading, BlockKind.Paragraph, BlockKind.Heading, BlockKind.ListItem, BlockKind.ListItem, BlockKind.Caption, BlockKind.Boilerplate, BlockKind.BlockQuote],
            Segmenter.Blocks(text).Select(b => b.Kind));
    }

    [Fact]
    public void Blocks_OfWrappedLines_JoinThemIntoOneParagraph()
    {
        const string text = "The council of the old harbour town met on Tuesday evening in\nthe great hall and agreed, after three hours, to sell the two\nferries that nobody uses any more.\n\nNobody objected.";
        Assert.Equal(2, Segmenter.Blocks(text).Count);
    }

    [Fact]
    public void Sentences_OfOneLineOfTenMegabytes_ComeInBoundedTime()
    {
        var text = string.Concat(Enumerable.Repeat("Word. Another word! ", 500_000));
        Assert.Equal(1_000_000, Segmenter.Sentences(text).Count);
    }
}
