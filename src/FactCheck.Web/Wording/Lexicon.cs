using System.Collections;
using System.Globalization;
using System.Resources;

namespace FactCheck.Web.Wording;

/// <summary>The words of the interface, from Resources/Words.resx.</summary>
public static class Lexicon
{
    private static readonly ResourceManager Store = new("FactCheck.Web.Resources.Words", typeof(Lexicon).Assembly);

    /// <summary>The word under <paramref name="key"/>. A missing word is a mistake of ours, found by a test and never papered over.</summary>
    public static string Of(string key) =>
        Store.GetString(key, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"Words.resx has no entry {key}.");

    /// <summary>The word for a value, which stands under the names of its type and itself.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Of($"{typeof(T).Name}.{value}");

    /// <summary>The word under <paramref name="key"/>, or null: for names that other rooms may add to.</summary>
    public static string? TryOf(string key) => Store.GetString(key, CultureInfo.InvariantCulture);

    /// <summary>The line that explains the word, or empty.</summary>
    public static string Hint(string key) => Store.GetString(key + ".Hint", CultureInfo.InvariantCulture) ?? "";

    /// <summary>All entries whose key begins with <paramref name="prefix"/>, which is left out of the answer, in the order of the alphabet.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All(string prefix)
    {
        var set = Store.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)
            ?? throw new MissingManifestResourceException("Words.resx is not in the assembly.");
        return [.. set.Cast<DictionaryEntry>()
            .Select(e => KeyValuePair.Create((string)e.Key, (string?)e.Value ?? ""))
            .Where(e => e.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(e => KeyValuePair.Create(e.Key[prefix.Length..], e.Value))
            .OrderBy(e => e.Key, StringComparer.Ordinal)];
    }

    /// <summary>"no claims", "1 claim", "3 claims".</summary>
    public static string Count(int n, string one, string? many = null) =>
        $"{ReaderNumbers.Say(n)} {(n == 1 ? one : many ?? one + "s")}";

    /// <summary>Small numbers as words at the start of a sentence: "Nine".</summary>
    public static string Spelled(int n) => n is >= 0 and < 13 ? SmallNumbers[n] : ReaderNumbers.Say(n);

    private static readonly string[] SmallNumbers =
        ["Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"];
}
