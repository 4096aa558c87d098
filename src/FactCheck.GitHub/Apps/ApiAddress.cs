namespace FactCheck.GitHub.Apps;

/// <summary>Where the API of a GitHub answers.</summary>
public static class ApiAddress
{
    private static readonly Uri Public = new("https://api.github.com/");

    /// <summary>The public API for <c>github.com</c>; below an Enterprise server's own address otherwise. Null where it is no web address.</summary>
    public static Uri? Of(string site)
    {
        if (!Uri.TryCreate(site.Trim(), UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)) return null;
        if (address.Host is "github.com" or "www.github.com" or "api.github.com") return Public;
        return new Uri(address.GetLeftPart(UriPartial.Authority) + "/api/v3/");
    }
}
