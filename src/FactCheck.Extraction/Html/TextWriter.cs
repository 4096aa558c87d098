using System.Text;
using HtmlAgilityPack;

namespace FactCheck.Extraction.Html;

/// <summary>Writes the words of an element as blocks separated by blank lines: paragraphs, headings, list items, rows of tables.</summary>
internal static class TextWriter
{
    private static readonly HashSet<string> Blocks = ["p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dt", "dd", "tr", "figcaption", "summary", "address"];

    public static string Write(HtmlNode node)
    {
        var text = new StringBuilder();
        var loose = new StringBuilder();
        Walk(node, text, loose);
        Flush(loose, text, 0);
        return TrailingLines.Cut(text.ToString().TrimEnd());
    }

    private static void Walk(HtmlNode node, StringBuilder text, StringBuilder loose)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child.NodeType == HtmlNodeType.Text)
            {
                loose.Append(child.InnerText);
            }
            else if (PageTree.IsElement(child))
            {
                if (Blocks.Contains(child.Name)) WriteBlock(child, text, loose);
                else if (child.Name == "br") loose.Append('\n');
                else if (IsInline(child)) loose.Append(' ').Append(child.InnerText).Append(' ');
                else
                {
                    Flush(loose, text, 0);
                    Walk(child, text, loose);
                    Flush(loose, text, 0);
                }
            }
        }
    }

    private static void WriteBlock(HtmlNode block, StringBuilder text, StringBuilder loose)
    {
        Flush(loose, text, 0);
        if (block.Name != "tr" && block.ChildNodes.Any(static child => Blocks.Contains(child.Name) || child.Name is "ul" or "ol" or "div" or "table"))
        {
            Walk(block, text, loose);
            Flush(loose, text, 0);
        }
        else if (!IsLinkList(block))
        {
            Append(block.Name == "tr" ? Row(block) : PageTree.TextOf(block), text);
        }
    }

    /// <summary>A list item or heading that is only a link leads elsewhere.</summary>
    private static bool IsLinkList(HtmlNode block)
    {
        var share = PageTree.LinkShare(block);
        if (block.Name == "li") return share > 0.7;
        var length = PageTree.Length(block);
        return block.Name is "p" or "h2" or "h3" or "h4" or "h5" ? share > 0.9 && length < 200 : share > 0.95;
    }

    private static string Row(HtmlNode row)
        => string.Join(" | ", row.ChildNodes.Where(static cell => cell.Name is "td" or "th").Select(PageTree.TextOf).Where(static cell => cell.Length > 0));

    private static void Flush(StringBuilder loose, StringBuilder text, int least)
    {
        if (loose.Length == 0) return;
        var words = PageTree.Fold(loose.ToString());
        loose.Clear();
        if (words.Length > least) Append(words, text);
    }

    private static void Append(string words, StringBuilder text)
    {
        if (words.Length > 0 && !TrailingLines.IsNoise(words)) text.Append(words).Append("\n\n");
    }

    private static bool IsInline(HtmlNode node)
        => node.Name is "a" or "b" or "i" or "em" or "strong" or "span" or "u" or "sup" or "sub" or "small" or "abbr" or "cite" or "q" or "code" or "font" or "mark" or "time" or "tt" or "ins" or "del" or "s" or "var" or "kbd" or "label" or "bdi" or "dfn"
            && !node.Descendants().Any(static inner => Blocks.Contains(inner.Name) || inner.Name is "div" or "table" or "ul");
}
