namespace FactCheck.Extraction.Html;

/// <summary>
/// How many nodes and attributes a parser would build from a page, counted before it runs. A tree takes some four hundred bytes for each, whatever the
/// size of the page: five megabytes of <c>&lt;p&gt;x</c> outgrow any sensible limit of memory.
/// </summary>
internal static class PageWeight
{
    /// <summary>Far above any page for people: the longest legal and encyclopedic pages have some sixty thousand.</summary>
    public const int Most = 200_000;

    /// <summary>The number, or a little more than <see cref="Most"/> as soon as it is past that.</summary>
    public static int Of(ReadOnlySpan<char> html)
    {
        var weight = 0;
        var scanner = new TagScanner(html);
        while (weight <= Most && scanner.Next())
        {
            if (scanner.Kind != TagKind.End) weight++;
            weight += scanner.Attributes.Count('=');
        }
        return weight;
    }
}
