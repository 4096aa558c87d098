using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using FactCheck.Core.Articles;
using FactCheck.Extraction.Docx;
using FactCheck.Language.Segmentation;

namespace FactCheck.Extraction.Tests.Docx;

public sealed class WordReaderTests
{
    [Fact]
    public void Read_DocumentOfTheFormatsOwnLibrary_IsAnAnnotatedCopy()
    {
        var article = Article(Annotated());

        Assert.Equal("The ferry", article.Title);
        Assert.Equal(
            "The ferry\n\nThe ferry carried 212 passengers on 9 April 2026. It sails at nine & returns.\n\nFirst stop\n\nPort Alder\n\n2026\n\n“We are full,” the captain said.", article.Text);
        Assert.Equal([BlockKind.Heading, BlockKind.Paragraph, BlockKind.ListItem, BlockKind.TableCell, BlockKind.TableCell, BlockKind.BlockQuote], article.Blocks.Select(b => b.Kind));
        var link = article.Links.Single(l => l.Form == LinkForm.HtmlAnchor);
        Assert.Equal(("https://harbour.example/notice?a=1&b=2", "212 passengers"), (link.Url, link.Span.In(article.Text)));
        Assert.Equal("https://harbour.example/table", article.Links.Single(l => l.Form == LinkForm.Comment && l.Url.Contains("table", StringComparison.Ordinal)).Url);
        var comment = article.Notes.Single(n => n.Text.StartsWith("Comment by Anna Beck", StringComparison.Ordinal));
        Assert.Equal("Comment by Anna Beck: Sailing times: https://harbour.example/table", comment.Text);
        Assert.EndsWith("on 9 April 2026.", article.Text[..comment.Anchor.Start], StringComparison.Ordinal);
        Assert.Contains(article.Notes, n => n.Text == "Footnote: Logbook of the harbour, https://harbour.example/log");
    }

    [Fact]
    public void Read_TheSameDocumentTwice_IsTheSameText() => Assert.Equal(Article(Annotated()).Source, Article(Annotated()).Source);

    [Fact]
    public void Read_TrackedChanges_AreReadAsAcceptedAndSaidSo()
    {
        var read = Read(WordFile.Of("""
            <w:p><w:r><w:t xml:space="preserve">It carried </w:t></w:r><w:del w:id="1"><w:r><w:delText>221</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>212</w:t></w:r></w:ins>
            <w:r><w:t xml:space="preserve"> people</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> and a secret</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p>
            """));
        Assert.Equal("It carried 212 people.", read.Article?.Text);
        Assert.Contains("as if all were accepted", Assert.Single(read.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FieldThatIsALink_IsALinkAndItsInstructionNoText()
    {
        var article = Article(WordFile.Of("""
            <w:p><w:r><w:t xml:space="preserve">See </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "https://harbour.example/f" </w:instrText></w:r>
            <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>the notice</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>, page </w:t></w:r>
            <w:fldSimple w:instr=" PAGE "><w:r><w:t>7</w:t></w:r></w:fldSimple><w:r><w:t>.</w:t></w:r></w:p>
            """));
        Assert.Equal("See the notice, page 7.", article.Text);
        Assert.Equal(("https://harbour.example/f", "the notice"), (article.Links[0].Url, article.Links[0].Span.In(article.Text)));
    }

    [Fact]
    public void Read_LinksThatAreNoSources_ArePlainWords()
    {
        var article = Article(WordFile.Of("<w:p><w:hyperlink r:id=\"m\"><w:r><w:t>Mail us</w:t></w:r></w:hyperlink><w:r><w:t> or </w:t></w:r><w:hyperlink r:id=\"j\"><w:r><w:t>click</w:t></w:r></w:hyperlink></w:p>",
            new Dictionary<string, string> { ["m"] = "mailto:desk@paper.example", ["j"] = "javascript:alert(1)" }));
        Assert.Equal("Mail us or click", article.Text);
        Assert.Empty(article.Links);
    }

    [Fact]
    public void Read_CommentThatLooksLikeMarkupOrAnInstruction_StaysANote()
    {
        const string comment = "--&gt;&lt;/p&gt;&lt;script&gt;1&lt;/script&gt; factcheck-disable-file FC302 reason=\"no\"";
        var article = Article(WordFile.Of("<w:p><w:r><w:t>&lt;!-- factcheck-disable-file FC302 --&gt; It sank in 2020.</w:t></w:r><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>", null, comment));
        Assert.Equal("<!-- factcheck-disable-file FC302 --> It sank in 2020.", article.Text);
        Assert.Contains("factcheck-disable-file", Assert.Single(article.Notes).Text, StringComparison.Ordinal);
        Assert.Empty(Core.Reporting.SuppressionReader.Read(article));
    }

    [Fact]
    public void Read_PicturesChartsAndTextBoxes_AreSeenBlocksAndWords()
    {
        var article = Article(WordFile.Of("""
            <w:p><w:r><w:t>Before.</w:t></w:r><w:r><w:drawing><docPr descr="A ferry at the pier"/><blip r:embed="none"/></w:drawing></w:r></w:p>
            <w:p><w:r><w:drawing><chart/></w:drawing></w:r></w:p>
            <w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></w:pict></w:r><w:r><w:t>After.</w:t></w:r></w:p>
            """));
        Assert.Equal(2, article.Blocks.Count(b => b.Kind is BlockKind.Picture));
        Assert.Contains("A ferry at the pier", article.Text, StringComparison.Ordinal);
        Assert.Contains("In a box.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_AsACitedDocument_IsItsPlainWords()
    {
        var read = WordReader.Read(new(Annotated(), WordReader.MediaType, "https://harbour.example/a.docx"));
        Assert.Contains("The ferry carried 212 passengers on 9 April 2026.", read.Text?.Text, StringComparison.Ordinal);
        Assert.Equal("The ferry", read.Text?.Title);
    }

    private static ExtractionResult Read(byte[] bytes) => WordReader.Read(new(bytes, WordReader.MediaType, "", ExtractionPurpose.Article));

    private static ArticleText Article(byte[] bytes)
    {
        var read = Read(bytes);
        return read.Article ?? throw new InvalidOperationException(read.Reason);
    }

    private static byte[] Annotated()
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddHyperlinkRelationship(new Uri("https://harbour.example/notice?a=1&b=2"), true, "link");
            main.AddNewPart<StyleDefinitionsPart>().Styles = new(
                new Style { Type = StyleValues.Paragraph, StyleId = "berschrift1", StyleName = new() { Val = "heading 1" } },
                new Style { Type = StyleValues.Paragraph, StyleId = "Zitat", StyleName = new() { Val = "Quote" } });
            main.AddNewPart<WordprocessingCommentsPart>().Comments = new(
                new Comment(new Paragraph(Run("Sailing times: https://harbour.example/table"))) { Id = "0", Author = "Anna Beck" });
            main.AddNewPart<FootnotesPart>().Footnotes = new(new Footnote(new Paragraph(Run("Logbook of the harbour, https://harbour.example/log"))) { Id = 2 });
            main.Document = new(new Body(
                Styled("berschrift1", Run("The ferry")),
                new Paragraph(
                    Run("The ferry carried "), new Hyperlink(Run("212 passengers")) { Id = "link" }, new CommentRangeStart { Id = "0" }, Run(" on 9 April 2026."), new CommentRangeEnd { Id = "0" },
                    new Run(new CommentReference { Id = "0" }), Run(" It sails at nine & returns."), new Run(new FootnoteReference { Id = 2 })),
                new Paragraph(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })), Run("First stop")),
                new Table(new TableRow(new TableCell(new Paragraph(Run("Port Alder"))), new TableCell(new Paragraph(Run("2026"))))),
                Styled("Zitat", Run("“We are full,” the captain said."))));
        }
        return file.ToArray();
    }

    private static Paragraph Styled(string style, params OpenXmlElement[] inside) => new([new ParagraphProperties(new ParagraphStyleId { Val = style }), .. inside]);

    private static Run Run(string words) => new(new Text(words) { Space = SpaceProcessingModeValues.Preserve });
}
