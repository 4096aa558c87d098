using System.Globalization;
using System.Text;

namespace FactCheck.Benchmarks.Archives;

/// <summary>Articles of ten claims with figures, names and a quotation, each sentence with its own source.</summary>
internal static class BenchArticle
{
    internal const int Claims = 10;

    private static readonly string[] Towns = ["Port Ellery", "Marrow Bay", "Osmond", "Upper Wick", "Saint Corin", "Halden", "Brixley", "Tarn", "Ferrow", "Lund Point"];

    /// <summary>The text; every number in it comes from <paramref name="number"/>.</summary>
    /// <param name="put">Puts a page with one sentence on the site, and gives its address.</param>
    internal static string Of(int number, Func<string, string, string> put)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# Ferries of the north coast, part {number}\n\n");
        for (var i = 0; i < Claims; i++)
        {
            var sentence = Sentence(i, 300 + number + i * 37);
            // Every fifth source says something else.
            var url = put(string.Create(CultureInfo.InvariantCulture, $"/ferry-{number}-{i}"), Sentence(i, 300 + number + i * 37 + (i % 5 == 4 ? 11 : 0)));
            var cut = sentence.IndexOf(" counted", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"{sentence[..cut]} [{sentence[(cut + 1)..^1]}]({url}). ");
            if (i % 2 == 1) text.Append("The crossing takes the better part of an afternoon.\n\n");
        }
        return text.ToString();
    }

    private static string Sentence(int i, int people) => string.Create(CultureInfo.InvariantCulture, $"{Towns[i]} counted {people} passengers on 9 April 2026, the harbour office said.");
}
