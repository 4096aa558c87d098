using FactCheck.Pipeline.Notices;

namespace FactCheck.Web.Hosting;

/// <summary>Where links that we hand out point to.</summary>
public static class SiteAddress
{
    private const string Wants = "our own address as people outside reach it, without a path: --public-url https://desk.paper.example";

    /// <summary>The named address; where none was named, the one that the request used.</summary>
    public static string OriginOf(this PublicSite site, HttpRequest request) => site.Origin.Length > 0 ? site.Origin : $"{request.Scheme}://{request.Host}";

    /// <exception cref="ArgumentException">It is no address of a whole site.</exception>
    public static string Read(string written)
    {
        var isSite = Uri.TryCreate(written, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", AbsolutePath: "/", Query: "", Fragment: "", UserInfo: "" };
        return isSite && url is not null ? url.GetLeftPart(UriPartial.Authority) : throw new ArgumentException($"--public-url wants {Wants}; '{written}' is none.");
    }
}
