using System.Collections.Frozen;
using System.Globalization;

namespace FactCheck.Language.Mentions;

/// <summary>The value of a numeral, in figures or words.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, int> Small = new[]
    {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    }.Select((w, i) => (w, i)).ToFrozenDictionary(p => p.w, p => p.i, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Tens = new[] { "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety" }
        .Select((w, i) => (w, v: 20 + (10 * i))).ToFrozenDictionary(p => p.w, p => p.v, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Ordinals = new[]
    {
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
        "eighteenth", "nineteenth", "twentieth",
    }.Select((w, i) => (w, i)).ToFrozenDictionary(p => p.w, p => p.i, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>
    {
        ["hundred"] = 1e2, ["thousand"] = 1e3, ["million"] = 1e6, ["billion"] = 1e9, ["trillion"] = 1e12, ["m"] = 1e6, ["mn"] = 1e6, ["bn"] = 1e9, ["tn"] = 1e12, ["k"] = 1e3, ["dozen"] = 12,
        ["lakh"] = 1e5, ["crore"] = 1e7, ["mln"] = 1e6, ["bln"] = 1e9,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The factor of a scale word (<c>million</c>, <c>bn</c>), or 0.</summary>
    public static double Scale(string lower) => Scales.GetValueOrDefault(lower);

    /// <summary>The value of a number word below a hundred (<c>seven</c>, <c>twenty-five</c>), or null.</summary>
    public static double? Word(string lower)
    {
        if (Small.TryGetValue(lower, out var small)) return small;
        if (Tens.TryGetValue(lower, out var tens)) return tens;
        var hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && Tens.TryGetValue(lower[..hyphen], out var ten) && Small.TryGetValue(lower[(hyphen + 1)..], out var unit) && unit is > 0 and < 10) return ten + unit;
        return null;
    }

    /// <summary>The rank of an ordinal in words or figures (<c>third</c>, <c>21st</c>, <c>twenty-first</c>), or null.</summary>
    public static double? Ordinal(string lower)
    {
        if (Ordinals.TryGetValue(lower, out var rank)) return rank;
        if (lower.Length > 2 && char.IsAsciiDigit(lower[0]) && (lower.EndsWith("st", StringComparison.Ordinal) || lower.EndsWith("nd", StringComparison.Ordinal) || lower.EndsWith("rd", StringComparison.Ordinal) || lower.EndsWith("th", StringComparison.Ordinal)))
            return Figures(lower.AsSpan(0, lower.Length - 2));
        var hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 0 && Tens.TryGetValue(lower[..hyphen], out var ten) && Ordinals.TryGetValue(lower[(hyphen + 1)..], out var unit) && unit is > 0 and < 10 ? ten + unit : null;
    }

    /// <summary>The denominator that a word names (<c>half</c> 2, <c>thirds</c> 3, <c>quarter</c> 4), or 0.</summary>
    public static int Denominator(string lower)
    {
        var singular = lower.EndsWith('s') ? lower[..^1] : lower;
        return singular switch
        {
            "half" or "halve" => 2,
            "quarter" => 4,
            "second" or "first" or "zeroth" => 0,
            _ => Ordinals.GetValueOrDefault(singular),
        };
    }

    /// <summary>The value of figures with thousands signs and a decimal point (<c>1,234.5</c>), or null.</summary>
    public static double? Figures(ReadOnlySpan<char> form)
    {
        if (form.Length is 0 or > 30 || !char.IsAsciiDigit(form[0])) return null;
        var lastComma = form.LastIndexOf(',');
        // "3,5" is a decimal comma, "1,234" a thousands sign; "1.234.567" counts thousands too.
        if (lastComma > 0 && form.Length - lastComma - 1 != 3 && form.IndexOf('.') < 0 && form.IndexOf(',') == lastComma)
            return Parse(form.ToString().Replace(',', '.'));
        if (form.Count('.') > 1) return Parse(form.ToString().Replace(".", "", StringComparison.Ordinal));
        return Parse(form.ToString().Replace(",", "", StringComparison.Ordinal));
    }

    private static double? Parse(string form) => double.TryParse(form, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
}
