namespace FactCheck.Fetching.Outcomes;

/// <summary>A redirect from a page to the home page says "gone" in a friendlier way.</summary>
internal static class HomePage
{
    private static readonly string[] Indexes = ["index.html", "index.htm", "index.php", "default.aspx", "home", "home.html", "index.aspx"];

    public static bool IsReached(Uri asked, Uri reached)
    {
        if (IsHome(asked) || !IsHome(reached) || reached.Query.Length > 1) return false;
        return SameSite(asked.IdnHost, reached.IdnHost) || LooksLikeAPage(asked);
    }

    /// <summary>"/", an index file, or a language folder such as /en/.</summary>
    private static bool IsHome(Uri url)
    {
        var parts = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length switch
        {
            0 => url.Query.Length <= 1,
            1 => Indexes.Contains(parts[0].ToLowerInvariant()) || IsLanguage(parts[0]),
            _ => false,
        };
    }

    private static bool IsLanguage(string part)
        => part.Length is 2 or 5 && char.IsAsciiLetter(part[0]) && char.IsAsciiLetter(part[1]) && (part.Length == 2 || part[2] is '-' or '_');

    private static bool SameSite(string one, string other) => Bare(one) == Bare(other);

    private static string Bare(string host)
    {
        var name = host.ToLowerInvariant();
        return name.StartsWith("www.", StringComparison.Ordinal) ? name[4..] : name;
    }

    /// <summary>Another host may be a shortener's target; a long path is no short link.</summary>
    private static bool LooksLikeAPage(Uri url) => url.AbsolutePath.Length > 20 && url.AbsolutePath.AsSpan().ContainsAny('-', '_', '.');
}
