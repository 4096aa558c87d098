using System.Globalization;
using System.Net;

namespace FactCheck.Fetching.Addresses;

/// <summary>The first door: what may be asked for at all. Looks at the address only; the second door looks at what a name leads to.</summary>
public static class TargetUrl
{
    private static readonly string[] InnerSuffixes = [".localhost", ".local", ".localdomain", ".internal", ".intranet", ".lan", ".home", ".corp", ".private", ".home.arpa", ".svc", ".onion"];

    private static readonly string[] InnerNames = ["localhost", "ip6-localhost", "ip6-loopback", "broadcasthost"];

    /// <summary>The address to fetch, or null and the reason.</summary>
    public static Uri? Check(string written, FetchSettings settings, out string reason)
    {
        reason = "";
        if (!HasPlainStart(written)) reason = "Only addresses that begin with http:// or https:// are fetched.";
        else if (HasHiddenCharacters(written)) reason = "The address holds spaces, control characters or backslashes.";
        else if (!Uri.TryCreate(written, UriKind.Absolute, out var url)) reason = "The address is malformed.";
        else
        {
            reason = WhyRefused(url, settings);
            if (reason.Length == 0) return WithAsciiHost(url);
        }
        return null;
    }

    /// <summary>Scheme, host and port as they are compared with the lists of origins.</summary>
    public static string Origin(Uri url)
        => url.Scheme + "://" + url.IdnHost.ToLowerInvariant() + ":" + url.Port.ToString(CultureInfo.InvariantCulture);

    /// <summary>Whether the address stands on one of the listed origins, which may be written with or without the default port.</summary>
    public static bool IsOneOf(IReadOnlySet<string> origins, Uri url)
        => origins.Count > 0 && origins.Any(written => Uri.TryCreate(written, UriKind.Absolute, out var origin) && Origin(origin) == Origin(url));

    private static string WhyRefused(Uri url, FetchSettings settings)
    {
        if (url.Scheme != Uri.UriSchemeHttp && url.Scheme != Uri.UriSchemeHttps) return $"The scheme {url.Scheme} is not fetched.";
        if (url.UserInfo.Length > 0) return "The address carries a user name.";
        if (url.Host.Length == 0) return "The address names no host.";
        if (TargetUrl.IsOneOf(settings.OwnOrigins, url)) return "It is FactCheck's own address.";
        if (settings.AllowPrivateHosts || IsOneOf(settings.AllowedOrigins, url)) return "";
        if (url.Port is not (80 or 443)) return FormattableString.Invariant($"Port {url.Port} is not fetched, only 80 and 443.");
        return WhyHostRefused(url.IdnHost.TrimEnd('.').ToLowerInvariant());
    }

    private static string WhyHostRefused(string host)
    {
        if (IPAddress.TryParse(host.Trim('[', ']'), out var address))
        {
            var why = PublicAddress.WhyRefused(address);
            return why.Length == 0 ? "" : $"{host} is not a public address: {why}.";
        }
        if (InnerNames.Contains(host) || InnerSuffixes.Any(suffix => host.EndsWith(suffix, StringComparison.Ordinal)) || !host.Contains('.', StringComparison.Ordinal))
            return $"{host} is a name of an inner network.";
        return host.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') ? "" : "The host name holds characters that no host name has.";
    }

    private static bool HasPlainStart(string written)
        => After(written, "http://") || After(written, "https://");

    private static bool After(string written, string start)
        => written.StartsWith(start, StringComparison.OrdinalIgnoreCase) && written.Length > start.Length && written[start.Length] is not ('/' or '\\');

    private static bool HasHiddenCharacters(string written)
        => written.Any(static c => c <= ' ' || c is '\\' or '\u007F' || char.IsControl(c));

    /// <summary>The host in the form that is asked for in DNS; a host that changes its kind on the way there is parsed once more.</summary>
    private static Uri WithAsciiHost(Uri url)
        => url.Host == url.IdnHost || url.HostNameType == UriHostNameType.IPv6 ? url : new UriBuilder(url) { Host = url.IdnHost }.Uri;
}
