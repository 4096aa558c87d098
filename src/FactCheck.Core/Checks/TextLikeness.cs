namespace FactCheck.Core.Checks;

/// <summary>Tells a copy of a text from another text on the same subject: runs of eight words that both have (w-shingling, A. Broder 1997).</summary>
public static class TextLikeness
{
    private const int Run = 8;
    private const double Copied = 0.5;
    private const int FewestRuns = 20;

    /// <summary>True where at least half of the shorter text stands word for word in the other.</summary>
    public static bool IsCopy(string left, string right)
    {
        var (one, other) = (Runs(left), Runs(right));
        if (one.Count < FewestRuns || other.Count < FewestRuns) return false;
        var (small, large) = one.Count <= other.Count ? (one, other) : (other, one);
        return small.Count(large.Contains) >= Copied * small.Count;
    }

    private static HashSet<ulong> Runs(string text)
    {
        var runs = new HashSet<ulong>();
        var recent = new ulong[Run];
        var count = 0;
        var hash = 14695981039346656037UL;
        var inWord = false;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (char.IsLetterOrDigit(c)) { hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL; inWord = true; continue; }
            if (!inWord) continue;
            recent[count++ % Run] = hash;
            if (count >= Run) runs.Add(Join(recent, count));
            (hash, inWord) = (14695981039346656037UL, false);
        }
        return runs;
    }

    private static ulong Join(ulong[] recent, int count)
    {
        var joined = 14695981039346656037UL;
        for (var i = 0; i < Run; i++) joined = (joined ^ recent[(count + i) % Run]) * 1099511628211UL;
        return joined;
    }
}
