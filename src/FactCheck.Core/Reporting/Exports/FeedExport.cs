using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace FactCheck.Core.Reporting.Exports;

/// <summary>A feed as Atom (RFC 4287) and as JSON Feed 1.1.</summary>
public static class FeedExport
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static string ToAtom(Feed feed, DateTimeOffset now)
    {
        var root = new XElement(Atom + "feed",
            new XElement(Atom + "id", feed.Self), new XElement(Atom + "title", Clean(Title(feed))),
            // A feed without an entry still has to say when it was written.
            new XElement(Atom + "updated", ExportJson.Moment(feed.Entries.Count > 0 ? feed.Entries.Max(e => e.At) : now)),
            new XElement(Atom + "author", new XElement(Atom + "name", Clean(feed.Desk))),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("type", "application/atom+xml"), new XAttribute("href", feed.Self)),
            feed.Entries.Select(Entry));
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + root + "\n";
    }

    public static string ToJson(Feed feed) => new JsonObject
    {
        ["version"] = "https://jsonfeed.org/version/1.1", ["title"] = Title(feed), ["home_page_url"] = feed.Origin, ["feed_url"] = feed.Self,
        ["items"] = new JsonArray([.. feed.Entries.Select(e => (JsonNode)new JsonObject
        {
            ["id"] = e.Id, ["url"] = e.Url, ["title"] = e.Title, ["content_text"] = e.Summary, ["date_published"] = ExportJson.Moment(e.At),
            ["authors"] = new JsonArray([.. e.Authors.Select(a => (JsonNode)new JsonObject { ["name"] = a })]),
        })]),
    }.ToJsonString(ExportJson.Indented) + "\n";

    private static XElement Entry(FeedEntry entry) => new(Atom + "entry",
        new XElement(Atom + "id", entry.Id), new XElement(Atom + "title", Clean(entry.Title)),
        new XElement(Atom + "updated", ExportJson.Moment(entry.At)), new XElement(Atom + "published", ExportJson.Moment(entry.At)),
        entry.Authors.Select(a => new XElement(Atom + "author", new XElement(Atom + "name", Clean(a)))),
        new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("href", entry.Url)),
        new XElement(Atom + "summary", new XAttribute("type", "text"), Clean(entry.Summary)));

    private static string Title(Feed feed) => $"{feed.Desk}: fact-checks and corrections";

    // XML has no way to write most control characters and lone surrogates.
    private static string Clean(string text)
    {
        var clean = new System.Text.StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 9 or 10 or 13 or >= 0x20 and not 0xFFFE and not 0xFFFF) clean.Append(rune.ToString());
        }
        return clean.ToString();
    }
}
