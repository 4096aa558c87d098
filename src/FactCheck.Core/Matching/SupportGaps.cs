using FactCheck.Core.Matching.Facets;

namespace FactCheck.Core.Matching;

/// <summary>Where the chosen passages leave gaps in a claim: a whole phrase that is missing tells more than as many words missing here and there.</summary>
internal static class SupportGaps
{
    private const int Part = 5;
    private const int Letters = 4;

    /// <summary>Share held of the worst-covered part, share held by words or words like them, share of the letters of the word least held.</summary>
    public static double[] Of(FacetContext context, IReadOnlyList<SourcePassage> chosen, IReadOnlyList<FacetComparison> facets)
    {
        var content = context.Claim.Words.Where(w => w.IsContent).ToList();
        if (content.Count == 0) return [0, 0, 0];
        var stems = new HashSet<int>();
        foreach (var passage in chosen) foreach (var word in passage.Words) stems.Add(word.Stem);
        foreach (var word in context.Source.TitleWords) stems.Add(word.Stem);
        var held = content.ConvertAll(w => stems.Contains(w.Stem) || SupportFeatures.Fits(facets, w));
        var weights = content.ConvertAll(w => 0.15 + context.Source.Lexicon.RarityOf(w.Form));
        var groups = LetterGroups(context, chosen);
        var alike = Enumerable.Range(0, content.Count).Select(i => held[i] ? 1 : Alike(context.Source.Lexicon[content[i].Form], groups)).ToList();
        return [LeastPart(held, weights), Enumerable.Range(0, content.Count).Sum(i => alike[i] * weights[i]) / weights.Sum(), alike.Min()];
    }

    private static double LeastPart(List<bool> held, List<double> weights)
    {
        var least = 1.0;
        for (var from = 0; from == 0 || from + Part <= held.Count; from++)
        {
            double found = 0, all = 0;
            for (var i = from; i < Math.Min(held.Count, from + Part); i++)
            {
                all += weights[i];
                if (held[i]) found += weights[i];
            }
            least = Math.Min(least, found / all);
        }
        return least;
    }

    private static HashSet<string> LetterGroups(FacetContext context, IReadOnlyList<SourcePassage> chosen)
    {
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (var passage in chosen)
            foreach (var word in passage.Words)
            {
                var form = context.Source.Lexicon[word.Form];
                for (var i = 0; i + Letters <= form.Length; i++) groups.Add(form.Substring(i, Letters));
            }
        return groups;
    }

    // Share of the groups of letters of a word that the passages have: "electoral" is half in "election".
    private static double Alike(string form, HashSet<string> groups)
    {
        if (form.Length < Letters) return 0;
        var found = 0;
        var lookup = groups.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i + Letters <= form.Length; i++) if (lookup.Contains(form.AsSpan(i, Letters))) found++;
        return (double)found / (form.Length - Letters + 1);
    }
}
