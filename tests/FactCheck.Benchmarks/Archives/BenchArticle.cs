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
            var sentence = string.Create(CultureInfo.InvariantCulture, $"The ferry to {Towns[i]} carried {300 + number + i * 37} people on 9 April 2026, the harbour office said.");
            var url = put($"/ferry-{number}-{i}", sentence);
            var cut = sentence.IndexOf(" carried", StringComparison.Ordinal);
            text.Append(CultureInfo.InvariantCulture, $"{sentence[..cut]} [{sentence[(cut + 1)..^1]}]({url}). ");
            if (i % 2 == 1) text.Append("The crossing takes the better part of an afternoon.\n\n");
        }
        return text.ToString();
    }
}
