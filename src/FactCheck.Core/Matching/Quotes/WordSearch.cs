using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching.Quotes;

/// <summary>Finds a sequence of words in a list of words by their folded forms (Knuth, Morris and Pratt), in linear time whatever the texts.</summary>
internal static class WordSearch
{
    /// <summary>Indices at which <paramref name="needle"/> begins, at or after <paramref name="from"/>; at most <paramref name="limit"/>.</summary>
    public static List<int> Find(IReadOnlyList<Word> hay, IReadOnlyList<Word> needle, int from = 0, int limit = 32)
    {
        var found = new List<int>();
        if (needle.Count == 0) return found;
        var fail = Failures(needle);
        var matched = 0;
        for (var i = from; i < hay.Count; i++)
        {
            while (matched > 0 && hay[i].Form != needle[matched].Form) matched = fail[matched - 1];
            if (hay[i].Form == needle[matched].Form) matched++;
            if (matched < needle.Count) continue;
            found.Add(i - needle.Count + 1);
            if (found.Count == limit) return found;
            matched = fail[matched - 1];
        }
        return found;
    }

    private static int[] Failures(IReadOnlyList<Word> needle)
    {
        var fail = new int[needle.Count];
        for (int i = 1, k = 0; i < needle.Count; i++)
        {
            while (k > 0 && needle[i].Form != needle[k].Form) k = fail[k - 1];
            if (needle[i].Form == needle[k].Form) k++;
            fail[i] = k;
        }
        return fail;
    }
}
