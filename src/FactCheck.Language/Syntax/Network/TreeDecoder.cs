namespace FactCheck.Language.Syntax.Network;

/// <summary>The best tree with one root under scores of single arcs (Chu and Liu 1965, Edmonds 1967).</summary>
internal static class TreeDecoder
{
    private const int MostRoots = 3;

    /// <summary>Heads of the words, -1 for the one root.</summary>
    /// <param name="scores">scores[i * (n + 1) + j]: word i hangs on word j - 1, or is the root for j = 0. What all scores of a word share does not matter.</param>
    /// <param name="n">Number of words, at least one.</param>
    public static int[] Heads(ReadOnlySpan<float> scores, int n)
    {
        int[] heads = new int[n + 1];
        int roots = 0;
        for (int i = 1; i <= n; i++)
        {
            heads[i] = Best(scores.Slice((i - 1) * (n + 1), n + 1), i);
            if (heads[i] == 0) roots++;
        }
        if (roots != 1 || Cycle(heads) is not null) heads = WithOneRoot(scores, n);
        int[] words = new int[n];
        for (int i = 0; i < n; i++) words[i] = heads[i + 1] - 1;
        return words;
    }

    private static int[] WithOneRoot(ReadOnlySpan<float> scores, int n)
    {
        float[] rootScores = new float[n];
        int[] order = new int[n];
        for (int i = 0; i < n; i++) (rootScores[i], order[i]) = (-scores[i * (n + 1)], i + 1);
        Array.Sort(rootScores, order);
        int[] best = [];
        float bestTotal = float.NegativeInfinity;
        for (int candidate = 0; candidate < Math.Min(MostRoots, n); candidate++)
        {
            float[,] matrix = Matrix(scores, n, order[candidate]);
            int[] heads = Solve(matrix);
            float total = 0f;
            for (int i = 1; i <= n; i++) total += matrix[i, heads[i]];
            if (total <= bestTotal && best.Length > 0) continue;
            (best, bestTotal) = (heads, total);
        }
        return best;
    }

    private static float[,] Matrix(ReadOnlySpan<float> scores, int n, int root)
    {
        float[,] matrix = new float[n + 1, n + 1];
        for (int i = 1; i <= n; i++)
            for (int j = 0; j <= n; j++) matrix[i, j] = MathF.Max(scores[(i - 1) * (n + 1) + j], -1e4f);
        for (int i = 1; i <= n; i++)
            if (i != root) matrix[i, 0] = -1e6f;
        return matrix;
    }

    /// <summary>Heads of the nodes 1 … of a matrix whose node 0 is the top: greedy choice, and circles contracted until none is left.</summary>
    private static int[] Solve(float[,] scores)
    {
        int n = scores.GetLength(0);
        int[] heads = new int[n];
        for (int i = 1; i < n; i++)
        {
            heads[i] = i == 1 ? 0 : 1;
            for (int j = 0; j < n; j++)
                if (j != i && scores[i, j] > scores[i, heads[i]]) heads[i] = j;
        }
        return Cycle(heads) is { } cycle ? Contract(scores, heads, cycle) : heads;
    }

    private static int[] Contract(float[,] scores, int[] heads, List<int> cycle)
    {
        int n = heads.Length;
        bool[] inCycle = new bool[n];
        foreach (int node in cycle) inCycle[node] = true;
        int[] outside = [.. Enumerable.Range(0, n).Where(node => !inCycle[node])];
        int merged = outside.Length;
        float[,] smaller = new float[merged + 1, merged + 1];
        int[] enters = new int[merged], leaves = new int[merged];
        for (int a = 0; a < merged; a++)
        {
            int node = outside[a];
            for (int b = 0; b < merged; b++) smaller[a, b] = scores[node, outside[b]];
            enters[a] = cycle.MaxBy(inner => scores[inner, node] - scores[inner, heads[inner]]);
            smaller[merged, a] = scores[enters[a], node] - scores[enters[a], heads[enters[a]]];
            leaves[a] = cycle.MaxBy(inner => scores[node, inner]);
            smaller[a, merged] = scores[node, leaves[a]];
        }
        int[] found = Solve(smaller);
        for (int a = 1; a < merged; a++) heads[outside[a]] = found[a] == merged ? leaves[a] : outside[found[a]];
        heads[enters[found[merged]]] = outside[found[merged]];
        return heads;
    }

    private static List<int>? Cycle(int[] heads)
    {
        int[] seen = new int[heads.Length];
        for (int start = 1; start < heads.Length; start++)
        {
            int node = start;
            while (node != 0 && seen[node] == 0) (seen[node], node) = (start, heads[node]);
            if (node == 0 || seen[node] != start) continue;
            List<int> cycle = [node];
            for (int next = heads[node]; next != node; next = heads[next]) cycle.Add(next);
            return cycle;
        }
        return null;
    }

    /// <summary>The best head of a word, which is never 0 itself.</summary>
    private static int Best(ReadOnlySpan<float> row, int self)
    {
        int best = 0;
        for (int j = 0; j < row.Length; j++)
            if (j != self && row[j] > row[best]) best = j;
        return best;
    }
}
