namespace FactCheck.Fetching.Archives;

/// <summary>Reads link lists (RFC 8288, RFC 6690): Link headers and TimeMaps. One walk over the text, whatever stands in it.</summary>
public static class LinkFormat
{
    private const int MostLinks = 200_000;

    public static IReadOnlyList<LinkEntry> Parse(string text)
    {
        var links = new List<LinkEntry>();
        var at = 0;
        while (links.Count < MostLinks)
        {
            var open = text.IndexOf('<', at);
            if (open < 0) break;
            var close = text.IndexOf('>', open);
            if (close < 0) break;
            at = close + 1;
            var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
            while (ReadParameter(text, ref at, out var name, out var value)) parameters.TryAdd(name, value);
            links.Add(new(text[(open + 1)..close].Trim(), parameters.GetValueOrDefault("rel", ""), parameters.GetValueOrDefault("datetime", "")));
        }
        return links;
    }

    /// <summary>The next <c>; name="value"</c>; false at the comma that ends the link.</summary>
    private static bool ReadParameter(string text, ref int at, out string name, out string value)
    {
        name = value = "";
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at >= text.Length || text[at] != ';') return false;
        var start = ++at;
        while (at < text.Length && text[at] is not ('=' or ';' or ',' or '<')) at++;
        name = text[start..at].Trim();
        if (at >= text.Length || text[at] != '=') return true;
        at++;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at < text.Length && text[at] == '"')
        {
            var end = text.IndexOf('"', at + 1);
            if (end < 0) end = text.Length;
            value = text[(at + 1)..end];
            at = Math.Min(end + 1, text.Length);
            return true;
        }
        start = at;
        while (at < text.Length && text[at] is not (';' or ',')) at++;
        value = text[start..at].Trim();
        return true;
    }
}
