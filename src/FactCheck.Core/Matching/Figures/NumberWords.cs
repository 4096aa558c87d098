namespace FactCheck.Core.Matching.Figures;

/// <summary>English numerals in words.</summary>
internal static class NumberWords
{
    private static readonly Dictionary<string, double> Small = new(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9,
        ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17,
        ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fourty"] = 40, ["fifty"] = 50, ["sixty"] = 60,
        ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    };

    private static readonly Dictionary<string, double> Scales = new(StringComparer.Ordinal)
    {
        ["hundred"] = 100, ["thousand"] = 1e3, ["million"] = 1e6, ["billion"] = 1e9, ["trillion"] = 1e12, ["dozen"] = 12,
        ["hundreds"] = 100, ["thousands"] = 1e3, ["millions"] = 1e6, ["billions"] = 1e9, ["dozens"] = 12,
        ["bn"] = 1e9, ["mn"] = 1e6, ["tn"] = 1e12,
    };

    private static readonly Dictionary<string, double> Fractions = new(StringComparer.Ordinal)
    {
        ["half"] = 0.5, ["third"] = 1.0 / 3, ["thirds"] = 1.0 / 3, ["quarter"] = 0.25, ["quarters"] = 0.25, ["fifth"] = 0.2, ["fifths"] = 0.2, ["tenth"] = 0.1,
        ["tenths"] = 0.1, ["eighth"] = 0.125, ["sixth"] = 1.0 / 6,
    };

    private static readonly Dictionary<string, double> Ordinals = new(StringComparer.Ordinal)
    {
        ["first"] = 1, ["second"] = 2, ["third"] = 3, ["fourth"] = 4, ["fifth"] = 5, ["sixth"] = 6, ["seventh"] = 7, ["eighth"] = 8, ["ninth"] = 9, ["tenth"] = 10,
        ["eleventh"] = 11, ["twelfth"] = 12, ["thirteenth"] = 13, ["fourteenth"] = 14, ["fifteenth"] = 15,
        ["sixteenth"] = 16, ["seventeenth"] = 17, ["eighteenth"] = 18, ["nineteenth"] = 19, ["twentieth"] = 20, ["thirtieth"] = 30,
    };

    public static bool TrySmall(string word, out double value) => Small.TryGetValue(word, out value);

    public static bool TryScale(string word, out double value) => Scales.TryGetValue(word, out value);

    public static bool TryFraction(string word, out double value) => Fractions.TryGetValue(word, out value);

    public static bool TryOrdinal(string word, out double value)
    {
        if (Ordinals.TryGetValue(word, out value)) return true;
        if (word.Length < 3 || !char.IsAsciiDigit(word[0])) return false;
        return word[^2..] is "st" or "nd" or "rd" or "th" && double.TryParse(word.AsSpan(0, word.Length - 2), System.Globalization.CultureInfo.InvariantCulture, out value);
    }
}
