using System.Runtime.InteropServices;
using FactCheck.Core.Matching.Facets;
using FactCheck.Core.Matching.Figures;
using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching;

/// <summary>What the ranking of a sentence is computed from: how much of the claim it holds, how near together, and how it stands among the sentences around it.</summary>
internal sealed class PassageFeatures
{
    /// <summary>Names of the features, in order; the file of weights uses them.</summary>
    public static readonly string[] Names =
    [
        "covered", "in_source", "akin", "of_best", "before", "after", "gain", "alone", "names", "senses", "figures", "figures_missing", "pairs", "run", "order", "context",
        "pronoun_before", "length", "rank", "likeness", "first_name", "claim_length", "sentences", "total_best",
    ];

    private readonly ClaimIndex _claim;
    private readonly SourceIndex _source;
    private readonly TermWeights _weights;
    private readonly double[] _inSource;
    private readonly Word[] _content;
    private readonly double _best;

    public PassageFeatures(ClaimIndex claim, SourceIndex source, TermWeights weights, double[] inSource)
    {
        (_claim, _source, _weights, _inSource) = (claim, source, weights, inSource);
        _content = [.. claim.Words.Where(w => w.IsContent).Take(64)];
        _best = inSource.Length == 0 ? 0 : inSource.Max();
    }

    /// <summary>The features of each candidate; <paramref name="candidates"/> stand best first by their plain coverage.</summary>
    public List<double[]> Of(IReadOnlyList<SourcePassage> candidates)
    {
        var held = new double[_claim.Terms.Count];
        var rows = new List<double[]>(candidates.Count);
        var better = new List<HashSet<int>>();
        for (var i = 0; i < candidates.Count; i++)
        {
            var stems = Stems(candidates[i]);
            rows.Add(Of(candidates[i], i, held, Likeness(stems, better)));
            if (better.Count < 6) better.Add(stems);
            Hold(candidates[i], held);
        }
        return rows;
    }

    private double[] Of(SourcePassage passage, int rank, double[] held, double likeness)
    {
        var i = passage.Sentence;
        var words = passage.Words;
        var own = Terms(words);
        double akin = 0, gain = 0, alone = 0, names = 0, allNames = 0, senses = 0, allSenses = 0;
        for (var t = 0; t < own.Length; t++)
        {
            var weight = _weights.InSource[t] / _weights.Total;
            akin += own[t] * weight;
            gain += Math.Max(0, own[t] - held[t]) * weight;
            if (own[t] == 1 && _weights.SeenIn[t] == 1) alone += weight;
            if (_claim.Terms.IsName[t]) { allNames += weight; names += own[t] * weight; }
            else { allSenses += weight; senses += own[t] * weight; }
        }
        var (fit, figures) = Figures(passage);
        var best = Near(i);
        return
        [
            passage.Coverage, _inSource[i], akin, best, Near(i - 1), Near(i + 1), gain, alone, allNames > 0 ? names / allNames : 0.5, allSenses > 0 ? senses / allSenses : 0.5,
            fit, figures - fit, Pairs(words), Run(words), Order(words), Context(words), OpensWithPronoun(words) ? Near(i - 1) : 0, Math.Log(1 + words.Length),
            1.0 / (1 + rank), likeness, FirstName(passage), Math.Log(1 + _claim.Terms.Count), Math.Log(1 + _source.Sentences.Count), _best,
        ];
    }

    // Per term of the claim: 1 where the sentence has its stem, a part where it has a word like it.
    private double[] Terms(ReadOnlySpan<Word> words)
    {
        var own = new double[_claim.Terms.Count];
        foreach (var word in words)
        {
            if (!word.IsContent) continue;
            var term = _claim.Terms.IndexOf(word.Stem);
            if (term >= 0) own[term] = 1;
            else if (_weights.Akin(word.Stem) is >= 0 and var like) own[like] = Math.Max(own[like], TermWeights.AkinShare);
        }
        return own;
    }

    private void Hold(SourcePassage passage, double[] held)
    {
        var own = Terms(passage.Words);
        for (var t = 0; t < own.Length; t++) held[t] = Math.Max(held[t], own[t]);
    }

    private double Near(int sentence) => sentence < 0 || sentence >= _inSource.Length || _best <= 0 ? 0 : _inSource[sentence] / _best;

    private (double Fit, double All) Figures(SourcePassage passage)
    {
        double fit = 0, all = 0;
        foreach (var figure in _claim.Figures)
        {
            all++;
            foreach (var other in passage.Figures) if (figure.Measure == other.Measure && FigureRelation.Of(figure, other) != FacetOutcome.Conflict) { fit++; break; }
        }
        foreach (var date in _claim.Dates)
        {
            all++;
            foreach (var other in passage.Dates) if (Fits(date, other)) { fit++; break; }
        }
        return (Math.Min(fit, 3), Math.Min(all, 3));
    }

    private static bool Fits(DatePoint claim, DatePoint other)
    {
        var shared = 0;
        if (claim.Year is not null && other.Year is not null) { if (claim.Year != other.Year) return false; shared++; }
        if (claim.Month is not null && other.Month is not null) { if (claim.Month != other.Month) return false; shared++; }
        if (claim.Day is not null && other.Day is not null) { if (claim.Day != other.Day) return false; shared++; }
        return shared > 0;
    }

    private double Pairs(ReadOnlySpan<Word> words)
    {
        var found = 0;
        for (var c = 1; c < _content.Length; c++) if (StandTogether(words, _content[c - 1].Stem, _content[c].Stem)) found++;
        return _content.Length < 2 ? 0 : (double)found / (_content.Length - 1);
    }

    private static bool StandTogether(ReadOnlySpan<Word> words, int left, int right)
    {
        int lastLeft = -10, lastRight = -10;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Stem == left) lastLeft = i;
            if (words[i].Stem == right) lastRight = i;
            if (lastLeft >= 0 && lastRight >= 0 && Math.Abs(lastLeft - lastRight) <= 4) return true;
        }
        return false;
    }

    // The longest run of words, all kinds, that both have.
    private double Run(ReadOnlySpan<Word> words)
    {
        var claim = CollectionsMarshal.AsSpan(_claim.Words);
        if (claim.Length > 80) claim = claim[..80];
        Span<int> length = stackalloc int[claim.Length + 1];
        var best = 0;
        foreach (var word in words)
            for (var c = claim.Length; c > 0; c--)
            {
                length[c] = claim[c - 1].Form == word.Form ? length[c - 1] + 1 : 0;
                best = Math.Max(best, length[c]);
            }
        return Math.Min(best, 10) / 10.0;
    }

    private double Order(ReadOnlySpan<Word> words)
    {
        if (_content.Length == 0) return 0;
        Span<int> length = stackalloc int[_content.Length + 1];
        length.Clear();
        foreach (var word in words)
        {
            var diagonal = 0;
            for (var c = 1; c <= _content.Length; c++)
            {
                var above = length[c];
                length[c] = _content[c - 1].Stem == word.Stem ? diagonal + 1 : Math.Max(length[c], length[c - 1]);
                diagonal = above;
            }
        }
        return (double)length[^1] / _content.Length;
    }

    private double Context(ReadOnlySpan<Word> words)
    {
        if (_claim.ContextTerms.Total <= 0) return 0;
        var seen = new HashSet<int>();
        foreach (var word in words)
            if (word.IsContent && _claim.Terms.IndexOf(word.Stem) < 0 && _claim.ContextTerms.IndexOf(word.Stem) is >= 0 and var at) seen.Add(at);
        var share = 0.0;
        foreach (var at in seen) share += _claim.ContextTerms.Weights[at];
        return Math.Min(1, share / _claim.ContextTerms.Total);
    }

    private bool OpensWithPronoun(ReadOnlySpan<Word> words)
    {
        for (var i = 0; i < Math.Min(3, words.Length); i++) if (_source.Lexicon[words[i].Form] is "he" or "she" or "it" or "they" or "his" or "her" or "their" or "its" or "this" or "these" or "we") return true;
        return false;
    }

    // The first name of the claim, most often its subject, stands in the sentence.
    private double FirstName(SourcePassage passage)
    {
        foreach (var word in _claim.Words) if (word.IsCapital && word.IsContent) return passage.Find(word.Stem) >= 0 ? 1 : 0;
        return 0.5;
    }

    private static HashSet<int> Stems(SourcePassage passage)
    {
        var stems = new HashSet<int>();
        foreach (var word in passage.Words) if (word.IsContent) stems.Add(word.Stem);
        return stems;
    }

    // How much of the sentence a better one has already said.
    private static double Likeness(HashSet<int> stems, List<HashSet<int>> better)
    {
        var best = 0.0;
        foreach (var other in better)
        {
            var shared = 0;
            foreach (var stem in stems) if (other.Contains(stem)) shared++;
            best = Math.Max(best, (double)shared / Math.Max(1, stems.Count));
        }
        return best;
    }
}
