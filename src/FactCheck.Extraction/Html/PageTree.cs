using System.Text;
using HtmlAgilityPack;

namespace FactCheck.Extraction.Html;

/// <summary>Measures and questions that all readers of a parsed page share.</summary>
internal static class PageTree
{
    /// <summary>Class and id of an element in one lower-case string.</summary>
    public static string Marks(HtmlNode node)
        => string.Concat(node.GetAttributeValue("class", ""), " ", node.GetAttributeValue("id", "")).ToLowerInvariant();

    public static bool IsElement(HtmlNode node) => node.NodeType == HtmlNodeType.Element;

    /// <summary>Words of a node in one line, entities resolved.</summary>
    public static string TextOf(HtmlNode node)
    {
        var words = new StringBuilder();
        Collect(node, words);
        return Fold(words.ToString());
    }

    public static string Fold(string text)
        => string.Join(' ', HtmlEntity.DeEntitize(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A text from a string with line breaks, in which tags may still stand.</summary>
    public static string Paragraphs(string text)
    {
        var plain = new StringBuilder();
        var scanner = new TagScanner(text);
        while (scanner.Next())
        {
            if (scanner.Kind == TagKind.Text) plain.Append(scanner.IsRaw ? " " : scanner.Words);
            else plain.Append(IsBlock(scanner.Name) ? '\n' : ' ');
        }
        return string.Join("\n\n", plain.ToString().Split('\n').Select(Fold).Where(static line => line.Length > 0));
    }

    private static bool IsBlock(ReadOnlySpan<char> name)
    {
        foreach (var block in (ReadOnlySpan<string>)["p", "div", "li", "tr", "br", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "section", "article", "dt", "dd", "header", "footer", "nav", "ul", "ol", "table"])
        {
            if (name.Equals(block, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>Letters of text that is no white space, without building a string.</summary>
    public static int Length(HtmlNode node)
    {
        if (node.NodeType == HtmlNodeType.Text) return Count(node.InnerText);
        if (node.NodeType == HtmlNodeType.Comment) return 0;
        var sum = 0;
        foreach (var child in node.ChildNodes) sum += Length(child);
        return sum;
    }

    /// <summary>Share of a node's letters that stand inside links.</summary>
    public static double LinkShare(HtmlNode node)
    {
        var all = Length(node);
        return all == 0 ? 0 : (double)LinkLength(node) / all;
    }

    public static int LinkLength(HtmlNode node)
    {
        if (node.Name == "a") return Length(node);
        var sum = 0;
        foreach (var child in node.ChildNodes) sum += IsElement(child) ? LinkLength(child) : 0;
        return sum;
    }

    private static void Collect(HtmlNode node, StringBuilder words)
    {
        if (node.NodeType == HtmlNodeType.Text) words.Append(node.InnerText);
        else if (node.NodeType != HtmlNodeType.Comment)
        {
            if (node.Name is "br" or "td" or "th" or "li" or "p" or "div") words.Append(' ');
            foreach (var child in node.ChildNodes) Collect(child, words);
        }
    }

    private static int Count(string text)
    {
        var count = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) count++;
        }
        return count;
    }
}
