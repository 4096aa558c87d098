using FactCheck.Core.Sources;
using FactCheck.Core.Text;
using FactCheck.Extraction.Html;
using FactCheck.Extraction.Reading;
using HtmlAgilityPack;

namespace FactCheck.Extraction.Metadata;

/// <summary>Title, byline, dates, language, site and own address of a page.</summary>
internal sealed record PageFacts(string Title, string Byline, DateOnly? Published, DateOnly? Modified, string Language, string Site, string CanonicalUrl, string ArticleBody, bool IsPaid, IReadOnlyList<SourceLink> Links)
{
    public static PageFacts Of(HtmlNode root, string url)
    {
        var data = PageData.Of(root);
        var language = LanguageOf(root, data);
        return new(Headline.Of(root, data, url), Metadata.Byline.Of(root, data, SiteOf(data, url)), PublicationDate.Of(root, data, url, language), PublicationDate.Modified(data), language,
            SiteOf(data, url), CanonicalOf(root, data, url), data.Linked("articleBody"), data.IsPaid, PageLinks.Of(root, url));
    }

    /// <summary>The facts beside the words, in letters that can be kept: an entity may name a NUL or half a sign. The language is what the words show: many pages carry the stated one over from a template.</summary>
    public SourceText Describe(string text) => new()
    {
        Text = TextCleaner.Clean(text),
        Title = TextCleaner.Clean(Title),
        Byline = TextCleaner.Clean(Byline),
        Published = Published,
        Modified = Modified,
        Language = WrittenLanguage.Of(text, Language),
        Site = TextCleaner.Clean(Site),
        CanonicalUrl = CanonicalUrl,
        Links = PageLinks.In(text, Links),
    };

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
