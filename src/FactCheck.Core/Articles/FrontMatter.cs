using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace FactCheck.Core.Articles;

/// <summary>
/// The block of YAML (<c>---</c>) or TOML (<c>+++</c>) at the head of an article. YAML is read as a stream of events with a depth of our own:
/// building a tree of a deeply nested one could end the process.
/// </summary>
internal static class FrontMatter
{
    private const int DepthLimit = 64;

    /// <summary>Offset at which the text after the front matter begins; 0 where there is none.</summary>
    public static int BodyOf(string source)
    {
        var start = source.StartsWith('\uFEFF') ? 1 : 0;
        var fence = LineAt(source, start).TrimEnd();
        if (fence is not ("---" or "+++")) return 0;
        for (var at = NextLine(source, start); at < source.Length; at = NextLine(source, at))
        {
            var line = LineAt(source, at).TrimEnd();
            if (line.SequenceEqual(fence) || (fence is "---" && line is "...")) return NextLine(source, at);
        }
        return 0;
    }

    /// <summary>Top-level entries up to <paramref name="body"/>: scalars as they are, lists joined with a comma.</summary>
    /// <exception cref="ArticleFormatException">Not YAML, or nested too deeply.</exception>
    public static IReadOnlyDictionary<string, string> Read(string source, int body)
    {
        if (body == 0) return new Dictionary<string, string>();
        var start = NextLine(source, source.StartsWith('\uFEFF') ? 1 : 0);
        var end = body - 1;
        while (end > start && source[end - 1] is not ('\n' or '\r')) end--;
        var text = source[start..Math.Max(start, end)];
        return source.AsSpan().TrimStart('\uFEFF').StartsWith("+++") ? ReadToml(text) : ReadYaml(text);
    }

    /// <summary>The text with its front matter blanked, so that every offset stays what it was.</summary>
    public static string Blank(string source, int body) => string.Create(source.Length, (source, body), static (target, from) =>
    {
        for (var i = 0; i < target.Length; i++) target[i] = i < from.body && from.source[i] is not ('\n' or '\r') ? ' ' : from.source[i];
    });

    private static Dictionary<string, string> ReadYaml(string yaml)
    {
        try
        {
            return ReadEvents(new Parser(new StringReader(yaml)));
        }
        catch (YamlException problem)
        {
            throw new ArticleFormatException((int)problem.Start.Line + 1, "The front matter is not YAML: " + problem.Message);
        }
    }

    private static Dictionary<string, string> ReadEvents(Parser parser)
    {
        var entries = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var depth = 0;
        var isList = false;
        string? key = null;
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart or SequenceStart:
                    if (depth == 1) isList = parser.Current is SequenceStart;
                    if (++depth > DepthLimit) throw new ArticleFormatException((int)parser.Current.Start.Line + 1, "The front matter is nested too deeply.");
                    break;
                case MappingEnd or SequenceEnd:
                    if (--depth == 1) key = null;
                    break;
                case Scalar scalar when depth == 1 && key is null: key = scalar.Value; break;
                case Scalar scalar when depth == 1 && key is not null:
                    entries[key] = scalar.Value;
                    key = null;
                    break;
                case Scalar scalar when depth == 2 && isList && key is not null:
                    entries[key] = entries.TryGetValue(key, out var before) ? before + ", " + scalar.Value : scalar.Value;
                    break;
                default: break;
            }
        }
        return entries;
    }

    // Of TOML only what site generators put at the top: `key = "value"` up to the first table.
    private static Dictionary<string, string> ReadToml(string toml)
    {
        var entries = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in toml.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.StartsWith('[')) break;
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || line[0] == '#') continue;
            var value = line[(equals + 1)..].Trim().Trim('[', ']');
            entries[line[..equals].Trim()] = string.Join(", ", value.Split("\",").Select(v => v.Trim().Trim('"', '\'')));
        }
        return entries;
    }

    private static ReadOnlySpan<char> LineAt(string source, int at)
    {
        var end = source.AsSpan(at).IndexOfAny('\n', '\r');
        return end < 0 ? source.AsSpan(at) : source.AsSpan(at, end);
    }

    private static int NextLine(string source, int at)
    {
        var end = source.IndexOf('\n', at);
        return end < 0 ? source.Length : end + 1;
    }
}
