using System.Buffers;

namespace FactCheck.Core.Articles;

/// <summary>
/// Finds the lines by which site generators put one file into another: <c>&lt;!-- @include: x.md --&gt;</c>, <c>{% include_relative x.md %}</c>,
/// <c>--8&lt;-- "x.md"</c>, <c>{{#include x.md}}</c>, <c>{{&lt; include x.md &gt;}}</c>, <c>[!INCLUDE [words](x.md)]</c>, and in MDX a component that was
/// imported from a file of text. A path counts from the file in which it stands and never leads out of the repository.
/// </summary>
public static class ArticleIncludes
{
    private static readonly string[] Extensions = [".md", ".mdx", ".markdown", ".mdown", ".txt"];
    private static readonly SearchValues<char> NoPath = SearchValues.Create(":\\{}*?");

    /// <summary>In the order of the source; linear in it.</summary>
    /// <param name="source">The file's text.</param>
    /// <param name="format">Only Markdown and MDX include.</param>
    /// <param name="path">Where the file stands, from the root of the repository.</param>
    public static IReadOnlyList<ArticleInclude> Find(string source, ArticleFormat format, string path)
    {
        if (format is not (ArticleFormat.Markdown or ArticleFormat.Mdx)) return [];
        var found = new List<ArticleInclude>();
        var imports = new Dictionary<string, string>(StringComparer.Ordinal);
        var isFenced = false;
        for (var at = 0; at < source.Length;)
        {
            var stop = source.IndexOf('\n', at);
            var end = stop < 0 ? source.Length : stop;
            var line = source.AsSpan(at, end - at).Trim();
            if (line.StartsWith("```") || line.StartsWith("~~~")) isFenced = !isFenced;
            else if (!isFenced && format == ArticleFormat.Mdx && line.StartsWith("import ")) Import(line, imports);
            else if (!isFenced && Resolve(path, Written(line, imports)) is { } file) found.Add(new(file, new(at, end - (end > at && source[end - 1] == '\r' ? 1 : 0))));
            at = end + 1;
        }
        return found;
    }

    /// <summary>The files that a text needs beyond those known: what it includes, and what these include in turn.</summary>
    public static IReadOnlyList<string> Missing(string source, ArticleFormat format, string path, IReadOnlyDictionary<string, string?> known)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { path };
        var open = new Queue<(string Source, ArticleFormat Format, string Path)>([(source, format, path)]);
        while (open.TryDequeue(out var next))
        {
            foreach (var include in Find(next.Source, next.Format, next.Path).Where(i => seen.Add(i.Path)))
            {
                if (!known.TryGetValue(include.Path, out var text)) missing.Add(include.Path);
                else if (text is not null) open.Enqueue((text, FormatOf(include.Path), include.Path));
            }
        }
        return [.. missing];
    }

    internal static ArticleFormat FormatOf(string path) =>
        path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) ? ArticleFormat.Plain
        : path.EndsWith(".mdx", StringComparison.OrdinalIgnoreCase) ? ArticleFormat.Mdx : ArticleFormat.Markdown;

    private static ReadOnlySpan<char> Written(ReadOnlySpan<char> line, Dictionary<string, string> imports)
    {
        if (line.Length < 5) return [];
        if (line.StartsWith("--8<--")) return Bare(line[6..]);
        if (line.StartsWith("<!--") && line.EndsWith("-->")) return After(line[4..^3], "@include:");
        if (line.StartsWith("{{#") && line.EndsWith("}}")) return After(line[3..^2], "include ");
        if (line.StartsWith("{{<") && line.EndsWith(">}}")) return After(line[3..^3], "include ");
        if (line.StartsWith("{%") && line.EndsWith("%}"))
        {
            var inner = line[2..^2].Trim('-');
            return After(inner, "include_relative ") is { IsEmpty: false } relative ? relative : After(inner, "include ");
        }
        if (line.StartsWith("[!INCLUDE", StringComparison.OrdinalIgnoreCase) && line.EndsWith(")]")) return line[(line.LastIndexOf('(') + 1)..^2];
        return line[0] == '<' && line.EndsWith("/>") && imports.TryGetValue(line[1..^2].Trim().ToString(), out var file) ? file : [];
    }

    private static ReadOnlySpan<char> After(ReadOnlySpan<char> inner, string word)
    {
        var words = inner.Trim();
        return words.StartsWith(word) ? Bare(words[word.Length..]) : [];
    }

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> path) => path.Trim().Trim("\"'");

    // import Name from './file.mdx'
    private static void Import(ReadOnlySpan<char> line, Dictionary<string, string> imports)
    {
        var from = line.LastIndexOf(" from ");
        if (from > 7) imports[line[7..from].Trim().ToString()] = Bare(line[(from + 6)..].TrimEnd(';')).ToString();
    }

    private static string? Resolve(string from, ReadOnlySpan<char> written)
    {
        if (written.IsEmpty || written[0] == '/' || written.ContainsAny(NoPath) || !HasExtension(written)) return null;
        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in written.ToString().Split('/'))
        {
            if (part is "." or "") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0 && parts[^1] != "..") parts.RemoveAt(parts.Count - 1);
            else return null;
        }
        return string.Join('/', parts);
    }

    private static bool HasExtension(ReadOnlySpan<char> path)
    {
        foreach (var extension in Extensions)
        {
            if (path.EndsWith(extension, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
