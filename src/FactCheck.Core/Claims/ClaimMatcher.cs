using FactCheck.Core.Text;

namespace FactCheck.Core.Claims;

/// <summary>
/// Finds the claims of a revision in the next: by key, then by words, then by likeness with care. Each claim is used once.
/// Only an equal key is the same claim; a changed number or name always shows as a change of words.
/// </summary>
public static class ClaimMatcher
{
    // Two claims with fewer of their words in common are two claims, not one that was reworded.
    private const double MinLikeness = 0.5;

    /// <summary>The pairs, in the order of the later revision. Claims in no pair are new, or gone.</summary>
    public static IReadOnlyList<ClaimPair> Match(IReadOnlyList<KnownClaim> before, IReadOnlyList<KnownClaim> after)
    {
        var matching = new Matching(before.Count, after.Count);
        PairEqual(matching, ClaimChange.Same, [.. before.Select(c => c.Key)], [.. after.Select(c => c.Key)]);
        PairEqual(matching, ClaimChange.Citations, [.. before.Select(c => NormalForm.Of(c.Text))], [.. after.Select(c => NormalForm.Of(c.Text))]);
        PairAlike(matching, before, after);
        return [.. matching.Pairs.OrderBy(p => p.After)];
    }

    // Of several equal claims the first goes with the first: their order in the text is all that tells them apart.
    private static void PairEqual(Matching matching, ClaimChange change, IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var places = new Dictionary<string, Queue<int>>(StringComparer.Ordinal);
        for (var i = 0; i < before.Count; i++)
        {
            if (matching.IsBeforeFree(i)) (places.TryGetValue(before[i], out var queue) ? queue : places[before[i]] = new()).Enqueue(i);
        }
        for (var j = 0; j < after.Count; j++)
        {
            if (matching.IsAfterFree(j) && places.TryGetValue(after[j], out var queue) && queue.TryDequeue(out var i)) matching.Add(i, j, change);
        }
    }

    private static void PairAlike(Matching matching, IReadOnlyList<KnownClaim> before, IReadOnlyList<KnownClaim> after)
    {
        var old = Enumerable.Range(0, before.Count).Where(matching.IsBeforeFree).Select(i => (Index: i, Words: WordsOf(before[i].Text))).ToList();
        var candidates = new List<(double Likeness, int Before, int After)>();
        for (var j = 0; j < after.Count; j++)
        {
            if (!matching.IsAfterFree(j)) continue;
            var words = WordsOf(after[j].Text);
            foreach (var (i, other) in old)
            {
                var likeness = Likeness(other, words);
                if (likeness >= MinLikeness) candidates.Add((likeness, i, j));
            }
        }
        foreach (var (_, i, j) in candidates.OrderByDescending(c => c.Likeness).ThenBy(c => Math.Abs(c.Before - c.After)).ThenBy(c => c.After))
        {
            if (matching.IsBeforeFree(i) && matching.IsAfterFree(j)) matching.Add(i, j, ClaimChange.Words);
        }
    }

    private static HashSet<string> WordsOf(string text) =>
        [.. NormalForm.Of(text).ToLowerInvariant().Split([' ', ',', '.', ';', ':', '"', '(', ')', '?', '!'], StringSplitOptions.RemoveEmptyEntries)];

    private static double Likeness(HashSet<string> a, HashSet<string> b) =>
        a.Count + b.Count == 0 ? 0 : 2.0 * a.Count(b.Contains) / (a.Count + b.Count);

    private sealed class Matching(int before, int after)
    {
        private readonly bool[] _before = new bool[before];
        private readonly bool[] _after = new bool[after];

        public List<ClaimPair> Pairs { get; } = [];

        public bool IsBeforeFree(int i) => !_before[i];

        public bool IsAfterFree(int j) => !_after[j];

        public void Add(int i, int j, ClaimChange change)
        {
            _before[i] = _after[j] = true;
            Pairs.Add(new(i, j, change));
        }
    }
}
