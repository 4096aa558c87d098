using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Articles;

/// <summary>Reads an article into words, blocks, links and notes, with the way back to the file. Pure and linear in the text.</summary>
public static class ArticleReader
{
    /// <summary>Reads <paramref name="source"/> as <paramref name="format"/>; HTML from strangers is read in the extraction process.</summary>
    /// <exception cref="ArticleFormatException">Nested too deeply, or front matter that is not YAML.</exception>
    public static ArticleText Read(string source, ArticleFormat format) => format switch
    {
        ArticleFormat.Markdown or ArticleFormat.Mdx => MarkdownReader.Read(source, format),
        ArticleFormat.Html => ReadHtml(source),
        _ => ReadPlain(source),
    };

    /// <summary>Reads <paramref name="source"/> with the files that it includes in their place; spans of these lead to the lines that include them.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="path">Where it stands, from the root of the repository.</param>
    /// <param name="included">Texts of included files by path; null for one that is not there. <see cref="ArticleIncludes.Missing"/> says which are needed.</param>
    /// <exception cref="ArticleFormatException">Nested too deeply, or front matter that is not YAML.</exception>
    public static ArticleText Read(string source, ArticleFormat format, string path, IReadOnlyDictionary<string, string?> included) =>
        included.Count == 0 ? Read(source, format) : InlinedSource.Read(source, format, path, included);

    private static ArticleText ReadPlain(string source) => new()
    {
        Source = source,
        Format = ArticleFormat.Plain,
        Text = source,
        Map = SourceMap.Identity(source),
        Blocks = Segmenter.Blocks(source),
        Links = [.. BareUrls.Find(source).Select(u => new ArticleLink(LinkForm.BareUrl, u.In(source), u, u.Start))],
    };

    private static ArticleText ReadHtml(string source)
    {
        var text = new ReadableText(source);
        var reader = new MarkupReader(source, text);
        reader.ReadBlocks(source, 0);
        var words = text.ToString();
        var map = new SourceMap(source, text.Runs);
        return new()
        {
            Source = source,
            Format = ArticleFormat.Html,
            Text = words,
            Map = map,
            Blocks = text.Blocks,
            Links = [.. text.Links.Concat(BareLinks(words, text, map)).OrderBy(l => l.Span.Start)],
            Notes = text.Notes,
            Title = reader.Heading.Length > 0 ? reader.Heading : reader.Title,
        };
    }

    private static IEnumerable<ArticleLink> BareLinks(string words, ReadableText text, SourceMap map)
    {
        var taken = text.Links.Where(l => !l.Span.IsEmpty).Select(l => l.Span).Order().ToList();
        return from url in BareUrls.Find(words)
               where !taken.Exists(t => t.Overlaps(url))
               select new ArticleLink(LinkForm.BareUrl, url.In(words), url, map.ToSource(url.Start));
    }
}
