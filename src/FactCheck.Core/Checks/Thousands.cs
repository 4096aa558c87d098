using FactCheck.Core.Matching.Figures;

namespace FactCheck.Core.Checks;

/// <summary>Tells numbers that differ by a word: thousand, million, billion.</summary>
internal static class Thousands
{
    private const double Slack = 1e-9;
    private static readonly (double Factor, string Name)[] Factors = [(1e3, "a thousand"), (1e6, "a million")];

    /// <summary>The factor between two numbers of one measure that have the same digits, in words; empty where there is none.</summary>
    public static string Between(Figure left, Figure right)
    {
        // A unit of the metric system may account for the factor (grams and kilograms): only counts and money are mistaken by a word.
        if (left.Measure != right.Measure || (left.Measure.Length > 0 && !Units.IsMoney(left.Measure)) || left.Value <= 0 || right.Value <= 0) return "";
        var (small, large) = left.Value < right.Value ? (left.Value, right.Value) : (right.Value, left.Value);
        foreach (var (factor, name) in Factors) if (Math.Abs((large / small / factor) - 1) <= Slack && large >= 1e6) return name;
        return "";
    }
}
