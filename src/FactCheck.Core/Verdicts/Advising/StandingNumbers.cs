using System.Globalization;
using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Verdicts.Advising;

/// <summary>
/// Looks up numbers: whether each number of a text, in figures or in words, stands in others. 12,000 and twelve thousand are one number; 312 and 300
/// are two. What is no plain number (<c>1990s</c>, <c>half</c>, <c>twice</c>) must stand as the same word.
/// </summary>
public static class StandingNumbers
{
    private static readonly HashSet<string> Numberlike = new(StringComparer.Ordinal)
    {
        "half", "halves", "halved", "third", "thirds", "quarter", "quarters", "twice", "thrice", "double", "doubled", "doubles", "triple", "tripled", "triples", "quadrupled",
        "twofold", "threefold", "fourfold", "fivefold", "tenfold", "dozen", "dozens", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions",
        "trillion", "trillions",
    };

    /// <summary>True where every number of <paramref name="text"/> stands in one of <paramref name="grounds"/>.</summary>
    public static bool Stand(string text, params IReadOnlyCollection<string> grounds)
    {
        // Figures of other scripts and raised ones are not read: each must stand as the very sign.
        foreach (var sign in text)
            if (char.IsNumber(sign) && !char.IsAsciiDigit(sign) && !grounds.Any(g => g.Contains(sign, StringComparison.Ordinal))) return false;
        var used = new HashSet<string>(StringComparer.Ordinal);
        Read(text, used, everyWord: false);
        if (used.Count == 0) return true;
        var standing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ground in grounds) Read(ground, standing, everyWord: true);
        return used.IsSubsetOf(standing);
    }

    private static void Read(string text, HashSet<string> found, bool everyWord)
    {
        var lexicon = new Lexicon();
        var words = WordReader.Read(text, lexicon).ToArray();
        var stream = new WordStream(text, words, lexicon);
        for (var i = 0; i < stream.Count; i++)
        {
            var form = stream.Form(i);
            if (everyWord) found.Add(form);
            if (IsNobody(stream, i)) continue;
            if (NumberScan.At(stream, i) is { } scan)
            {
                found.Add(Name(scan.Value));
                for (; everyWord && i < scan.Next - 1; i++) found.Add(stream.Form(i + 1));
                i = scan.Next - 1;
            }
            else if (NumberWords.TryOrdinal(form, out var rank)) found.Add(Name(rank));
            else if (!everyWord && (stream[i].HasDigit || Numberlike.Contains(form))) found.Add(form);
        }
    }

    // "no one", "one another": the only "one" that says nothing of how many.
    private static bool IsNobody(in WordStream words, int at) => words.Form(at) == "one" && (words.Form(at - 1) == "no" || words.Form(at + 1) == "another");

    // Apart from every word, which has no "=" in it.
    private static string Name(double value) => "=" + Math.Round(value, 9).ToString("R", CultureInfo.InvariantCulture);
}
