using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Articles;

/// <summary>
/// Which sort of block the words of an HTML page stand in. Counters instead of a tree: tags that were never closed, or closed twice,
/// cost nothing.
/// </summary>
internal sealed class MarkupBlocks
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "legend", "li", "main",
        "menu", "nav", "ol", "option", "p", "pre", "section", "select", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    private readonly Dictionary<string, int> _open = new(StringComparer.Ordinal);
    private bool _inItem, _inCell;

    public bool IsPreformatted => Has("pre");

    /// <summary>Depth of a heading or list; 0 for others.</summary>
    public int Level => Kind switch
    {
        BlockKind.Heading => HeadingLevel(),
        BlockKind.ListItem => Math.Max(1, Lists()),
        _ => 0,
    };

    public BlockKind Kind =>
        Has("nav") || Has("footer") || Has("form") || Has("button") || Has("select") ? BlockKind.Boilerplate
        : HeadingLevel() > 0 ? BlockKind.Heading
        : Has("figcaption") || Has("caption") ? BlockKind.Caption
        : Has("pre") ? BlockKind.Code
        : _inCell ? BlockKind.TableCell
        : Has("blockquote") ? BlockKind.BlockQuote
        : _inItem ? BlockKind.ListItem
        : BlockKind.Paragraph;

    public static bool IsBlock(string name) => Names.Contains(name);

    public void Open(string name)
    {
        if (name is "hr") return;
        if (name is "li" or "dt" or "dd") _inItem = true;
        else if (name is "td" or "th") _inCell = true;
        else if (name is "tr" or "table") _inCell = false;
        else if (HeadingLevel(name) > 0) CloseHeadings();
        _open[name] = _open.GetValueOrDefault(name) + 1;
    }

    public void Close(string name)
    {
        if (_open.TryGetValue(name, out var count) && count > 0) _open[name] = count - 1;
        if (name is "li" or "dt" or "dd" or "ul" or "ol" or "dl") _inItem = name is "ul" or "ol" or "dl" && Lists() > 0;
        else if (name is "td" or "th" or "tr" or "table") _inCell = false;
    }

    private bool Has(string name) => _open.GetValueOrDefault(name) > 0;

    private int Lists() => _open.GetValueOrDefault("ul") + _open.GetValueOrDefault("ol") + _open.GetValueOrDefault("dl");

    private void CloseHeadings()
    {
        for (var level = 1; level <= 6; level++) _open.Remove(HeadingName(level));
    }

    private int HeadingLevel()
    {
        for (var level = 1; level <= 6; level++)
        {
            if (Has(HeadingName(level))) return level;
        }
        return 0;
    }

    private static string HeadingName(int level) => level switch { 1 => "h1", 2 => "h2", 3 => "h3", 4 => "h4", 5 => "h5", _ => "h6" };

    private static int HeadingLevel(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6' ? name[1] - '0' : 0;
}
