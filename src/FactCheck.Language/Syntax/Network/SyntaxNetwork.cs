using System.Runtime.CompilerServices;

namespace FactCheck.Language.Syntax.Network;

/// <summary>
/// The trained network: sums of embeddings, two recurrent layers in both directions, parts of speech from the first, heads (biaffine) and
/// relations from the second.
/// </summary>
internal sealed class SyntaxNetwork
{
    private const float Barred = -1e9f;
    private const int MostRepairs = 2;

    private readonly EmbeddingTable _embeddings;
    private readonly RecurrentPair _first, _second;
    private readonly QuantizedMatrix _upos, _tags, _arcDependent, _arcHead, _arcPair, _labelDependent, _labelHead, _relations;
    private readonly float[] _arcRoot, _labelRoot;
    private readonly int _rootRelation;
    private readonly bool[] _isSubject;

    public SyntaxNetwork(NetworkFile file)
    {
        file.Header();
        Relations = file.Strings();
        Tags = file.Strings();
        LemmaExceptions = file.Strings();
        _embeddings = file.Embeddings();
        _first = new(file.Matrix(), file.Matrix(), file.Matrix(), file.Matrix());
        _second = new(file.Matrix(), file.Matrix(), file.Matrix(), file.Matrix());
        (_upos, _tags) = (file.Matrix(), file.Matrix());
        (_arcDependent, _arcHead, _arcPair) = (file.Matrix(), file.Matrix(), file.Matrix());
        (_labelDependent, _labelHead, _relations) = (file.Matrix(), file.Matrix(), file.Matrix());
        (_arcRoot, _labelRoot) = (file.Vector(), file.Vector());
        _rootRelation = Array.IndexOf(Relations, "root");
        _isSubject = [.. Relations.Select(relation => relation is "nsubj" or "nsubj:pass" or "csubj" or "csubj:pass")];
    }

    public string[] Relations { get; }

    public string[] Tags { get; }

    public string[] LemmaExceptions { get; }

    /// <summary>Tags and tree of one sentence of at least one word.</summary>
    public NetworkAnswer Run(IReadOnlyList<string> forms)
    {
        int n = forms.Count;
        Workspace space = Workspace.For(n, this);
        Read(forms, space);
        Span<float> wide = space.Wide;
        _first.Apply(space.Input, space.Scales, n, space.First, wide);
        float[] stateScales = space.StateScales;
        NetworkAnswer answer = new(n);
        _upos.Apply(space.First, stateScales, n, wide);
        Best(wide, _upos.Rows, answer.Upos);
        _tags.Apply(space.First, stateScales, n, wide);
        Best(wide, _tags.Rows, answer.Tags);
        _second.Apply(space.First, stateScales, n, space.Second, wide);
        Arcs(space, n);
        Decide(space, n, answer);
        for (int round = 0; round < MostRepairs && PartRivals(space, n, answer); round++) Decide(space, n, answer);
        return answer;
    }

    private void Decide(Workspace space, int n, NetworkAnswer answer)
    {
        Span<float> scores = space.Arcs.AsSpan(0, n * (n + 1)), row = space.Row.AsSpan(0, n + 1);
        TreeDecoder.Heads(scores, n).CopyTo(answer.Heads, 0);
        for (int i = 0; i < n; i++)
        {
            scores.Slice(i * (n + 1), n + 1).CopyTo(row);
            Lanes.Softmax(row);
            answer.Confidence[i] = row[answer.Heads[i] + 1];
        }
        Labels(space, n, answer);
    }

    /// <summary>
    /// A predicate has one subject. Where two words claim to be it, as in "…," the envoy told them, the less sure one is barred from that head.
    /// </summary>
    private bool PartRivals(Workspace space, int n, NetworkAnswer answer)
    {
        bool found = false;
        Span<int> subjects = stackalloc int[n];
        subjects.Fill(-1);
        for (int i = 0; i < n; i++)
        {
            if (!_isSubject[answer.Relations[i]] || answer.Heads[i] < 0) continue;
            ref int rival = ref subjects[answer.Heads[i]];
            int loser = rival < 0 ? -1 : answer.Confidence[rival] < answer.Confidence[i] ? rival : i;
            if (loser != i) rival = i;
            if (loser < 0) continue;
            space.Arcs[loser * (n + 1) + answer.Heads[i] + 1] = Barred;
            found = true;
        }
        return found;
    }

    /// <summary>Numbers of floats per word that the widest step needs.</summary>
    public int WidestRow => Math.Max(3 * _first.Width / 2, Math.Max(_tags.Rows, _relations.Rows));

    public int InputWidth => _embeddings.Width;

    public int StateWidth => _first.Width;

    public int PairWidth => Math.Max(_arcPair.Rows, _labelHead.Rows);

    private void Read(IReadOnlyList<string> forms, Workspace space)
    {
        int width = _embeddings.Width;
        Span<uint> keys = stackalloc uint[WordFeatures.Most];
        Span<float> sum = stackalloc float[width];
        for (int i = 0; i < forms.Count; i++)
        {
            int count = WordFeatures.Fill(forms[i], i == 0, keys);
            _embeddings.Sum(keys[..count], sum);
            space.Scales[i] = Lanes.Quantize(sum, space.Input.AsSpan(i * width, width));
        }
    }

    private void Arcs(Workspace space, int n)
    {
        int size = _arcPair.Rows;
        Span<float> values = space.Values.AsSpan(0, n * size);
        _arcDependent.Apply(space.Second, space.StateScales, n, values);
        Quantize(values, size, n, space.Left, space.LeftScales);
        _arcPair.Apply(space.Left, space.LeftScales, n, values);
        for (int i = 0; i < n; i++) space.LeftScales[i] = Lanes.Quantize(values.Slice(i * size, size), space.Left.AsSpan(i * size, size));
        _arcHead.Apply(space.Second, space.StateScales, n, values);
        space.RightScales[0] = Lanes.Quantize(_arcRoot, space.Right.AsSpan(0, size));
        Quantize(values, size, n, space.Right.AsSpan(size), space.RightScales.AsSpan(1));

        Span<float> scores = space.Arcs.AsSpan(0, n * (n + 1));
        Products.RowsByRows(space.Left, space.LeftScales, n, space.Right, space.RightScales, n + 1, size, scores);
        for (int i = 0; i < n; i++) scores[i * (n + 1) + i + 1] = Barred;
    }

    private void Labels(Workspace space, int n, NetworkAnswer answer)
    {
        int size = _labelDependent.Rows;
        Span<float> dependents = space.Values.AsSpan(0, n * size), heads = space.OtherValues.AsSpan(0, n * size);
        _labelDependent.Apply(space.Second, space.StateScales, n, dependents);
        _labelHead.Apply(space.Second, space.StateScales, n, heads);
        for (int i = 0; i < n; i++)
        {
            int head = answer.Heads[i];
            Lanes.Add(head < 0 ? _labelRoot : heads.Slice(head * size, size), dependents.Slice(i * size, size));
        }
        Quantize(dependents, size, n, space.Left, space.LeftScales);
        _relations.Apply(space.Left, space.LeftScales, n, space.Wide);
        int classes = _relations.Rows;
        for (int i = 0; i < n; i++)
        {
            Span<float> row = space.Wide.AsSpan(i * classes, classes);
            if (answer.Heads[i] < 0)
            {
                answer.Relations[i] = _rootRelation;
                continue;
            }
            row[_rootRelation] = Barred;
            Lanes.Softmax(row);
            Best(row, classes, answer.Relations.AsSpan(i, 1));
            answer.Confidence[i] *= row[answer.Relations[i]];
        }
    }

    private static void Quantize(Span<float> values, int size, int n, Span<short> whole, Span<float> scales)
    {
        for (int i = 0; i < n; i++)
        {
            Span<float> row = values.Slice(i * size, size);
            Lanes.Leaky(row);
            scales[i] = Lanes.Quantize(row, whole.Slice(i * size, size));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Best(ReadOnlySpan<float> scores, int classes, Span<int> best)
    {
        for (int i = 0; i < best.Length; i++)
        {
            ReadOnlySpan<float> row = scores.Slice(i * classes, classes);
            int at = 0;
            for (int j = 1; j < classes; j++)
                if (row[j] > row[at]) at = j;
            best[i] = at;
        }
    }
}
