namespace FactCheck.Language.Tokens;

/// <summary>Web and mail addresses, which stay whole.</summary>
internal static class Addresses
{
    /// <summary>A cheap first look: most runs of characters hold no address.</summary>
    public static bool MayHold(ReadOnlySpan<char> chunk) =>
        chunk.Contains('@') || chunk.Contains("://", StringComparison.Ordinal) || chunk.Contains("www.", StringComparison.OrdinalIgnoreCase);

    /// <summary>The end of the address that begins at <paramref name="at"/>, or <paramref name="at"/> where none does.</summary>
    public static int EndAt(string text, int at, int limit)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at, limit - at);
        if (!StartsWebAddress(rest) && !StartsMail(rest)) return at;
        int end = rest.IndexOfAny("\"<>\u201C\u201D") is int stop and >= 0 ? at + stop : limit;
        while (end > at + 1 && IsTrailing(text, at, end)) end--;
        return end;
    }

    private static bool StartsWebAddress(ReadOnlySpan<char> rest) =>
        rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || rest.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private static bool StartsMail(ReadOnlySpan<char> rest)
    {
        int i = 0;
        while (i < rest.Length && i <= 64 && (char.IsLetterOrDigit(rest[i]) || rest[i] is '.' or '_' or '-' or '+')) i++;
        if (i is 0 or > 64 || i + 1 >= rest.Length || rest[i] != '@' || !char.IsLetterOrDigit(rest[i + 1])) return false;
        ReadOnlySpan<char> host = rest[(i + 1)..];
        return host[..Math.Min(host.Length, 255)].Contains('.');
    }

    /// <summary>Punctuation at the end of an address belongs to the sentence; a bracket only if the address did not open it.</summary>
    private static bool IsTrailing(string text, int start, int end)
    {
        char last = text[end - 1];
        if (last == ')') return text.LastIndexOf('(', end - 1, Math.Min(end - start, 300)) < 0;
        return last is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '\u2019' or ']' or '}' or '*';
    }
}
