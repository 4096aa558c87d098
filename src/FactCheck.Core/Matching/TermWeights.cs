namespace FactCheck.Core.Matching;

/// <summary>How much each term of a claim tells one sentence of a source from another: a word that every sentence has tells little.</summary>
internal sealed class TermWeights
{
    /// <summary>What a word counts that is like a term but not the same ("election" for "electoral").</summary>
    public const double AkinShare = 0.5;

    private const int Prefix = 5;

    private readonly Dictionary<int, int> _akin = [];

    public TermWeights(ClaimTerms terms, SourceIndex source)
    {
        SeenIn = new int[terms.Count];
        InSource = new double[terms.Count];
        Count(terms, source);
        for (var t = 0; t < terms.Count; t++)
        {
            InSource[t] = terms.Weights[t] * Math.Log(1 + ((source.Sentences.Count + 1.0) / (SeenIn[t] + 0.5)));
            Total += InSource[t];
        }
        FindAkin(terms, source);
    }

    /// <summary>In how many sentences each term stands.</summary>
    public int[] SeenIn { get; }

    /// <summary>Weight of each term within this source.</summary>
    public double[] InSource { get; }

    /// <summary>Sum of <see cref="InSource"/>.</summary>
    public double Total { get; }

    /// <summary>The term that a stem is like, or -1.</summary>
    public int Akin(int stem) => _akin.GetValueOrDefault(stem, -1);

    private void Count(ClaimTerms terms, SourceIndex source)
    {
        var last = new int[terms.Count];
        Array.Fill(last, -1);
        for (var s = 0; s < source.Sentences.Count; s++)
            foreach (var word in source.WordsOf(s))
            {
                var term = terms.IndexOf(word.Stem);
                if (term >= 0 && last[term] != s) { last[term] = s; SeenIn[term]++; }
            }
    }

    private void FindAkin(ClaimTerms terms, SourceIndex source)
    {
        var prefixes = new Dictionary<string, int>(StringComparer.Ordinal);
        var lookup = prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var t = 0; t < terms.Count; t++) if (source.Lexicon[terms.Stems[t]] is { Length: >= Prefix } form && char.IsLetter(form[0])) prefixes.TryAdd(form[..Prefix], t);
        for (var stem = 0; stem < source.Lexicon.Count; stem++)
            if (source.Lexicon[stem] is { Length: >= Prefix } form && lookup.TryGetValue(form.AsSpan(0, Prefix), out var term) && terms.Stems[term] != stem) _akin.Add(stem, term);
    }
}
