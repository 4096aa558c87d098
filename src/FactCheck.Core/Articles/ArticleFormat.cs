namespace FactCheck.Core.Articles;

/// <summary>How an article was written down.</summary>
public enum ArticleFormat
{
    Markdown,
    Plain,
    Html,

    /// <summary>Markdown with components and code between.</summary>
    Mdx,
}
