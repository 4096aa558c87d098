using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace FactCheck.Web.Tests.Endpoints;

/// <summary>What Atom (RFC 4287) and JSON Feed 1.1 ask of a feed, as far as ours use them.</summary>
internal static class FeedTerms
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] OfFeed = ["author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle", "title", "updated", "entry"];

    private static readonly string[] OfEntry = ["author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary", "title", "updated"];

    private static readonly string[] OfJson = ["version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon", "authors", "language", "expired", "hubs", "items"];

    private static readonly string[] OfItem =
        ["id", "url", "external_url", "title", "content_html", "content_text", "summary", "image", "banner_image", "date_published", "date_modified", "authors", "tags", "language", "attachments"];

    internal static List<string> CheckAtom(string text, string origin)
    {
        var root = XDocument.Parse(text).Root ?? throw new FormatException("no root");
        var faults = new List<string>();
        if (root.Name != Atom + "feed") faults.Add($"the root is {root.Name}");
        Container(root, OfFeed, faults);
        if (!root.Elements(Atom + "link").Any(l => l.Attribute("rel")?.Value == "self" && IsOurs(l.Attribute("href")?.Value, origin))) faults.Add("no link to itself on the desk's own address");
        var hasAuthor = root.Elements(Atom + "author").Any();
        foreach (var entry in root.Elements(Atom + "entry"))
        {
            Container(entry, OfEntry, faults);
            if (!hasAuthor && !entry.Elements(Atom + "author").Any()) faults.Add("an entry without an author in a feed without one");
            if (entry.Element(Atom + "content") is null && entry.Elements(Atom + "link").Count(l => l.Attribute("rel")?.Value == "alternate") != 1) faults.Add("an entry without content needs one alternate link");
            faults.AddRange(entry.Elements(Atom + "link").Where(l => !IsOurs(l.Attribute("href")?.Value, origin)).Select(l => $"{l} is not on the desk's own address"));
        }
        var ids = root.Elements(Atom + "entry").Select(e => e.Element(Atom + "id")?.Value).ToList();
        if (ids.Distinct().Count() != ids.Count) faults.Add("two entries with one id");
        return faults;
    }

    internal static List<string> CheckJson(string text, string origin)
    {
        var feed = JsonDocument.Parse(text).RootElement;
        var faults = new List<string>();
        if (feed.GetProperty("version").GetString() != "https://jsonfeed.org/version/1.1") faults.Add("version");
        if (string.IsNullOrEmpty(feed.GetProperty("title").GetString())) faults.Add("title");
        if (!IsOurs(feed.GetProperty("feed_url").GetString(), origin)) faults.Add("feed_url is not on the desk's own address");
        faults.AddRange(feed.EnumerateObject().Where(p => !OfJson.Contains(p.Name)).Select(p => $"a feed has no {p.Name}"));
        foreach (var item in feed.GetProperty("items").EnumerateArray())
        {
            if (string.IsNullOrEmpty(item.GetProperty("id").GetString())) faults.Add("an item without id");
            if (!item.TryGetProperty("content_html", out _) && !item.TryGetProperty("content_text", out _)) faults.Add("an item without content");
            if (!IsMoment(item.GetProperty("date_published").GetString())) faults.Add($"{item.GetProperty("date_published")} is no RFC 3339 date");
            if (item.TryGetProperty("authors", out var authors) && authors.EnumerateArray().Any(a => !a.EnumerateObject().Any(p => p.Name is "name" or "url" or "avatar"))) faults.Add("an author without name");
            faults.AddRange(item.EnumerateObject().Where(p => !OfItem.Contains(p.Name)).Select(p => $"an item has no {p.Name}"));
        }
        return faults;
    }

    // Both want exactly one id, title and updated; an id is an absolute IRI, a moment RFC 3339.
    private static void Container(XElement container, string[] terms, List<string> faults)
    {
        foreach (var name in new[] { "id", "title", "updated" })
            if (container.Elements(Atom + name).Count() != 1) faults.Add($"{container.Name.LocalName} has not exactly one {name}");
        if (!Uri.TryCreate(container.Element(Atom + "id")?.Value, UriKind.Absolute, out _)) faults.Add($"the id of {container.Name.LocalName} is no IRI");
        foreach (var moment in container.Elements().Where(e => e.Name == Atom + "updated" || e.Name == Atom + "published"))
            if (!IsMoment(moment.Value)) faults.Add($"{moment.Value} is no RFC 3339 date");
        if (container.Elements(Atom + "author").Any(a => string.IsNullOrEmpty(a.Element(Atom + "name")?.Value))) faults.Add("an author without a name");
        faults.AddRange(container.Elements().Where(e => e.Name.Namespace != Atom || !terms.Contains(e.Name.LocalName)).Select(e => $"{container.Name.LocalName} has no {e.Name}"));
    }

    private static bool IsOurs(string? address, string origin) => address?.StartsWith(origin + "/", StringComparison.Ordinal) == true;

    private static bool IsMoment(string? written) =>
        DateTimeOffset.TryParseExact(written, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && written?[^1] is 'Z' or (>= '0' and <= '9');
}
