using FactCheck.Core.Text;

namespace FactCheck.Core.Sources;

/// <summary>Whether the place that an address names (<c>#section</c>, <c>#:~:text=words</c>) is in the page it leads to. One answer for links, captures and claims.</summary>
public static class LinkPlace
{
    /// <summary>True where the address names a place by its id and the page has none of that name.</summary>
    /// <param name="url">The address as written.</param>
    /// <param name="places">Ids and anchor names of the page.</param>
    public static bool IsMissing(SourceUrl url, IReadOnlySet<string> places)
    {
        var place = Uri.UnescapeDataString(url.Fragment);
        return IsPlace(place) && !places.Contains(place) && !places.Contains(url.Fragment) && !places.Contains("user-content-" + place);
    }

    /// <summary>The first words that the address points at and that do not stand in the text; null where all do.</summary>
    /// <param name="url">The address as written.</param>
    /// <param name="text">What was read of the page.</param>
    public static TextFragment? MissingWords(SourceUrl url, string text)
    {
        if (url.TextFragments.Count == 0) return null;
        var folded = NormalForm.Of(text);
        return url.TextFragments.FirstOrDefault(fragment => !Holds(folded, fragment));
    }

    /// <summary>The top of the page is everywhere, and addresses inside an application are no places of the document.</summary>
    private static bool IsPlace(string fragment)
        => fragment.Length > 0 && !fragment.Equals("top", StringComparison.OrdinalIgnoreCase) && fragment[0] is not ('!' or '/');

    private static bool Holds(string text, TextFragment fragment)
    {
        var at = text.IndexOf(NormalForm.Of(fragment.Start), StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (fragment.End.Length == 0 || text.IndexOf(NormalForm.Of(fragment.End), at, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
