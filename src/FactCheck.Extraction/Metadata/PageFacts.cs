using FactCheck.Extraction.Html;
using HtmlAgilityPack;

namespace FactCheck.Extraction.Metadata;

/// <summary>Title, byline, dates, language, site and own address of a page.</summary>
internal sealed record PageFacts(string Title, string Byline, DateOnly? Published, DateOnly? Modified, string Language, string Site, string CanonicalUrl, string ArticleBody, bool IsPaid)
{
    private static readonly string[] TitleCuts = [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "];

    public static PageFacts Of(HtmlNode root, string url)
    {
        var data = PageData.Of(root);
        var language = LanguageOf(root, data);
        return new(TitleOf(root, data), BylineOf(root, data), PublicationDate.Of(root, data, url, language), PublicationDate.Modified(data), language,
            SiteOf(data, url), CanonicalOf(root, data, url), data.Linked("articleBody"), data.IsPaid);
    }

    private static string TitleOf(HtmlNode root, PageData data)
    {
        var written = PageTree.Fold(root.SelectSingleNode("//title")?.InnerText ?? "");
        var stated = data.Linked("headline");
        if (stated.Length == 0) stated = data.Meta("og:title", "twitter:title", "dc.title", "citation_title");
        stated = PageTree.Fold(stated);
        var headings = root.SelectNodes("//h1")?.Select(PageTree.TextOf).Where(static text => text.Length is > 5 and < 300).ToList() ?? [];
        // A heading that is part of the title as written is what people read as the title.
        var heading = headings.FirstOrDefault(text => written.Contains(text, StringComparison.OrdinalIgnoreCase) || stated.Contains(text, StringComparison.OrdinalIgnoreCase));
        if (heading is not null) return heading;
        if (headings.Count == 1 && headings[0].Length > 15) return headings[0];
        return WithoutSite(stated.Length > 0 ? stated : written, data.Meta("og:site_name"));
    }

    private static string WithoutSite(string title, string site)
    {
        foreach (var cut in TitleCuts)
        {
            var at = title.LastIndexOf(cut, StringComparison.Ordinal);
            if (at <= 0) continue;
            var (head, tail) = (title[..at].Trim(), title[(at + cut.Length)..].Trim());
            if (tail.Equals(site, StringComparison.OrdinalIgnoreCase) || (head.Length > 15 && tail.Length < head.Length)) return head;
        }
        return title;
    }

    private static string BylineOf(HtmlNode root, PageData data)
    {
        var authors = data.AllLinked("author.name").Concat(data.AllLinked("author")).Where(IsName).Distinct().Take(5).ToList();
        if (authors.Count > 0) return Clean(string.Join(", ", authors));
        var meta = data.Meta("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "citation_author", "byl");
        if (IsName(meta)) return Clean(meta);
        var node = root.SelectSingleNode("//*[@rel='author']|//*[@itemprop='author']//*[@itemprop='name']|//*[@itemprop='author']|//*[contains(@class,'author-name')]|//*[contains(@class,'byline')]|//*[contains(@class,'author')]");
        var text = node is null ? "" : Clean(PageTree.TextOf(node));
        return text.Length < 100 && IsName(text) ? text : "";
    }

    private static bool IsName(string text)
        => text.Length is > 1 and < 120 && !text.Contains("http", StringComparison.OrdinalIgnoreCase) && !text.Contains('@', StringComparison.Ordinal) && text.Any(char.IsLetter);

    private static string Clean(string byline)
    {
        var text = PageTree.Fold(byline);
        foreach (var start in (ReadOnlySpan<string>)["by ", "von ", "par ", "por ", "di ", "door ", "av ", "written by ", "posted by ", "autor: ", "author: "])
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return text[start.Length..].Trim();
        }
        return text;
    }

    private static string LanguageOf(HtmlNode root, PageData data)
    {
        var stated = root.SelectSingleNode("//html")?.GetAttributeValue("lang", "") ?? "";
        if (stated.Length == 0) stated = root.SelectSingleNode("//html")?.GetAttributeValue("xml:lang", "") ?? "";
        if (stated.Length == 0) stated = data.Linked("inLanguage");
        if (stated.Length == 0) stated = data.Meta("content-language", "og:locale", "dc.language", "language");
        var code = stated.Split('-', '_')[0].Trim().ToLowerInvariant();
        return code.Length == 2 && code.All(char.IsAsciiLetterLower) ? code : "";
    }

    private static string SiteOf(PageData data, string url)
    {
        var site = data.Meta("og:site_name", "application-name");
        if (site.Length == 0) site = data.Linked("publisher.name");
        return site.Length > 0 ? PageTree.Fold(site) : Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : "";
    }

    private static string CanonicalOf(HtmlNode root, PageData data, string url)
    {
        var written = HtmlEntity.DeEntitize(root.SelectSingleNode("//link[@rel='canonical']")?.GetAttributeValue("href", "") ?? "");
        if (written.Length == 0) written = data.Meta("og:url");
        if (!Uri.TryCreate(url, UriKind.Absolute, out var page)) return Uri.TryCreate(written, UriKind.Absolute, out var alone) ? alone.AbsoluteUri : "";
        // Trusted within the same site only: a page cannot speak for another's address.
        return Uri.TryCreate(page, written, out var own) && written.Length > 0 && SiteName(own.Host) == SiteName(page.Host) && own.Scheme is "http" or "https" ? own.AbsoluteUri : "";
    }

    private static string SiteName(string host)
    {
        var parts = host.ToLowerInvariant().Split('.');
        return parts.Length <= 2 ? string.Join('.', parts) : string.Join('.', parts[^(parts[^2].Length <= 3 && parts[^1].Length == 2 ? 3 : 2)..]);
    }
}
