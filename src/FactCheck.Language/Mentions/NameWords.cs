using System.Collections.Frozen;
using System.Reflection;

namespace FactCheck.Language.Mentions;

/// <summary>Words that tell what a name is, written by hand and embedded.</summary>
internal static class NameWords
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Lists = Read();

    /// <summary>A word of a title or role before a name: <c>President</c>, <c>captain</c>.</summary>
    public static bool IsTitle(string lower) => Lists["title"].Contains(lower);

    /// <summary>A word of a title that names the role itself: <c>Minister</c>, not <c>Foreign</c>.</summary>
    public static bool IsRole(string lower) => IsTitle(lower) && !Lists["field"].Contains(lower);

    public static bool IsOrganisation(string lower) => Lists["organisation"].Contains(lower);

    public static bool IsPlace(string lower) => Lists["place"].Contains(lower);

    /// <summary>True for a given name or form of address of men, false for one of women, null where it is neither.</summary>
    public static bool? IsMale(string lower)
    {
        if (Lists["male"].Contains(lower) || lower is "mr" or "mr." or "sir" or "lord" or "king" or "prince") return true;
        return Lists["female"].Contains(lower) || lower is "mrs" or "mrs." or "ms" or "ms." or "miss" or "lady" or "dame" or "queen" or "princess" ? false : null;
    }

    private static FrozenDictionary<string, FrozenSet<string>> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("FactCheck.Language.Mentions.names.txt")
            ?? throw new InvalidOperationException("names.txt is not embedded");
        using var reader = new StreamReader(stream);
        var lists = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && line[0] != '#') lists[line[..colon]] = line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
        }
        return lists.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
