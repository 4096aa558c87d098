using System.Text;

namespace FactCheck.Core.Sources;

/// <summary>The one form of an address. Only what certainly does not change the page is dropped: when in doubt, two addresses stay two sources.</summary>
internal static class CanonicalForm
{
    private static readonly HashSet<string> Tracking = new(StringComparer.OrdinalIgnoreCase)
    {
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "li_fat_id", "igshid", "igsh", "mc_cid", "mc_eid",
        "mkt_tok", "_ga", "_gl", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "vero_id", "vero_conv", "oly_enc_id", "oly_anon_id",
        "s_cid", "icid", "ncid", "cmpid", "ref_src", "ref_url", "srsltid", "spm", "wt_mc", "wt.mc_id", "xtor", "at_medium", "at_campaign", "ns_campaign",
        "ns_mchannel", "ns_source", "ns_linkname", "ito", "smid", "trk", "trkcampaign", "guccounter", "guce_referrer", "guce_referrer_sig", "__twitter_impression",
    };

    // Hosts of which the desktop form of the same page is known.
    private static readonly Dictionary<string, string> Desktop = new(StringComparer.Ordinal)
    {
        ["mobile.twitter.com"] = "twitter.com", ["m.facebook.com"] = "www.facebook.com", ["m.youtube.com"] = "www.youtube.com",
        ["amp.theguardian.com"] = "www.theguardian.com", ["amp.cnn.com"] = "www.cnn.com", ["mobile.reuters.com"] = "www.reuters.com",
        ["amp.dw.com"] = "www.dw.com", ["mobile.nytimes.com"] = "www.nytimes.com", ["m.dw.com"] = "www.dw.com", ["m.spiegel.de"] = "www.spiegel.de",
    };

    public static string Of(Uri page)
    {
        page = WithoutAmpCache(page);
        var form = new StringBuilder(page.AbsoluteUri.Length);
        form.Append(page.Scheme).Append("://").Append(HostOf(page));
        if (!page.IsDefaultPort) form.Append(':').Append(page.Port);
        AppendEscaped(form, page.AbsolutePath);
        var separator = '?';
        foreach (var part in page.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (IsTracking(part)) continue;
            form.Append(separator);
            AppendEscaped(form, part);
            separator = '&';
        }
        return form.ToString();
    }

    private static string HostOf(Uri page)
    {
        var host = page.HostNameType == UriHostNameType.IPv6 ? page.Host : page.IdnHost.TrimEnd('.').ToLowerInvariant();
        if (Desktop.TryGetValue(host, out var desktop)) return desktop;
        return Wiki(host);
    }

    // en.m.wikipedia.org and its sisters.
    private static string Wiki(string host)
    {
        var labels = host.Split('.');
        return labels is [var language, "m", ("wikipedia" or "wikinews" or "wiktionary" or "wikiquote" or "wikisource" or "wikivoyage" or "wikibooks") and var project, "org"]
            ? $"{language}.{project}.org" : host;
    }

    private static bool IsTracking(string part)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        var name = equals < 0 ? part : part[..equals];
        return Tracking.Contains(name) || name.StartsWith("utm_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("pk_", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("mtm_", StringComparison.OrdinalIgnoreCase);
    }

    // Caches of AMP pages carry the real address in their path: google.com/amp/s/host/path, *.cdn.ampproject.org/c/s/host/path.
    private static Uri WithoutAmpCache(Uri page)
    {
        var path = page.AbsolutePath.AsSpan();
        var host = page.IdnHost;
        if ((host is "google.com" or "www.google.com") && path.StartsWith("/amp/")) path = path["/amp/".Length..];
        else if (host.EndsWith(".cdn.ampproject.org", StringComparison.Ordinal) && (path.StartsWith("/c/") || path.StartsWith("/v/"))) path = path[3..];
        else return page;
        var scheme = path.StartsWith("s/") ? "https://" : "http://";
        if (path.StartsWith("s/")) path = path[2..];
        return path.Contains('.') && Uri.TryCreate(string.Concat(scheme, path, page.Query), UriKind.Absolute, out var real) && real.UserInfo.Length == 0 ? real : page;
    }

    private static void AppendEscaped(StringBuilder form, string part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] == '%' && i + 2 < part.Length && char.IsAsciiHexDigit(part[i + 1]) && char.IsAsciiHexDigit(part[i + 2]))
            {
                form.Append('%').Append(char.ToUpperInvariant(part[i + 1])).Append(char.ToUpperInvariant(part[i + 2]));
                i += 2;
            }
            else form.Append(part[i]);
        }
    }
}
