using CsCheck;
using FactCheck.Language.Syntax.Network;

namespace FactCheck.Language.Tests.Syntax.Network;

public sealed class TreeDecoderTests
{
    [Fact]
    public void Heads_AnyScoresOfFewWords_AreTheBestTree()
    {
        Gen<(int N, float[] Scores)> cases = Gen.Int[1, 5].SelectMany(n => Gen.Float[-5f, 5f].Array[n * (n + 1)].Select(scores => (n, scores)));
        cases.Sample(one =>
        {
            int[] found = TreeDecoder.Heads(one.Scores, one.N);
            Assert.True(IsTree(found));
            // Only the three likeliest roots are tried, so a root outside them may beat the answer; with up to three words none is left out.
            if (one.N <= 3) Assert.Equal(BestTotal(one.N, one.Scores), Total(found, one.Scores), 3);
        }, iter: 2000);
    }

    private static float BestTotal(int n, float[] scores)
    {
        float best = float.NegativeInfinity;
        for (int code = 0; code < Math.Pow(n + 1, n); code++)
        {
            int[] heads = new int[n];
            for (int i = 0, rest = code; i < n; i++, rest /= n + 1) heads[i] = rest % (n + 1) - 1;
            if (IsTree(heads)) best = Math.Max(best, Total(heads, scores));
        }
        return best;
    }

    private static float Total(int[] heads, float[] scores) => heads.Select((head, i) => scores[i * (heads.Length + 1) + head + 1]).Sum();

    private static bool IsTree(int[] heads)
    {
        if (heads.Count(head => head < 0) != 1) return false;
        for (int i = 0; i < heads.Length; i++)
        {
            int steps = 0;
            for (int at = i; heads[at] >= 0; at = heads[at])
                if (++steps > heads.Length) return false;
        }
        return true;
    }
}
