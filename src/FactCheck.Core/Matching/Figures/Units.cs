using System.Globalization;
using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching.Figures;

/// <summary>Units of measure by word (see <c>units.txt</c>) and currency signs.</summary>
internal static class Units
{
    private static readonly Dictionary<string, (string Measure, double Factor)> Known = Read();

    public static bool TryGet(string word, out (string Measure, double Factor) unit) => Known.TryGetValue(word, out unit);

    /// <summary>The currency of a sign, or empty.</summary>
    public static string Currency(char sign) => sign switch
    {
        '$' => "USD",
        '£' => "GBP",
        '€' => "EUR",
        '¥' => "JPY",
        '₹' => "INR",
        '₽' => "RUB",
        '₺' => "TRY",
        '₴' => "UAH",
        _ => "",
    };

    /// <summary>The area of a square of the length unit, in hectares.</summary>
    public static double SquareHectares(double metres) => metres * metres / 10_000;

    public static bool IsMoney(string measure) => measure.Length == 3 && char.IsUpper(measure[0]);

    private static Dictionary<string, (string, double)> Read()
    {
        var known = new Dictionary<string, (string, double)>(StringComparer.Ordinal);
        foreach (var line in WordList.Lines("Figures", "units.txt"))
        {
            var parts = line.Split(' ');
            known.Add(parts[0], (parts[1], double.Parse(parts[2], CultureInfo.InvariantCulture)));
        }
        return known;
    }
}
