using FactCheck.Extraction.Html;
using HtmlAgilityPack;

namespace FactCheck.Extraction.Metadata;

/// <summary>The day a page was published: what it states for machines first, then its address, then what it shows to people.</summary>
internal static class PublicationDate
{
    private static readonly string[] PublishedMeta =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "article:published", "bt:pubDate", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "publish_date", "published-date", "published", "publication_date", "publication-date",
        "article.published", "published_at", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date", "DC.date.publication", "citation_publication_date", "citation_date", "citation_online_date", "rnews:datePublished", "article_date_original", "cXenseParse:recs:publishtime",
        "cxenseparse:publishtime", "gentime", "displaydate", "shareaholic:article_published_time", "vr:published_time", "date", "article:post_date", "article.created", "created", "creation_date", "dateCreated", "release_date", "og:release_date", "originalpublicationdate", "timestamp", "date_published",
    ];

    private static readonly string[] ModifiedMeta = ["article:modified_time", "og:updated_time", "dateModified", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revised", "modified", "article:modified"];

    private static readonly string[] Marks = ["publish", "pubdate", "posted", "date", "datum", "fecha", "data", "time", "byline", "meta", "created", "dateline", "info", "author", "subline", "details"];

    public static DateOnly? Of(HtmlNode root, PageData data, string url, string language)
    {
        var monthFirst = MonthComesFirst(url, language);
        return InAddress(url)
            ?? Stated(data.Meta("article:published_time", "og:article:published_time"))
            ?? Stated(data.Linked("datePublished", "dateCreated", "uploadDate"))
            ?? PublishedMeta.Select(name => Stated(data.Meta(name))).FirstOrDefault(static day => day is not null)
            ?? Marked(root, monthFirst)
            ?? Labelled(root, monthFirst)
            ?? Shown(root, monthFirst)
            ?? Modified(data)
            ?? data.MetaLike("date", "time", "publish", "upload", "created").Select(Stated).FirstOrDefault(static day => day is not null)
            ?? InScripts(root)
            ?? data.MetaLike("description").Select(Described).FirstOrDefault(static day => day is not null)
            ?? InPictures(root);
    }

    public static DateOnly? Modified(PageData data)
        => Stated(data.Linked("dateModified")) ?? ModifiedMeta.Select(name => Stated(data.Meta(name))).FirstOrDefault(static day => day is not null);

    private static DateOnly? Stated(string value) => value.Length is 0 or > 100 ? null : DayReader.First(value, monthFirst: true);

    // A summary is prose: only a day that is written out counts there.
    private static DateOnly? Described(string value) => DayReader.First(value, monthFirst: true);

    /// <summary>"Published: 3 March 2020": a day behind a word that says which day it is.</summary>
    private static DateOnly? Labelled(HtmlNode root, bool monthFirst)
    {
        var body = root.SelectSingleNode("//body") ?? root;
        var labels = 0;
        foreach (var node in body.Descendants("#text"))
        {
            var words = node.InnerText.AsSpan().Trim();
            if (words.Length is < 4 or > 400 || !StartsWithLabel(words) || node.ParentNode is not { } parent || parent.Name is "script" or "style" || IsAside(node)) continue;
            if (++labels > 20) break;
            if (DayReader.First(PageTree.Fold(node.InnerText), monthFirst) is { } day) return day;
            var around = parent.ParentNode is { } above && above.InnerText.Length < 400 ? above : parent;
            if (around.InnerText.Length < 400 && DayReader.First(PageTree.TextOf(around), monthFirst) is { } beside) return beside;
        }
        return null;
    }

    private static bool StartsWithLabel(ReadOnlySpan<char> words)
    {
        foreach (var label in (ReadOnlySpan<string>)["published", "posted on", "posted:", "date:", "erstellt am", "erstellt:", "veröffentlicht", "publiziert", "datum:", "stand:", "publié", "mis en ligne", "publicado", "fecha:", "pubblicato", "data:", "gepubliceerd", "geplaatst", "publicerad", "publisert", "udgivet", "opublikowano", "data publikacji", "publikováno", "опубликовано", "дата:", "yayınlanma"])
        {
            if (words.StartsWith(label, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>What a template hands to its own scripts, under a name that says so.</summary>
    private static DateOnly? InScripts(HtmlNode root)
    {
        foreach (var script in root.Descendants("script"))
        {
            var source = script.InnerText;
            if (source.Length is < 20 or > 2_000_000) continue;
            foreach (var key in (ReadOnlySpan<string>)["datePublished", "published_at", "publishedAt", "publication_date", "publishDate", "publish_date", "publishedDate", "pubDate", "dateCreated", "created_at", "createdAt"])
            {
                var at = source.IndexOf(key, StringComparison.OrdinalIgnoreCase);
                if (at >= 0 && DayReader.First(source.Substring(at + key.Length, Math.Min(40, source.Length - at - key.Length)), monthFirst: true) is { } day) return day;
            }
        }
        return null;
    }

    /// <summary>/2020/02/18/ or 2020-02-18 or 20200218 in the path.</summary>
    private static DateOnly? InAddress(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)) return null;
        var path = address.AbsolutePath;
        if (DayReader.First(path.Replace('_', '-'), monthFirst: false) is { } day) return day;
        foreach (var part in path.Split('/', '-', '_', '.'))
        {
            if (part.Length == 8 && part.All(char.IsAsciiDigit) && DayReader.First(part, monthFirst: false) is { } compact) return compact;
        }
        return null;
    }

    private static DateOnly? Marked(HtmlNode root, bool monthFirst)
    {
        var times = root.Descendants("time").Where(static node => !IsAside(node)).ToList();
        var chosen = times.Where(static node => node.GetAttributeValue("itemprop", "") == "datePublished" || node.Attributes["pubdate"] is not null)
            .Concat(root.Descendants().Where(static node => node.GetAttributeValue("itemprop", "").Contains("datePublished", StringComparison.OrdinalIgnoreCase)))
            .Concat(times.Where(static node => PageTree.Marks(node) is var marks && (marks.Contains("publish", StringComparison.Ordinal) || marks.Contains("entry-date", StringComparison.Ordinal))))
            .Concat(root.Descendants("abbr").Where(static node => PageTree.Marks(node).Contains("published", StringComparison.Ordinal)))
            .Concat(times.Where(static node => !PageTree.Marks(node).Contains("updated", StringComparison.Ordinal)))
            .Concat(times);
        foreach (var node in chosen)
        {
            foreach (var value in (ReadOnlySpan<string>)[node.GetAttributeValue("datetime", ""), node.GetAttributeValue("content", ""), node.GetAttributeValue("title", ""), PageTree.TextOf(node)])
            {
                if (value.Length is > 0 and < 200 && DayReader.First(value, monthFirst) is { } day) return day;
            }
        }
        return null;
    }

    /// <summary>Elements that are named for it first, then whatever day stands first after the heading, then anywhere.</summary>
    private static DateOnly? Shown(HtmlNode root, bool monthFirst)
    {
        var body = root.SelectSingleNode("//body") ?? root;
        foreach (var node in body.Descendants())
        {
            if (!PageTree.IsElement(node) || node.Attributes.Count == 0 || node.Name is "script" or "style" or "body" || IsAside(node)) continue;
            var marks = PageTree.Marks(node);
            if (marks.Length < 3 || !Marks.Any(mark => marks.Contains(mark, StringComparison.Ordinal)) || node.InnerText.Length > 600) continue;
            if (DayReader.First(PageTree.TextOf(node), monthFirst) is { } day) return day;
        }
        var text = Visible(body);
        var heading = body.SelectSingleNode(".//h1") is { } h1 ? PageTree.TextOf(h1) : "";
        var at = heading.Length > 8 ? text.IndexOf(heading, StringComparison.Ordinal) : -1;
        if (at >= 0 && DayReader.First(text.Substring(at, Math.Min(3_000, text.Length - at)), monthFirst) is { } near) return near;
        return DayReader.First(text, monthFirst);
    }

    private static string Visible(HtmlNode body)
    {
        var copy = body.CloneNode(true);
        foreach (var node in copy.Descendants().Where(static node => node.Name is "script" or "style" or "noscript" or "footer").ToList()) node.Remove();
        return PageTree.TextOf(copy);
    }

    private static DateOnly? InPictures(HtmlNode root)
    {
        foreach (var picture in root.SelectNodes("//meta[@property='og:image']|//article//img") ?? Enumerable.Empty<HtmlNode>())
        {
            var address = picture.GetAttributeValue("content", picture.GetAttributeValue("src", ""));
            if (address.Length is > 0 and < 500 && DayReader.First(address, monthFirst: false) is { } day) return day;
        }
        return null;
    }

    private static bool IsAside(HtmlNode node)
        => node.Ancestors().Any(static above => above.Name is "aside" or "nav" or "footer" || (above.Attributes.Count > 0 && PageTree.Marks(above) is var marks
            && (marks.Contains("related", StringComparison.Ordinal) || marks.Contains("comment", StringComparison.Ordinal) || marks.Contains("sidebar", StringComparison.Ordinal)) && above.Name is not ("body" or "html" or "article" or "main")));

    private static bool MonthComesFirst(string url, string language)
        => language is "en" or "" && !(Uri.TryCreate(url, UriKind.Absolute, out var address)
            && address.Host[(address.Host.LastIndexOf('.') + 1)..] is { Length: 2 } country && country is not ("us" or "io" or "co" or "tv"));
}
