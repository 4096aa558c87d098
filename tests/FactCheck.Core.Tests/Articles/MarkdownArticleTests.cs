using FactCheck.Core.Articles;
using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Tests.Articles;

public sealed class MarkdownArticleTests
{
    private static ArticleText Read(string markdown) => ArticleReader.Read(markdown, ArticleFormat.Markdown);

    [Fact]
    public void Read_InlineMarkup_LeavesTheWords()
    {
        var article = Read("The *town* of **Harl** has `1,204` ~~many~~ people &amp; \\*two\\* mills.\n");
        Assert.Equal("The town of Harl has 1,204 many people & *two* mills.", article.Text);
    }

    [Fact]
    public void Read_WrappedParagraph_JoinsLinesWithABlank() =>
        Assert.Equal("One line and another.", Read("One line\nand another.\n").Text);

    [Fact]
    public void Read_BlockQuoteOverLines_DropsTheMarks()
    {
        var article = Read("> First line\n> second line\n\nAfter.");
        Assert.Equal("First line second line\n\nAfter.", article.Text);
        Assert.Equal([BlockKind.BlockQuote, BlockKind.Paragraph], article.Blocks.Select(b => b.Kind));
        Assert.Equal(new LinePosition(2, 3), article.Map.Lines(Spot(article, "second")).Start);
    }

    [Fact]
    public void Read_Blocks_NamesEachKind()
    {
        var article = Read("""
            # Title here

            ## Below

            - first item
              - inner item
            - second item

            | Year | Count |
            |------|-------|
            | 2001 | 12    |

            ![A bridge](bridge.jpg "Seen from the east")

            *The bridge in May.*

                code here
            """);
        Assert.Equal(
            [
                (BlockKind.Heading, 1, "Title here"), (BlockKind.Heading, 2, "Below"), (BlockKind.ListItem, 1, "first item"),
                (BlockKind.ListItem, 2, "inner item"), (BlockKind.ListItem, 1, "second item"), (BlockKind.TableCell, 0, "Year"),
                (BlockKind.TableCell, 0, "Count"), (BlockKind.TableCell, 0, "2001"), (BlockKind.TableCell, 0, "12"),
                (BlockKind.Picture, 0, "A bridge"), (BlockKind.Caption, 0, "The bridge in May."), (BlockKind.Code, 0, "code here"),
            ],
            article.Blocks.Select(b => (b.Kind, b.Level, b.Span.In(article.Text))));
        Assert.Equal("Title here", article.Title);
    }

    [Fact]
    public void Read_EveryFormOfLink_KnowsFormWordsAndAddress()
    {
        var article = Read("""
            See [the count](https://a.example/one) and [the table][t], <https://c.example/three>,
            https://d.example/four, <a href="https://e.example/five">the survey</a>.

            [t]: https://b.example/two
            """);
        Assert.Equal(
            [
                (LinkForm.Inline, "https://a.example/one", "the count"), (LinkForm.Reference, "https://b.example/two", "the table"),
                (LinkForm.Autolink, "https://c.example/three", "https://c.example/three"),
                (LinkForm.BareUrl, "https://d.example/four", "https://d.example/four"),
                (LinkForm.HtmlAnchor, "https://e.example/five", "the survey"),
            ],
            article.Links.Select(l => (l.Form, l.Url, l.Span.In(article.Text))));
        Assert.All(article.Links, l => Assert.StartsWith(l.Url, article.Source[l.SourceOffset..], StringComparison.Ordinal));
    }

    [Fact]
    public void Read_Footnote_BecomesANoteAtItsMark()
    {
        var article = Read("It has 12 mills.[^m] More.\n\n[^m]: Town register, see https://r.example/mills and [map](https://r.example/map).\n");
        Assert.Equal("It has 12 mills. More.", article.Text);
        var note = Assert.Single(article.Notes);
        Assert.Equal("Town register, see https://r.example/mills and map.", note.Text);
        Assert.Equal("It has 12 mills.".Length, note.Anchor.Start);
        Assert.True(note.Anchor.IsEmpty);
        Assert.Equal(["https://r.example/mills", "https://r.example/map"], article.Links.Select(l => l.Url));
        Assert.All(article.Links, l => Assert.StartsWith(l.Url, article.Source[l.SourceOffset..], StringComparison.Ordinal));
        Assert.All(article.Links, l => Assert.Equal((LinkForm.Footnote, note.Anchor), (l.Form, l.Span)));
    }

    [Theory]
    [InlineData("It has 12 mills.<!-- source: https://r.example/mills --> More.\n")]
    [InlineData("It has 12 mills.\n\n<!-- source: https://r.example/mills -->\n\nMore.\n")]
    public void Read_Comment_IsUnseenAndBecomesANote(string markdown)
    {
        var article = Read(markdown);
        Assert.DoesNotContain("source", article.Text, StringComparison.Ordinal);
        var note = Assert.Single(article.Notes);
        Assert.Equal((LinkForm.Comment, "source: https://r.example/mills", "It has 12 mills.".Length), (note.Form, note.Text, note.Anchor.Start));
        var link = Assert.Single(article.Links);
        Assert.StartsWith(link.Url, article.Source[link.SourceOffset..], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_InstructionToThisTool_IsNoNote() =>
        Assert.Empty(Read("<!-- factcheck-disable-next-line FC302 reason=\"known\" -->\n\nWords.\n").Notes);

    [Fact]
    public void Read_FrontMatter_GivesEntriesAndKeepsOffsets()
    {
        var article = Read("---\ntitle: \"A town: counted\"\nauthors:\n  - Ada\n  - Ben\nmeta: { deep: 1 }\n---\n# Other\n\nWords here.\n");
        Assert.Equal("A town: counted", article.Title);
        Assert.Equal("Ada, Ben", article.FrontMatter["authors"]);
        Assert.Equal(new LinePosition(10, 1), article.Map.Lines(Spot(article, "Words")).Start);
    }

    [Fact]
    public void Read_TomlFrontMatter_GivesEntries() =>
        Assert.Equal("Harl", Read("+++\ntitle = \"Harl\"\n+++\nWords.\n").Title);

    [Fact]
    public void Read_BrokenFrontMatter_NamesTheLine()
    {
        var problem = Assert.Throws<ArticleFormatException>(() => Read("---\ntitle: ok\nlist: [1, 2\n---\nWords.\n"));
        Assert.InRange(problem.Line, 2, 4);
    }

    [Fact]
    public void Read_DeepFrontMatter_IsRefusedWithoutHarm()
    {
        var deep = "---\nx: " + new string('[', 100_000) + "\n---\nWords.\n";
        Assert.Equal(2, Assert.Throws<ArticleFormatException>(() => Read(deep)).Line);
    }

    [Fact]
    public void Read_DeepMarkdown_NamesTheLine()
    {
        var deep = "Words.\n\n" + new string('>', 20_000) + " deep\n\nAfter.\n";
        Assert.Equal(3, Assert.Throws<ArticleFormatException>(() => Read(deep)).Line);
    }

    [Fact]
    public void Read_HtmlBlock_GivesBlocksOfItsOwn()
    {
        var article = Read("Before.\n\n<figure>\n<img src=\"m.jpg\" alt=\"A mill &amp; a pond\">\n<figcaption>The mill in <b>1904</b></figcaption>\n</figure>\n\nAfter.\n");
        Assert.Equal(
            [(BlockKind.Paragraph, "Before."), (BlockKind.Picture, "A mill & a pond"), (BlockKind.Caption, "The mill in 1904"), (BlockKind.Paragraph, "After.")],
            article.Blocks.Select(b => (b.Kind, b.Span.In(article.Text))));
    }

    [Fact]
    public void Lines_EntityAtTheEnd_CoversTheWholeEntity()
    {
        var article = Read("He said &quot;no&quot;\n");
        var (start, end) = article.Map.Lines(Spot(article, "\"no\""));
        Assert.Equal((new LinePosition(1, 9), new LinePosition(1, 23)), (start, end));
    }

    [Fact]
    public void Read_PictureWithoutWords_IsStillABlock()
    {
        var article = Read("![](charts/growth.png)\n");
        Assert.Equal((BlockKind.Picture, "charts/growth.png"), (article.Blocks[0].Kind, article.Blocks[0].Span.In(article.Text)));
    }

    private static Language.Spans.TextSpan Spot(ArticleText article, string words)
    {
        var at = article.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, words);
        return new(at, at + words.Length);
    }
}
