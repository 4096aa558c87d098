using System.Globalization;

namespace FactCheck.Core.Matching.Words;

/// <summary>How rare a word is in English, from counts that ship with the assembly (see <c>rarity.txt</c> for their origin).</summary>
public static class Rarity
{
    // Ten times the decimal logarithm of a word that the list does not have.
    private const double Unlisted = 40;

    private static readonly Dictionary<string, double> Known = Read();

    /// <summary>0 for the commonest words, 1 for a word that is rarer than all of the list.</summary>
    public static double Of(string folded) => Known.TryGetValue(folded, out var known) ? known : 1;

    private static Dictionary<string, double> Read()
    {
        var known = new Dictionary<string, double>(8000, StringComparer.Ordinal);
        foreach (var line in WordList.Lines("rarity.txt"))
        {
            var words = line.Split(' ');
            var rarity = int.Parse(words[0], CultureInfo.InvariantCulture) / Unlisted;
            foreach (var word in words.AsSpan(1)) known.TryAdd(word, rarity);
        }
        return known;
    }
}
