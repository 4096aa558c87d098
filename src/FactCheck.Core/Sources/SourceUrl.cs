using System.Diagnostics.CodeAnalysis;

namespace FactCheck.Core.Sources;

/// <summary>
/// The address of a source: as it was written, and in the canonical form that is the source's identity. Two addresses of one form are one source.
/// Whether it may be dialled is not decided here: that is the fetcher's guard, which sees the resolved address.
/// </summary>
public sealed record SourceUrl
{
    private const int LengthLimit = 8192;

    private SourceUrl(string asWritten, Uri uri, string canonical, string fragment)
    {
        AsWritten = asWritten;
        Uri = uri;
        Canonical = canonical;
        var directive = fragment.IndexOf(":~:", StringComparison.Ordinal);
        Fragment = directive < 0 ? fragment : fragment[..directive];
        TextFragments = directive < 0 ? [] : TextFragment.Parse(fragment[(directive + 3)..]);
    }

    /// <summary>As it stands in the article, without white space around it.</summary>
    public string AsWritten { get; }

    /// <summary>What to ask for: the address as written, without its fragment, in ASCII.</summary>
    public Uri Uri { get; }

    /// <summary>
    /// The identity of the source: scheme and host in lower case, host in ASCII and without its mobile or AMP form, no default port, no tracking
    /// parameters, no fragment; path and remaining query as written, with escapes in upper case.
    /// </summary>
    public string Canonical { get; }

    /// <summary>Host in ASCII and lower case, as it will be dialled.</summary>
    public string Host => Uri.IdnHost;

    /// <summary>The place in the page, without <c>#</c> and without text directives; empty where none is named.</summary>
    public string Fragment { get; }

    /// <summary>Words that the address points at (<c>#:~:text=</c>).</summary>
    public IReadOnlyList<TextFragment> TextFragments { get; }

    /// <summary>Reads an address as an author writes it.</summary>
    /// <param name="written">As it stands in the article; a missing scheme before <c>www.</c> is taken as https.</param>
    /// <param name="url">The address, or null where it is refused.</param>
    /// <param name="reason">Why it is refused, in a sentence for the author; else empty.</param>
    public static bool TryParse(string written, [NotNullWhen(true)] out SourceUrl? url, out string reason)
    {
        url = null;
        var text = written.Trim();
        if (text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) text = "https://" + text;
        else if (text.StartsWith("//", StringComparison.Ordinal)) text = "https:" + text;
        reason = RefusalOf(text);
        if (reason.Length > 0) return false;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            reason = "This is not a valid web address.";
            return false;
        }
        reason = RefusalOf(uri);
        if (reason.Length > 0) return false;
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var page = new UriBuilder(uri) { Host = uri.IdnHost, Fragment = "" }.Uri;
        url = new(written.Trim(), page, CanonicalForm.Of(page), hash < 0 ? "" : text[(hash + 1)..]);
        return true;
    }

    public bool Equals(SourceUrl? other) => other is not null && AsWritten == other.AsWritten;

    public override int GetHashCode() => AsWritten.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => AsWritten;

    private static string RefusalOf(string text)
    {
        if (text.Length == 0) return "The address is empty.";
        if (text.Length > LengthLimit) return "The address is longer than 8,192 characters.";
        if (text.AsSpan().ContainsAnyInRange('\0', ' ') || text.Contains('\u007F', StringComparison.Ordinal))
            return "The address contains white space or control characters.";
        if (text.Any(char.IsSurrogate) && !IsWellFormed(text)) return "The address contains half a character.";
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !IsScheme(text.AsSpan(0, colon))) return "The address names no scheme: write https:// before it.";
        var scheme = text[..colon];
        if (!scheme.Equals("https", StringComparison.OrdinalIgnoreCase) && !scheme.Equals("http", StringComparison.OrdinalIgnoreCase))
            return $"Only http and https are fetched, not {scheme.ToLowerInvariant()}.";
        if (!text.AsSpan(colon).StartsWith("://")) return "Two slashes must follow the scheme.";
        var authority = Authority(text.AsSpan(colon + 3));
        if (authority.Contains('\\')) return "The address has a backslash in its host.";
        return authority.Contains('@') ? "The address carries a user name, which hides its real host." : "";
    }

    private static string RefusalOf(Uri uri)
    {
        if (uri.UserInfo.Length > 0) return "The address carries a user name, which hides its real host.";
        if (uri.Port is <= 0 or > 65535) return "The port of the address is not valid.";
        if (uri.HostNameType == UriHostNameType.Dns && uri.IdnHost.Length > 253) return "The host name is longer than names can be.";
        if (uri.HostNameType is UriHostNameType.Unknown or UriHostNameType.Basic || uri.IdnHost.Length == 0) return "The host of the address is not valid.";
        return "";
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.')) return false;
        }
        return char.IsAsciiLetter(text[0]);
    }

    private static ReadOnlySpan<char> Authority(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('/', '?', '#');
        return end < 0 ? text : text[..end];
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(text[i])) return false;
        }
        return true;
    }
}
