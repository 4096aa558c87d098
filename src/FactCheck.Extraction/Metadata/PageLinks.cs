using FactCheck.Core.Sources;
using FactCheck.Extraction.Html;
using FactCheck.Extraction.Reading;
using HtmlAgilityPack;

namespace FactCheck.Extraction.Metadata;

/// <summary>The links of a page that lead to another site and whose words stand in its main text.</summary>
internal static class PageLinks
{
    private const int Most = 100;
    private const int MostAnchors = 2_000;
    private const int MostLooked = 500;
    private const int LongestMarkup = 4_000;
    private const int ShortestWords = 3;
    private const int LongestWords = 200;
    private const int LongestUrl = 2_000;

    /// <summary>All links with words that lead away from the page's own host; menus and notices among them.</summary>
    public static IReadOnlyList<SourceLink> Of(HtmlNode root, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var page)) return [];
        var links = new List<SourceLink>();
        foreach (var anchor in root.Descendants("a").Take(MostAnchors))
        {
            var written = HtmlEntity.DeEntitize(anchor.GetAttributeValue("href", "")).Trim();
            if (written.Length is 0 or > LongestUrl || !Uri.TryCreate(page, written, out var target) || target.Scheme is not ("http" or "https") || target.Host == page.Host) continue;
            // Measured on the markup first: nested anchors would each gather all the words below them.
            if (anchor.EndNode is not { } end || end.StreamPosition - anchor.StreamPosition is < 0 or > LongestMarkup) continue;
            var words = TextCleaner.Clean(PageTree.Fold(anchor.InnerText));
            if (words.Length is >= ShortestWords and <= LongestWords) links.Add(new(target.AbsoluteUri, words));
        }
        return links;
    }

    /// <summary>Those whose words stand in the main text, each once.</summary>
    public static IReadOnlyList<SourceLink> In(string text, IReadOnlyList<SourceLink> links) =>
        [.. links.Distinct().Take(MostLooked).Where(l => text.Contains(l.Words, StringComparison.Ordinal)).Take(Most)];
}
