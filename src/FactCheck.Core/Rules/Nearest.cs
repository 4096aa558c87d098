namespace FactCheck.Core.Rules;

/// <summary>The word somebody probably meant.</summary>
public static class Nearest
{
    /// <summary><c>; did you mean 'x'?</c> for the nearest of <paramref name="known"/>, or nothing where none is near.</summary>
    public static string Hint(string written, IEnumerable<string> known) =>
        Find(written, known) is { } near ? $"; did you mean '{near}'?" : "";

    /// <summary>The nearest of <paramref name="known"/> by edit distance, or null where more than a third of the letters differ.</summary>
    public static string? Find(string written, IEnumerable<string> known)
    {
        var best = known.Select(k => (Word: k, Distance: Distance(written.ToLowerInvariant(), k.ToLowerInvariant())))
            .OrderBy(p => p.Distance).FirstOrDefault();
        return best.Word is not null && best.Distance <= Math.Max(1, Math.Max(written.Length, best.Word.Length) / 3) ? best.Word : null;
    }

    private static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 8) return int.MaxValue;
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            (previous, current) = (current, previous);
        }
        return previous[b.Length];
    }
}
