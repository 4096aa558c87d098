using FactCheck.Core.Sources;

namespace FactCheck.Fetching.Links;

/// <summary>Whether the place that a link names is in the page.</summary>
internal static class FragmentCheck
{
    public static (LinkVerdict Verdict, string Why) Of(SourceUrl url, PageLook look)
    {
        if (look.Glance is not { } page) return (LinkVerdict.Alive, look.Reason);
        var place = Uri.UnescapeDataString(url.Fragment);
        if (IsPlace(place) && !page.Places.Contains(place) && !page.Places.Contains(url.Fragment) && !page.Places.Contains("user-content-" + place))
        {
            return look.IsPartial
                ? (LinkVerdict.Uncertain, $"The part of the page that was read has no place named #{url.Fragment}.")
                : (LinkVerdict.Dead, $"The page has no place named #{url.Fragment}.");
        }
        var missing = url.TextFragments.FirstOrDefault(fragment => !Holds(page.Text, fragment));
        return missing is null
            ? (LinkVerdict.Alive, look.Reason)
            : (LinkVerdict.Uncertain, $"The words the link points at do not stand in the page: \"{missing.Start}\".");
    }

    /// <summary>The top of the page is everywhere, and addresses inside an application are no places of the document.</summary>
    private static bool IsPlace(string fragment)
        => fragment.Length > 0 && !fragment.Equals("top", StringComparison.OrdinalIgnoreCase) && fragment[0] is not ('!' or '/');

    private static bool Holds(string text, TextFragment fragment)
    {
        var at = text.IndexOf(Fold(fragment.Start), StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (fragment.End.Length == 0 || text.IndexOf(Fold(fragment.End), at, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static string Fold(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
