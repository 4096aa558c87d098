namespace FactCheck.Extraction.Html;

/// <summary>
/// Counts how deep a page nests before any parser sees it. HtmlAgilityPack overflows the stack on deep pages, which kills the process, and
/// every tree builder is quadratic in depth; this is linear (work per end tag is bounded by the cap).
/// </summary>
public static class DepthScan
{
    public const int Cap = 512;

    /// <summary>The deepest nesting, or <see cref="Cap"/> + 1 as soon as it is past the cap.</summary>
    public static int Depth(ReadOnlySpan<char> html)
    {
        var open = new List<int>(64);
        var deepest = 0;
        var scanner = new TagScanner(html);
        while (scanner.Next())
        {
            if (scanner.Kind == TagKind.Start && !IsVoid(scanner.Name) && !(scanner.IsSelfClosing && IsForeign(scanner.Name)))
            {
                var name = Hash(scanner.Name);
                // One that follows itself ends its forerunner, as browsers read "<p>one<p>two" and "<li>one<li>two".
                if (open.Count > 0 && open[^1] == name && EndsItself(scanner.Name)) open.RemoveAt(open.Count - 1);
                open.Add(name);
                deepest = Math.Max(deepest, open.Count);
                if (deepest > Cap) return deepest;
            }
            else if (scanner.Kind == TagKind.End)
            {
                var at = open.LastIndexOf(Hash(scanner.Name));
                if (at >= 0) open.RemoveRange(at, open.Count - at);
            }
        }
        return deepest;
    }

    /// <summary>"/&gt;" closes only what is not of HTML: parts of pictures and names with a colon or a dash.</summary>
    private static bool IsForeign(ReadOnlySpan<char> name)
    {
        if (name.ContainsAny(':', '-')) return true;
        foreach (var part in (ReadOnlySpan<string>)["path", "use", "rect", "circle", "ellipse", "line", "polygon", "polyline", "g", "stop", "image", "symbol", "defs", "animate"])
        {
            if (name.Equals(part, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static bool EndsItself(ReadOnlySpan<char> name)
    {
        foreach (var one in (ReadOnlySpan<string>)["p", "li", "a", "option", "tr", "td", "th", "dt", "dd", "button", "nobr"])
        {
            if (name.Equals(one, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    public static bool IsVoid(ReadOnlySpan<char> name)
    {
        foreach (var empty in (ReadOnlySpan<string>)["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"])
        {
            if (name.Equals(empty, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    private static int Hash(ReadOnlySpan<char> name) => string.GetHashCode(name, StringComparison.OrdinalIgnoreCase);
}
