using System.Collections.Frozen;
using FactCheck.Language.Spans;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Mentions;

/// <summary>What follows a number: a currency, a unit, the thing counted.</summary>
internal static class Units
{
    private const int LongestCounted = 6;

    private static readonly FrozenDictionary<string, string> Currencies = new Dictionary<string, string>
    {
        ["dollar"] = "usd", ["dollars"] = "usd", ["euro"] = "eur", ["euros"] = "eur", ["pound"] = "gbp", ["pounds"] = "gbp", ["yen"] = "jpy", ["rupees"] = "inr", ["roubles"] = "rub", ["rubles"] = "rub",
        ["yuan"] = "cny", ["renminbi"] = "cny", ["francs"] = "chf", ["krona"] = "sek", ["kronor"] = "sek", ["kroner"] = "nok", ["lira"] = "try", ["cents"] = "cent", ["pence"] = "penny",
        ["usd"] = "usd", ["eur"] = "eur", ["gbp"] = "gbp",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>
    {
        ["people"] = "person", ["men"] = "man", ["women"] = "woman", ["children"] = "child", ["feet"] = "foot", ["lives"] = "life", ["km"] = "kilometre", ["kilometer"] = "kilometre", ["kilometers"] = "kilometre",
        ["metres"] = "metre", ["meters"] = "metre", ["meter"] = "metre", ["kg"] = "kilogram", ["kilograms"] = "kilogram", ["hrs"] = "hour", ["mins"] = "minute", ["yrs"] = "year", ["lbs"] = "pound", ["tonnes"] = "tonne",
        ["inches"] = "inch", ["series"] = "series", ["news"] = "news", ["police"] = "police", ["teeth"] = "tooth", ["mice"] = "mouse", ["wives"] = "wife", ["halves"] = "half",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Code of a currency named in words, or empty.</summary>
    public static string Currency(string lower) => Currencies.GetValueOrDefault(lower, "");

    /// <summary>Code of a dollar by the letters before its sign: <c>NZ</c> → <c>nzd</c>.</summary>
    public static string Dollar(string letters) => letters switch
    {
        "" or "US" => "usd",
        "A" or "AU" => "aud",
        "C" or "CA" or "CAD" => "cad",
        "NZ" => "nzd",
        "HK" => "hkd",
        "S" => "sgd",
        "R" => "brl",
        _ => "dollar",
    };

    /// <summary>The singular of a noun, as far as endings tell; good for comparing, not for printing.</summary>
    public static string Singular(string lower)
    {
        if (Irregular.TryGetValue(lower, out var known)) return known;
        if (lower.Length < 4 || lower[^1] != 's' || lower[^2] is 's' or 'u' or 'i') return lower;
        if (lower.EndsWith("ies", StringComparison.Ordinal) && lower.Length > 4) return lower[..^3] + "y";
        if (lower.EndsWith("ches", StringComparison.Ordinal) || lower.EndsWith("shes", StringComparison.Ordinal) || lower.EndsWith("xes", StringComparison.Ordinal) || lower.EndsWith("sses", StringComparison.Ordinal)) return lower[..^2];
        return lower[..^1];
    }

    /// <summary>The words of the thing counted after a number and its head noun, or null where none follows.</summary>
    public static (TextSpan Span, string Head)? Counted(IReadOnlyList<Word> words, int at)
    {
        var start = at;
        // "more", "other", "of the": between the number and the thing.
        while (start < words.Count && start - at < 3 && words[start].Lower is "of" or "the" or "more" or "other" or "these" or "those" or "all" or "our" or "its" or "their") start++;
        var end = start;
        var head = -1;
        while (end < words.Count && end - start < LongestCounted && words[end].Class is WordClass.Noun or WordClass.Name or WordClass.Adjective or WordClass.Participle)
        {
            if (words[end].Class is WordClass.Noun or WordClass.Name) head = end;
            end++;
        }
        if (head < 0) return null;
        return (words[start].Span.Union(words[head].Span), words[head].Lower);
    }
}
