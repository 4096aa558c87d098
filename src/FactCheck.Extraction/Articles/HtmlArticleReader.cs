using FactCheck.Core.Articles;

namespace FactCheck.Extraction.Articles;

/// <summary>
/// Reads an article handed in as HTML; to be called in the extraction process. Unlike a fetched page it is read whole, every word with its place in
/// the file, so a linear scan reads it and no tree is built: depth cannot harm it.
/// </summary>
public static class HtmlArticleReader
{
    public static ArticleText Read(string html) => ArticleReader.Read(html, ArticleFormat.Html);
}
