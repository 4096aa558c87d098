using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching;

/// <summary>The content words of a statement, each stem once, with the weight of its rarity.</summary>
internal sealed class ClaimTerms
{
    private readonly Dictionary<int, int> _index = [];

    private ClaimTerms()
    {
    }

    public List<int> Stems { get; } = [];

    public List<double> Weights { get; } = [];

    /// <summary>Per term: true for words with a capital or a digit, which name somebody or something.</summary>
    public List<bool> IsName { get; } = [];

    /// <summary>Sum of all weights.</summary>
    public double Total { get; private set; }

    public int Count => Stems.Count;

    public static ClaimTerms Of(IReadOnlyList<Word> words, Lexicon lexicon)
    {
        var terms = new ClaimTerms();
        foreach (var word in words)
        {
            if (!word.IsContent || !terms._index.TryAdd(word.Stem, terms.Stems.Count)) continue;
            var weight = 0.15 + lexicon.RarityOf(word.Form);
            // A name or a number pins a statement down more than a common noun of the same rarity.
            if (word.HasDigit) weight *= 1.3;
            terms.Stems.Add(word.Stem);
            terms.Weights.Add(weight);
            terms.IsName.Add(word.HasDigit || word.IsCapital);
            terms.Total += weight;
        }
        return terms;
    }

    /// <summary>The place of a stem among the terms, or -1.</summary>
    public int IndexOf(int stem) => _index.GetValueOrDefault(stem, -1);
}
