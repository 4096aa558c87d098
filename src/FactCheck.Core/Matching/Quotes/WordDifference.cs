using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching.Quotes;

/// <summary>How two short sequences of words differ: the longest common subsequence and what is left.</summary>
internal sealed class WordDifference
{
    /// <summary>Longer sequences are not compared word by word.</summary>
    public const int Longest = 300;

    private WordDifference(List<(int Left, int Right)> common, int left, int right)
    {
        Common = common;
        LeftCount = left;
        RightCount = right;
    }

    /// <summary>Pairs of indices of equal words, in order.</summary>
    public IReadOnlyList<(int Left, int Right)> Common { get; }

    public int LeftCount { get; }

    public int RightCount { get; }

    /// <summary>Share of the left words that the right has in the same order.</summary>
    public double Share => LeftCount == 0 ? 0 : (double)Common.Count / LeftCount;

    public static WordDifference Of(IReadOnlyList<Word> left, IReadOnlyList<Word> right)
    {
        int n = Math.Min(left.Count, Longest), m = Math.Min(right.Count, Longest * 2);
        var length = new int[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
            for (var j = m - 1; j >= 0; j--)
                length[i, j] = left[i].Form == right[j].Form ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        var common = new List<(int, int)>();
        for (int i = 0, j = 0; i < n && j < m;)
        {
            if (left[i].Form == right[j].Form) { common.Add((i, j)); i++; j++; }
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }
        return new(common, left.Count, right.Count);
    }

    /// <summary>The stretches that differ: words of the left that the right lacks beside those of the right in their place.</summary>
    public IEnumerable<(int LeftStart, int LeftEnd, int RightStart, int RightEnd)> Changes()
    {
        if (Common.Count == 0) yield break;
        // Before the first and after the last common word, as many words of the right stand beside those of the left.
        var (l, r) = (0, Math.Max(0, Common[0].Right - Common[0].Left));
        foreach (var (left, right) in Common)
        {
            if (left > l || right > r) yield return (l, left, r, right);
            (l, r) = (left + 1, right + 1);
        }
        if (l < LeftCount) yield return (l, LeftCount, r, Math.Min(RightCount, r + LeftCount - l));
    }
}
