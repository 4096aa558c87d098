using HtmlAgilityPack;

namespace FactCheck.Extraction.Html;

/// <summary>
/// The words a reader came for. SmartReader finds them best (measured side by side on the development pages); where it finds next to nothing, our
/// own reading of the page stands in, and where both do, the text that the page states for machines.
/// </summary>
internal static class MainText
{
    private const int Little = 250;

    // No page for people is longer, and weighing the blocks of one that is takes minutes.
    private const int LongestWeighed = 1_500_000;

    // SmartReader's tree finds the next of its siblings by counting from the first: time grows with the square of their number.
    private const int MostSiblings = 3_000;

    /// <param name="source">The page's source, its depth checked.</param>
    /// <param name="root">The same page parsed; what is not the text is taken out of it.</param>
    /// <param name="url">Where it stands.</param>
    /// <param name="stated">The text as the page states it for machines, or empty.</param>
    public static string Of(string source, HtmlNode root, string url, string stated)
    {
        if (source.Length > LongestWeighed) return PageTree.Paragraphs(source);
        var text = root.DescendantsAndSelf().Any(static node => node.ChildNodes.Count > MostSiblings) ? "" : ByReader(source, url);
        if (text.Length < Little)
        {
            var own = ByTree(root);
            if (own.Length > text.Length) text = own;
        }
        return stated.Length > 300 && text.Length < stated.Length * 0.4 ? PageTree.Paragraphs(stated) : text;
    }

    private static string ByReader(string source, string url)
    {
        var address = Uri.TryCreate(url, UriKind.Absolute, out var known) ? known.AbsoluteUri : "https://unknown.invalid/";
        var article = new SmartReader.Reader(address, source) { ContinueIfNotReadable = true }.GetArticle();
        if (article.Content is not { Length: > 0 } content) return "";
        var page = new HtmlDocument();
        page.LoadHtml(content);
        return TextWriter.Write(page.DocumentNode);
    }

    private static string ByTree(HtmlNode root)
    {
        var before = root.CloneNode(true);
        Boilerplate.Remove(root);
        var text = TextWriter.Write(MainNode.Find(root));
        if (text.Length >= Little) return text;
        var all = TextWriter.Write(root.SelectSingleNode("//body") ?? root);
        if (all.Length >= Little) return all;
        foreach (var node in before.Descendants().Where(static node => node.Name is "script" or "style" or "noscript" or "template" or "head").ToList()) node.Remove();
        var plain = TextWriter.Write(before);
        return plain.Length > all.Length ? plain : all;
    }
}
