using HtmlAgilityPack;

namespace FactCheck.Extraction.Html;

/// <summary>Takes out what is not the text: scripts, navigation, teasers, comments, forms, what is hidden.</summary>
internal static class Boilerplate
{
    private static readonly HashSet<string> Never =
    [
        "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "input", "textarea", "option", "object", "embed", "canvas", "video", "audio", "map", "dialog", "link", "meta",
    ];

    private static readonly HashSet<string> Around = ["nav", "footer", "aside", "menu"];

    // Whole words of a class or id.
    private static readonly HashSet<string> Words =
    [
        "nav", "navbar", "navigation", "menu", "menubar", "sidebar", "footer", "breadcrumb", "breadcrumbs", "share", "sharing", "social", "socials", "related", "recommended", "recommendations", "comments",
        "comment", "commentlist", "disqus", "respond", "newsletter", "subscribe", "subscription", "signup", "promo", "promotion", "advert", "advertisement", "ad", "ads", "adsense", "banner", "cookie", "cookies", "consent", "gdpr", "popup",
        "modal", "overlay", "pagination", "pager", "tags", "tagcloud", "taglist", "toolbar", "widget", "widgets", "teaser", "teasers", "outbrain", "taboola", "sponsored", "masthead", "skip", "print", "caption", "credit", "credits",
        "copyright", "login", "search", "rating", "ratings", "toc", "byline", "timestamp", "dateline", "pubdate", "noprint", "metadata", "postmeta", "jumplink", "trending", "popular",
    ];

    // Stems that are safe anywhere.
    private static readonly string[] Stems =
    [
        "related-", "-related", "share-", "-share", "sharing", "social-", "-social", "newsletter", "breadcrumb", "sidebar", "cookie-", "advert", "comment-list", "comments-", "-comments", "comment-form", "recommend",
        "read-more", "readmore", "more-from", "morefrom", "also-read", "see-also", "post-tags", "entry-tags", "article-tags", "tag-list", "taglist", "post-nav", "nav-links", "post-meta", "entry-meta", "article-meta", "author-box", "author-bio",
        "authorbox", "author-info", "about-author", "entry-footer", "post-footer", "article-footer", "teaser-list", "teaserlist", "most-read", "mostread", "wp-caption-text", "sharedaddy", "jp-relatedposts", "addtoany", "paywall-", "print-only", "sr-only",
        "visually-hidden", "screen-reader", "reply", "pagination", "subscribe", "site-footer", "site-header", "page-header", "infobox-share", "mw-editsection", "navbox", "catlinks", "mw-jump",
    ];

    /// <summary>Removes it in place; what holds much of the page's running text is kept whatever it is called.</summary>
    public static void Remove(HtmlNode root)
    {
        Walk(root, MainNode.ParagraphLength(root), insideArticle: false);
    }

    private static void Walk(HtmlNode node, int all, bool insideArticle)
    {
        for (var i = node.ChildNodes.Count - 1; i >= 0; i--)
        {
            var child = node.ChildNodes[i];
            if (child.NodeType == HtmlNodeType.Comment) child.Remove();
            if (!PageTree.IsElement(child)) continue;
            if (Never.Contains(child.Name) || (IsUnwanted(child, insideArticle) && MainNode.ParagraphLength(child) <= all * 0.35)) child.Remove();
            else Walk(child, all, insideArticle || child.Name == "article");
        }
    }

    private static bool IsUnwanted(HtmlNode node, bool insideArticle)
    {
        if (node.Name is "html" or "body" or "main" or "article" or "p" or "h1" or "a" or "em" or "strong" or "b" or "i") return IsHidden(node);
        if (Around.Contains(node.Name) || (node.Name == "header" && !insideArticle && node.SelectSingleNode(".//h1") is null)) return true;
        if (node.Name is "form" && node.SelectNodes(".//p") is not { Count: > 3 }) return true;
        if (node.Name == "figcaption" || IsHidden(node)) return true;
        var role = node.GetAttributeValue("role", "");
        if (role is "navigation" or "complementary" or "contentinfo" or "search" or "banner" or "dialog" or "menu" or "toolbar") return true;
        return HasUnwantedName(PageTree.Marks(node));
    }

    public static bool HasUnwantedName(string marks)
    {
        if (marks.Length < 2) return false;
        foreach (var stem in Stems)
        {
            if (marks.Contains(stem, StringComparison.Ordinal)) return true;
        }
        var from = 0;
        for (var i = 0; i <= marks.Length; i++)
        {
            if (i < marks.Length && char.IsAsciiLetterOrDigit(marks[i])) continue;
            if (i > from && Words.Contains(marks[from..i])) return true;
            from = i + 1;
        }
        return false;
    }

    private static bool IsHidden(HtmlNode node)
    {
        if (node.Attributes.Count == 0) return false;
        if (node.Attributes["hidden"] is not null || node.GetAttributeValue("aria-hidden", "") == "true") return true;
        var style = node.GetAttributeValue("style", "");
        return style.Length > 0 && style.Replace(" ", "", StringComparison.Ordinal) is var plain
            && (plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));
    }
}
