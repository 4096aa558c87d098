using System.IO.Enumeration;
using FactCheck.Core.Articles;

namespace FactCheck.Core.Reporting;

/// <summary>Which paths of a repository are articles, and how they are written.</summary>
public static class ContentPath
{
    /// <summary>The format that a file's name tells, or null where it tells none.</summary>
    public static ArticleFormat? FormatOf(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".md" or ".markdown" or ".mdown" => ArticleFormat.Markdown,
        ".mdx" => ArticleFormat.Mdx,
        ".html" or ".htm" or ".xhtml" => ArticleFormat.Html,
        ".txt" => ArticleFormat.Plain,
        _ => null,
    };

    /// <summary>True where the path may be an article and the configuration does not leave it out.</summary>
    /// <param name="path">Relative to the root, with <c>/</c>.</param>
    public static bool IsContent(string path, ContentConfiguration configuration) => FormatOf(path) is not null && IsIncluded(path, configuration);

    /// <summary>True where the configuration's globs take the path in.</summary>
    public static bool IsIncluded(string path, ContentConfiguration configuration) =>
        (configuration.Include.Count == 0 || configuration.Include.Any(g => Meets(path, g))) && !configuration.Exclude.Any(g => Meets(path, g));

    /// <summary>True where a path relative to the root, with <c>/</c>, meets a glob in which <c>**</c> stands for any folders.</summary>
    public static bool Meets(string path, string glob)
    {
        var parts = glob.TrimStart('.', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return Meets(path.Split('/'), 0, parts, 0);
    }

    private static bool Meets(string[] path, int at, string[] glob, int from)
    {
        for (; from < glob.Length; from++, at++)
        {
            if (glob[from] == "**")
            {
                for (var skip = at; skip <= path.Length; skip++)
                {
                    if (Meets(path, skip, glob, from + 1)) return true;
                }
                return false;
            }
            if (at >= path.Length || !FileSystemName.MatchesSimpleExpression(glob[from], path[at], ignoreCase: false)) return false;
        }
        return at == path.Length;
    }
}
