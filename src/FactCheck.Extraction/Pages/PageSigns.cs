using FactCheck.Extraction.Html;
using HtmlAgilityPack;

namespace FactCheck.Extraction.Pages;

/// <summary>What is counted on a page to tell its kind. Taken before the text is cut out of the tree.</summary>
internal sealed record PageSigns
{
    public required PageGlance Glance { get; init; }

    public required string LowerSource { get; init; }

    public required bool HasPassword { get; init; }

    public required bool IsConsentAddress { get; init; }

    public required bool IsPaid { get; init; }

    /// <summary>The page calls itself an article (og:type, itemtype).</summary>
    public required bool SaysArticle { get; init; }

    /// <summary>Share of all letters that stand in links.</summary>
    public required double LinkShare { get; init; }

    /// <summary>Paragraphs of some length with few links.</summary>
    public required int ArticleParagraphs { get; init; }

    /// <summary>Headings that are links, inside items of their own.</summary>
    public required int Teasers { get; init; }

    public int MainWords { get; init; }

    public static PageSigns Of(HtmlNode root, string source, string url, bool isPaid)
    {
        var body = root.SelectSingleNode("//body") ?? root;
        return new()
        {
            Glance = PageGlance.Of(source),
            LowerSource = source.Length > 400_000 ? source[..400_000].ToLowerInvariant() : source.ToLowerInvariant(),
            HasPassword = body.Descendants("input").Any(static input => input.GetAttributeValue("type", "").Equals("password", StringComparison.OrdinalIgnoreCase)),
            IsConsentAddress = Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Host.StartsWith("consent.", StringComparison.Ordinal) || address.AbsolutePath.StartsWith("/consent", StringComparison.OrdinalIgnoreCase)),
            IsPaid = isPaid,
            SaysArticle = root.SelectNodes("//meta[@property='og:type']")?.Any(static meta => meta.GetAttributeValue("content", "").Contains("article", StringComparison.OrdinalIgnoreCase)) ?? false,
            LinkShare = PageTree.LinkShare(body),
            ArticleParagraphs = body.Descendants("p").Count(static p => PageTree.Length(p) > 90 && PageTree.LinkShare(p) < 0.5),
            Teasers = body.Descendants().Count(static node => node.Name is "h2" or "h3" or "h4" && PageTree.LinkShare(node) > 0.8),
        };
    }
}
