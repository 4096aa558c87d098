namespace FactCheck.Core.Sources;

/// <summary>Words that an address points at: <c>#:~:text=[prefix-,]start[,end][,-suffix]</c> (WICG Scroll to Text Fragment).</summary>
/// <param name="Prefix">Words right before, or empty.</param>
/// <param name="Start">The words, or the first of them.</param>
/// <param name="End">The last of the words where only the ends are given, or empty.</param>
/// <param name="Suffix">Words right after, or empty.</param>
public sealed record TextFragment(string Prefix, string Start, string End, string Suffix)
{
    private const int MostWords = 12;
    private const int EndWords = 5;

    /// <summary>Reads the part of a fragment behind <c>:~:</c>; what is not a text directive is left out.</summary>
    public static IReadOnlyList<TextFragment> Parse(string directives)
    {
        var found = new List<TextFragment>();
        foreach (var directive in directives.Split('&'))
        {
            if (!directive.StartsWith("text=", StringComparison.Ordinal)) continue;
            var parts = directive["text=".Length..].Split(',').ToList();
            var prefix = parts.Count > 1 && parts[0].EndsWith('-') ? Take(parts, 0)[..^1] : "";
            var suffix = parts.Count > 1 && parts[^1].StartsWith('-') ? Take(parts, parts.Count - 1)[1..] : "";
            if (parts.Count is 1 or 2 && parts[0].Length > 0)
                found.Add(new(Decode(prefix), Decode(parts[0]), parts.Count == 2 ? Decode(parts[1]) : "", Decode(suffix)));
        }
        return found;
    }

    /// <summary>The address that opens a page at these words; the address alone where there are none or it is not of the web.</summary>
    public static string Link(string url, string quote)
    {
        var words = quote.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0 || !url.StartsWith("http", StringComparison.Ordinal)) return url;
        // A long passage is named by its ends: addresses have a limit, and pages break lines within it.
        var directive = words.Length <= MostWords
            ? Encode(string.Join(' ', words))
            : Encode(string.Join(' ', words[..EndWords])) + "," + Encode(string.Join(' ', words[^EndWords..]));
        return url + (url.Contains('#', StringComparison.Ordinal) ? ":~:text=" : "#:~:text=") + directive;
    }

    // A hyphen marks prefix and suffix, so it is spelled out as well.
    private static string Encode(string words) => Uri.EscapeDataString(words).Replace("-", "%2D", StringComparison.Ordinal);

    private static string Take(List<string> parts, int index)
    {
        var part = parts[index];
        parts.RemoveAt(index);
        return part;
    }

    private static string Decode(string part) => Uri.UnescapeDataString(part);
}
