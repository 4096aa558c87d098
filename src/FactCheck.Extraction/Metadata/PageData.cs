using System.Text.Json;
using HtmlAgilityPack;

namespace FactCheck.Extraction.Metadata;

/// <summary>What a page states about itself: meta elements and JSON-LD, as they stand there.</summary>
internal sealed class PageData
{
    private const int LongestScript = 2_000_000;
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<KeyValuePair<string, string>> _linked = [];

    private PageData()
    {
    }

    /// <summary>The page says that not everything may be read for free.</summary>
    public bool IsPaid { get; private set; }

    public static PageData Of(HtmlNode root)
    {
        var data = new PageData();
        foreach (var node in root.Descendants())
        {
            if (node.Name == "meta") data.AddMeta(node);
            else if (node.Name == "script" && node.GetAttributeValue("type", "").Contains("ld+json", StringComparison.OrdinalIgnoreCase)) data.AddLinked(node.InnerText);
        }
        return data;
    }

    /// <summary>The first of the meta names that is there, or empty.</summary>
    public string Meta(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_meta.TryGetValue(name, out var value)) return value;
        }
        return "";
    }

    /// <summary>Every meta whose name holds one of the words.</summary>
    public IEnumerable<string> MetaLike(params string[] words)
        => _meta.Where(pair => words.Any(word => pair.Key.Contains(word, StringComparison.OrdinalIgnoreCase))).Select(static pair => pair.Value);

    /// <summary>The first of the JSON-LD keys (as "author.name") that an article on the page has, or empty.</summary>
    public string Linked(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            foreach (var (name, value) in _linked)
            {
                if (name.Equals(key, StringComparison.OrdinalIgnoreCase)) return value;
            }
        }
        return "";
    }

    public IEnumerable<string> AllLinked(string key)
        => _linked.Where(pair => pair.Key.Equals(key, StringComparison.OrdinalIgnoreCase)).Select(static pair => pair.Value).Distinct();

    private void AddMeta(HtmlNode node)
    {
        var name = node.GetAttributeValue("property", "");
        if (name.Length == 0) name = node.GetAttributeValue("name", "");
        if (name.Length == 0) name = node.GetAttributeValue("itemprop", "");
        if (name.Length == 0) name = node.GetAttributeValue("http-equiv", "");
        var value = HtmlEntity.DeEntitize(node.GetAttributeValue("content", "")).Trim();
        if (value.Length is 0 or >= 2_000) return;
        // One property may carry several names ("dc:creator author").
        foreach (var one in name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) _meta.TryAdd(one, value);
    }

    private void AddLinked(string script)
    {
        if (script.Length > LongestScript) return;
        try
        {
            using var json = JsonDocument.Parse(script.Trim().TrimEnd(';'), new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
            Visit(json.RootElement, "", isArticle: false);
        }
        catch (JsonException)
        {
            AddBroken(script);
        }
    }

    private void Visit(JsonElement element, string path, bool isArticle)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) Visit(item, path, isArticle);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var article = isArticle || (path.Length == 0 && IsArticle(element));
            foreach (var property in element.EnumerateObject())
            {
                if (property.Name is "@graph" or "mainEntity") Visit(property.Value, "", isArticle: false);
                else if (article && property.Name is not ("comment" or "isPartOf" or "hasPart")) Visit(property.Value, path.Length == 0 ? property.Name : path + "." + property.Name, true);
            }
            if (article && element.TryGetProperty("isAccessibleForFree", out var free) && free.ToString() is { } said && said.Equals("false", StringComparison.OrdinalIgnoreCase)) IsPaid = true;
        }
        else if (isArticle && element.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            _linked.Add(new(path, HtmlEntity.DeEntitize(element.ToString()).Trim()));
        }
    }

    private static bool IsArticle(JsonElement element)
    {
        if (element.TryGetProperty("datePublished", out _) || element.TryGetProperty("headline", out _)) return true;
        return element.TryGetProperty("@type", out var type) && type.ToString() is { } name
            && (name.Contains("Article", StringComparison.OrdinalIgnoreCase) || name.Contains("Posting", StringComparison.OrdinalIgnoreCase) || name.Contains("WebPage", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Dates are worth having even from JSON that a template broke.</summary>
    private void AddBroken(string script)
    {
        foreach (var key in (ReadOnlySpan<string>)["datePublished", "dateModified", "headline"])
        {
            var at = script.IndexOf("\"" + key + "\"", StringComparison.Ordinal);
            if (at < 0) continue;
            var colon = script.IndexOf(':', at + key.Length);
            var open = colon < 0 ? -1 : script.IndexOf('"', colon);
            var close = open < 0 ? -1 : script.IndexOf('"', open + 1);
            if (close > open && close - open < 300) _linked.Add(new(key, HtmlEntity.DeEntitize(script[(open + 1)..close])));
        }
    }
}
