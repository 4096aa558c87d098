using FactCheck.Extraction.Html;
using HtmlAgilityPack;

namespace FactCheck.Extraction.Metadata;

/// <summary>The title of a page: what it states for machines, in the words of its heading where the heading says the same.</summary>
internal static class Headline
{
    private static readonly string[] Cuts = [" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • "];

    public static string Of(HtmlNode root, PageData data, string url)
    {
        var site = data.Meta("og:site_name", "application-name");
        var written = PageTree.Fold(root.SelectSingleNode("//head//title|//title")?.InnerText ?? "");
        var stated = PageTree.Fold(data.Meta("dc:title", "dcterm:title", "og:title", "weibo:article:title", "weibo:webpage:title", "twitter:title", "dc.title", "citation_title", "parsely-title"));
        var linked = PageTree.Fold(data.Linked("headline"));
        var known = WithoutSite(IsSiteName(stated, site, url) ? linked.Length > 0 ? linked : written : stated, site);
        if (known.Length == 0) known = WithoutSite(linked.Length > 0 ? linked : written, site);
        var headings = root.SelectNodes("//h1")?.Select(PageTree.TextOf).Where(text => text.Length is > 2 and < 300 && !IsSiteName(text, site, url)).ToList() ?? [];
        if (known.Length == 0) return headings.FirstOrDefault("");
        var said = headings.FirstOrDefault(text => IsSame(text, known) || IsMost(text, written) || IsMost(text, stated));
        // One heading that is no other page's is what a reader takes for the title, whatever was written for search engines.
        return said ?? (headings.Count == 1 && headings[0].Length > 15 ? headings[0] : known);
    }

    /// <summary>Most of the one is in the other: a heading drops the name of the site, a stated title a subtitle.</summary>
    private static bool IsSame(string heading, string known)
        => heading.Contains(known, StringComparison.OrdinalIgnoreCase) ? heading.Length < known.Length * 1.4
            : known.Contains(heading, StringComparison.OrdinalIgnoreCase) && heading.Length >= known.Length * 0.6;

    private static bool IsMost(string heading, string whole)
        => heading.Length >= whole.Length * 0.4 && whole.Contains(heading, StringComparison.OrdinalIgnoreCase);

    private static string WithoutSite(string title, string site)
    {
        foreach (var cut in Cuts)
        {
            var last = title.LastIndexOf(cut, StringComparison.Ordinal);
            if (last <= 0) continue;
            var (head, tail) = (title[..last].Trim(), title[(last + cut.Length)..].Trim());
            if (tail.Equals(site, StringComparison.OrdinalIgnoreCase) || (head.Length > 15 && tail.Length < head.Length && tail.Count(static c => c == ' ') < 5)) return head;
            var first = title.IndexOf(cut, StringComparison.Ordinal);
            if (site.Length > 0 && title[..first].Trim().Equals(site, StringComparison.OrdinalIgnoreCase)) return title[(first + cut.Length)..].Trim();
        }
        return title;
    }

    /// <summary>A page of which the title names only the site.</summary>
    private static bool IsSiteName(string title, string site, string url)
    {
        if (title.Length == 0 || title.Equals(site, StringComparison.OrdinalIgnoreCase)) return true;
        var bare = Bare(title);
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && bare.Length > 3 && Bare(address.Host).Contains(bare, StringComparison.Ordinal) && address.AbsolutePath.Length > 1;
    }

    private static string Bare(string text) => new([.. text.ToLowerInvariant().Where(char.IsLetterOrDigit)]);
}
