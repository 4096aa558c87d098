using System.Text;
using HtmlAgilityPack;

namespace FactCheck.Extraction.Html;

/// <summary>The words a reader came for: paragraphs, headings, lists, quotes and tables outside navigation.</summary>
internal static class MainText
{
    private static readonly HashSet<string> Skipped = ["script", "style", "noscript", "nav", "header", "footer", "aside", "form", "template", "svg", "iframe", "button", "select"];
    private static readonly HashSet<string> Blocks = ["p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "td", "th", "dt", "dd", "figcaption"];

    public static string Of(HtmlNode root)
    {
        var text = new StringBuilder();
        Collect(root, text);
        if (text.Length == 0) Append(root.SelectSingleNode("//body") ?? root, text);
        return text.ToString().TrimEnd();
    }

    private static void Collect(HtmlNode node, StringBuilder text)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child.NodeType != HtmlNodeType.Element || Skipped.Contains(child.Name)) continue;
            if (Blocks.Contains(child.Name)) Append(child, text);
            else Collect(child, text);
        }
    }

    private static void Append(HtmlNode block, StringBuilder text)
    {
        var words = new StringBuilder();
        Words(block, words);
        var folded = string.Join(' ', HtmlEntity.DeEntitize(words.ToString()).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (folded.Length > 0) text.Append(folded).Append("\n\n");
    }

    private static void Words(HtmlNode node, StringBuilder words)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child.NodeType == HtmlNodeType.Text) words.Append(child.InnerText);
            else if (child.Name == "br") words.Append(' ');
            else if (child.NodeType == HtmlNodeType.Element && !Skipped.Contains(child.Name)) Words(child, words);
        }
    }
}
