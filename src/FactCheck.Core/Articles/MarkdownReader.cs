using FactCheck.Language.Segmentation;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace FactCheck.Core.Articles;

/// <summary>Reads Markdown: walks its blocks; <see cref="MarkdownInlines"/> reads the words in them.</summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePreciseSourceLocation()
        .UseYamlFrontMatter()
        .UsePipeTables()
        .UseFootnotes()
        .UseFigures()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Build();

    private readonly string _source;
    private readonly ReadableText _text;
    private readonly MarkdownInlines _inlines;
    private string _title = "";
    private bool _afterPicture;

    private MarkdownReader(string source, MarkdownDocument document)
    {
        _source = source;
        _text = new(source);
        _inlines = new(source, _text, document);
    }

    public static ArticleText Read(string source, ArticleFormat format)
    {
        var body = FrontMatter.BodyOf(source);
        var matter = FrontMatter.Read(source, body);
        var readable = body == 0 ? source : FrontMatter.Blank(source, body);
        var document = Parse(format == ArticleFormat.Mdx ? MdxCode.Blank(readable) : readable);
        var reader = new MarkdownReader(source, document);
        reader.Walk(document, BlockKind.Paragraph, 0);
        reader._inlines.ReadFootnotes();
        return new()
        {
            Source = source,
            Format = format,
            Text = reader._text.ToString(),
            Map = new(source, reader._text.Runs),
            Blocks = reader._text.Blocks,
            Links = [.. reader._text.Links.OrderBy(l => l.Span.Start)],
            Notes = reader._text.Notes,
            Title = matter.GetValueOrDefault("title", reader._title),
            FrontMatter = matter,
        };
    }

    private static MarkdownDocument Parse(string source)
    {
        try
        {
            return Markdown.Parse(source, Pipeline);
        }
        catch (ArgumentException) // Markdig's depth limit, its only complaint about a text
        {
            throw new ArticleFormatException(MarkdownDepth.DeepestLine(source), "Markdown is nested too deeply here to be read.");
        }
    }

    private void Walk(ContainerBlock container, BlockKind kind, int level)
    {
        foreach (var block in container)
        {
            var pictureBefore = _afterPicture;
            _afterPicture = false;
            switch (block)
            {
                case YamlFrontMatterBlock or LinkReferenceDefinitionGroup or LinkReferenceDefinition or FootnoteGroup or ThematicBreakBlock or BlankLineBlock: break;
                case HeadingBlock heading: Heading(heading); break;
                case FigureCaption caption: Leaf(caption, BlockKind.Caption, 0); break;
                case HtmlBlock html: _inlines.ReadHtml(html); break;
                case CodeBlock code: Code(code); break;
                case ListBlock list: Walk(list, BlockKind.ListItem, kind == BlockKind.ListItem ? level + 1 : 1); break;
                case QuoteBlock quote: Walk(quote, BlockKind.BlockQuote, 0); break;
                case TableCell cell: Walk(cell, BlockKind.TableCell, 0); break;
                case ParagraphBlock paragraph: Paragraph(paragraph, pictureBefore ? BlockKind.Caption : kind, level); break;
                case ContainerBlock inner: Walk(inner, kind, level); break;
                case LeafBlock leaf: Leaf(leaf, kind, level); break;
                default: break;
            }
        }
    }

    private void Heading(HeadingBlock heading)
    {
        var span = Leaf(heading, BlockKind.Heading, heading.Level);
        if (heading.Level == 1 && _title.Length == 0 && !span.IsEmpty) _title = _text.ToString()[span.Start..span.End];
    }

    // A paragraph in italics right behind a picture is its caption, as most site generators show it.
    private void Paragraph(ParagraphBlock paragraph, BlockKind kind, int level)
    {
        if (kind == BlockKind.Caption && !IsEmphasisOnly(paragraph)) kind = BlockKind.Paragraph;
        Leaf(paragraph, kind, level);
        _afterPicture = _text.Blocks.Count > 0 && _text.Blocks[^1].Kind == BlockKind.Picture;
    }

    private static bool IsEmphasisOnly(ParagraphBlock paragraph) =>
        paragraph.Inline is { FirstChild: EmphasisInline only } && ReferenceEquals(only, paragraph.Inline.LastChild);

    private Language.Spans.TextSpan Leaf(LeafBlock leaf, BlockKind kind, int level)
    {
        if (leaf.Inline is null) return default;
        _inlines.Read(leaf.Inline);
        var span = _text.EndBlock(kind, level);
        _inlines.EndBlock();
        return span;
    }

    private void Code(CodeBlock code)
    {
        for (var i = 0; i < code.Lines.Count; i++)
        {
            var line = code.Lines.Lines[i];
            var at = _inlines.PlaceOf(line);
            if (i > 0) _text.StandIn("\n", Math.Min(at, _source.Length), 0);
            _inlines.Words(line.Slice.ToString(), at, at + line.Slice.Length);
        }
        _text.EndBlock(BlockKind.Code);
    }
}
