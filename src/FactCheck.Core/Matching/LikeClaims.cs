using FactCheck.Core.Matching.Words;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Matching;

/// <summary>Finds claims that were met before: the words to search by, and how two claims stand to each other.</summary>
public static class LikeClaims
{
    // So much of the rarer words of the shorter claim must stand in the other.
    private const double SameThing = 0.6;

    // Another value is a contradiction only where hardly anything else differs.
    private const double SameStatement = 0.8;
    private const int MostWords = 8;

    /// <summary>
    /// The words of a claim that tell most of what it is about, folded, the rarest first: names and rare words, numbers only where there are few
    /// words. A text that shares none of them is about something else.
    /// </summary>
    public static IReadOnlyList<string> SearchWords(string claim)
    {
        var lexicon = new Lexicon();
        var words = WordReader.Read(claim, lexicon);
        var found = words.Where(w => w.IsContent && !w.HasDigit).Select(w => lexicon[w.Form]).Where(f => f.Length > 2 && f.All(char.IsLetterOrDigit))
            .Distinct(StringComparer.Ordinal).OrderByDescending(Rarity.Of).Take(MostWords).ToList();
        return found.Count >= 3 ? found : [.. found, .. words.Where(w => w.HasDigit).Select(w => lexicon[w.Form]).Where(f => f.All(char.IsLetterOrDigit)).Distinct(StringComparer.Ordinal).Take(MostWords - found.Count)];
    }

    /// <summary>How <paramref name="claim"/> stands to <paramref name="earlier"/>, and why in a sentence.</summary>
    public static (Likeness Likeness, string Reason) Compare(string claim, string earlier)
    {
        var (ofShorter, ofLonger) = Shared(claim, earlier);
        if (ofShorter < SameThing) return (Likeness.None, "");
        var forth = EvidenceMatcher.Match(new(claim), new SourceText { Text = earlier });
        var back = EvidenceMatcher.Match(new(earlier), new SourceText { Text = claim });
        if (forth.Outcome == MatchOutcome.Supported && back.Outcome == MatchOutcome.Supported) return (Likeness.Same, "They say the same.");
        if (ofLonger >= SameStatement && forth.Outcome == MatchOutcome.Contradicted && back.Outcome == MatchOutcome.Contradicted)
            return (Likeness.Contrary, forth.Reason.Replace("the source", "the earlier one", StringComparison.Ordinal).Replace("The source", "The earlier one", StringComparison.Ordinal));
        return (Likeness.Near, "They speak of the same thing.");
    }

    private static (double OfShorter, double OfLonger) Shared(string one, string other)
    {
        var lexicon = new Lexicon();
        var (left, right) = (Weights(one, lexicon), Weights(other, lexicon));
        var (ours, theirs) = (left.Values.Sum(), right.Values.Sum());
        if (ours <= 0 || theirs <= 0) return (0, 0);
        var shared = left.Where(w => right.ContainsKey(w.Key)).Sum(w => w.Value);
        return (shared / Math.Min(ours, theirs), shared / Math.Max(ours, theirs));
    }

    private static Dictionary<int, double> Weights(string text, Lexicon lexicon)
    {
        var weights = new Dictionary<int, double>();
        foreach (var word in WordReader.Read(text, lexicon))
            if (word.IsContent && !word.HasDigit) weights[word.Stem] = 0.15 + lexicon.RarityOf(word.Form);
        return weights;
    }
}
