namespace FactCheck.Fetching.Outcomes;

/// <summary>A redirect to a page that is there for addresses that are not: "/404", "/not-found".</summary>
internal static class LostPage
{
    private static readonly string[] Names = ["404", "error404", "error-404", "404error", "404-error", "404-not-found", "not-found", "notfound", "not_found", "page-not-found", "pagenotfound", "page_not_found", "file-not-found", "filenotfound"];

    public static bool IsReached(Uri asked, Uri reached) => !IsLost(asked) && IsLost(reached);

    private static bool IsLost(Uri url)
    {
        var name = url.AbsolutePath.TrimEnd('/');
        name = name[(name.LastIndexOf('/') + 1)..].ToLowerInvariant();
        var dot = name.LastIndexOf('.');
        return Array.IndexOf(Names, dot > 0 ? name[..dot] : name) >= 0;
    }
}
