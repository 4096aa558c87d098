using FactCheck.Core.Sources;

namespace FactCheck.Fetching.Links;

/// <summary>What a missing place makes of a link to a page that answers.</summary>
internal static class FragmentCheck
{
    public static (LinkVerdict Verdict, string Why) Of(SourceUrl url, PageLook look)
    {
        if (look.Glance is not { } page) return (LinkVerdict.Alive, look.Reason);
        if (LinkPlace.IsMissing(url, page.Places))
        {
            return look.IsPartial
                ? (LinkVerdict.Uncertain, $"The part of the page that was read has no place named #{url.Fragment}.")
                : (LinkVerdict.Dead, $"The page has no place named #{url.Fragment}.");
        }
        return LinkPlace.MissingWords(url, page.Text) is { } missing
            ? (LinkVerdict.Uncertain, $"The words the link points at do not stand in the page: \"{missing.Start}\".")
            : (LinkVerdict.Alive, look.Reason);
    }
}
