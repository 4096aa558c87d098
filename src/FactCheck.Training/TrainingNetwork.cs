using FactCheck.Language.Syntax;

namespace FactCheck.Training;

/// <summary>
/// The network with everything needed to train it: embeddings of word parts, summed; two bidirectional recurrent layers; parts of speech
/// from the first; heads by a biaffine score (Dozat and Manning 2017) and relations by a small perceptron from the second.
/// </summary>
internal sealed class TrainingNetwork
{
    private readonly NetworkSizes _sizes;
    private readonly Random _random;

    public TrainingNetwork(NetworkSizes sizes, int seed)
    {
        _sizes = sizes;
        Random random = _random = new(seed);
        int two = 2 * sizes.Hidden;
        Embeddings = new Parameter(sizes.Keys, sizes.Input).Initialize(random, 0.15f);
        Layers =
        [
            new RecurrentLayer(sizes.Input, sizes.Hidden, false, random).Remembering(), new RecurrentLayer(sizes.Input, sizes.Hidden, true, random).Remembering(),
            new RecurrentLayer(two, sizes.Hidden, false, random).Remembering(), new RecurrentLayer(two, sizes.Hidden, true, random).Remembering(),
        ];
        Upos = new(two, Enum.GetValues<Upos>().Length, random);
        Tags = new(two, sizes.Tags, random);
        ArcDependent = new(two, sizes.Arc, random);
        ArcHead = new(two, sizes.Arc, random);
        ArcPair = new(sizes.Arc, sizes.Arc, random, 0.02f);
        ArcRoot = new Parameter(1, sizes.Arc).Initialize(random, 0.3f);
        LabelDependent = new(two, sizes.Label, random);
        LabelHead = new(two, sizes.Label, random);
        LabelRoot = new Parameter(1, sizes.Label).Initialize(random, 0.3f);
        Relations = new(sizes.Label, sizes.Relations, random);
    }

    public Parameter Embeddings { get; }

    public RecurrentLayer[] Layers { get; }

    public LinearLayer Upos { get; }

    public LinearLayer Tags { get; }

    public LinearLayer ArcDependent { get; }

    public LinearLayer ArcHead { get; }

    public LinearLayer ArcPair { get; }

    public Parameter ArcRoot { get; }

    public LinearLayer LabelDependent { get; }

    public LinearLayer LabelHead { get; }

    public Parameter LabelRoot { get; }

    public LinearLayer Relations { get; }

    /// <summary>The layers above the recurrent ones, in the order of the file.</summary>
    public IReadOnlyList<LinearLayer> Heads => [Upos, Tags, ArcDependent, ArcHead, ArcPair, LabelDependent, LabelHead, Relations];

    /// <summary>Every matrix save the embeddings, whose rows are updated one by one.</summary>
    public IEnumerable<Parameter> Dense
    {
        get
        {
            foreach (RecurrentLayer layer in Layers)
            {
                yield return layer.Input.Weights;
                yield return layer.Input.Bias;
                yield return layer.Recurrent;
            }
            foreach (LinearLayer layer in Heads)
            {
                yield return layer.Weights;
                yield return layer.Bias;
            }
            yield return ArcRoot;
            yield return LabelRoot;
        }
    }

    /// <summary>Adds the gradient of one sentence; returns its loss.</summary>
    /// <param name="rows">Rows of the embeddings for each word.</param>
    /// <param name="truth">The truth.</param>
    /// <param name="weight">Weight of each word: one by the words in the batch.</param>
    public float Learn(int[][] rows, Example truth, float weight)
    {
        int n = rows.Length, two = 2 * _sizes.Hidden;
        float[] x = Embed(rows), inputMask = Mask(_sizes.Input, _sizes.InputDropout), firstMask = Mask(two, _sizes.Dropout), secondMask = Mask(two, _sizes.Dropout);
        Apply(inputMask, x, n);
        float[] first = Recur(0, x, n), second;
        Apply(firstMask, first, n);
        second = Recur(2, first, n);
        Apply(secondMask, second, n);

        float[] dFirst = new float[n * two], dSecond = new float[n * two], dx = new float[n * _sizes.Input];
        float loss = LearnTags(Upos, first, truth.Upos, dFirst, n, weight * _sizes.TagWeight) + LearnTags(Tags, first, truth.Tags, dFirst, n, weight * _sizes.TagWeight);
        loss += LearnArcs(second, truth.Heads, dSecond, n, weight);
        loss += LearnRelations(second, truth, dSecond, n, weight);

        Apply(secondMask, dSecond, n);
        Layers[2].Backward(first, dSecond, 0, two, dFirst, n);
        Layers[3].Backward(first, dSecond, _sizes.Hidden, two, dFirst, n);
        Apply(firstMask, dFirst, n);
        Layers[0].Backward(x, dFirst, 0, two, dx, n);
        Layers[1].Backward(x, dFirst, _sizes.Hidden, two, dx, n);
        Apply(inputMask, dx, n);
        SpreadToEmbeddings(rows, dx);
        return loss;
    }

    private float[] Embed(int[][] rows)
    {
        float[] x = new float[rows.Length * _sizes.Input];
        for (int i = 0; i < rows.Length; i++)
            foreach (int row in rows[i])
                for (int j = 0; j < _sizes.Input; j++) x[i * _sizes.Input + j] += Embeddings.Value[row * _sizes.Input + j];
        return x;
    }

    private void SpreadToEmbeddings(int[][] rows, float[] dx)
    {
        for (int i = 0; i < rows.Length; i++)
            foreach (int row in rows[i])
                for (int j = 0; j < _sizes.Input; j++) Embeddings.Gradient[row * _sizes.Input + j] += dx[i * _sizes.Input + j];
    }

    private float[] Recur(int layer, float[] x, int n)
    {
        int two = 2 * _sizes.Hidden;
        float[] y = new float[n * two];
        Layers[layer].Forward(x, n, y, 0, two);
        Layers[layer + 1].Forward(x, n, y, _sizes.Hidden, two);
        return y;
    }

    /// <summary>One mask for all words of the sentence (Gal and Ghahramani 2016).</summary>
    private float[] Mask(int size, float rate)
    {
        float[] mask = new float[size];
        for (int i = 0; i < size; i++) mask[i] = _random.NextSingle() < rate ? 0f : 1f / (1f - rate);
        return mask;
    }

    private static void Apply(float[] mask, float[] x, int n)
    {
        for (int i = 0; i < n; i++)
            for (int j = 0; j < mask.Length; j++) x[i * mask.Length + j] *= mask[j];
    }

    private static float LearnTags(LinearLayer layer, float[] x, int[] truth, float[] dx, int n, float weight)
    {
        float[] scores = layer.Forward(x, n);
        int classes = layer.Weights.Rows;
        float loss = 0f;
        for (int i = 0; i < n; i++) loss += Activation.SoftmaxLoss(scores.AsSpan(i * classes, classes), truth[i], weight);
        layer.Backward(x, scores, dx, n);
        return loss;
    }

    private float LearnArcs(float[] x, int[] heads, float[] dx, int n, float weight)
    {
        int size = _sizes.Arc;
        float[] dependents = ArcDependent.Forward(x, n), headsOf = ArcHead.Forward(x, n);
        Activation.Leaky(dependents);
        Activation.Leaky(headsOf);
        float[] mask = Mask(size, _sizes.Dropout), headMask = Mask(size, _sizes.Dropout), candidates = new float[(n + 1) * size];
        Apply(mask, dependents, n);
        Apply(headMask, headsOf, n);
        ArcRoot.Value.CopyTo(candidates, 0);
        headsOf.CopyTo(candidates, size);
        float[] pairs = ArcPair.Forward(dependents, n), scores = new float[n * (n + 1)];
        Matrix.AddRowsByRows(pairs, candidates, scores, n, n + 1, size);
        float loss = 0f;
        for (int i = 0; i < n; i++)
        {
            Span<float> row = scores.AsSpan(i * (n + 1), n + 1);
            row[i + 1] = -1e9f;
            loss += Activation.SoftmaxLoss(row, heads[i], weight);
        }
        float[] dPairs = new float[n * size], dCandidates = new float[(n + 1) * size], dDependents = new float[n * size];
        Matrix.AddScaledRows(scores, n + 1, 1, candidates, dPairs, n, size, n + 1);
        Matrix.AddScaledRows(scores, 1, n + 1, pairs, dCandidates, n + 1, size, n);
        ArcPair.Backward(dependents, dPairs, dDependents, n);
        for (int j = 0; j < size; j++) ArcRoot.Gradient[j] += dCandidates[j];
        float[] dHeads = dCandidates[size..];
        Apply(mask, dDependents, n);
        Apply(headMask, dHeads, n);
        Activation.LeakyBack(dependents, dDependents);
        Activation.LeakyBack(headsOf, dHeads);
        ArcDependent.Backward(x, dDependents, dx, n);
        ArcHead.Backward(x, dHeads, dx, n);
        return loss;
    }

    private float LearnRelations(float[] x, Example truth, float[] dx, int n, float weight)
    {
        int size = _sizes.Label, classes = _sizes.Relations;
        float[] dependents = LabelDependent.Forward(x, n), heads = LabelHead.Forward(x, n), joined = new float[n * size];
        for (int i = 0; i < n; i++)
        {
            int head = truth.Heads[i];
            ReadOnlySpan<float> of = head == 0 ? LabelRoot.Value : heads.AsSpan((head - 1) * size, size);
            for (int j = 0; j < size; j++) joined[i * size + j] = dependents[i * size + j] + of[j];
        }
        Activation.Leaky(joined);
        float[] mask = Mask(size, _sizes.Dropout);
        Apply(mask, joined, n);
        float[] scores = Relations.Forward(joined, n), dJoined = new float[n * size], dHeads = new float[n * size];
        float loss = 0f;
        for (int i = 0; i < n; i++) loss += Activation.SoftmaxLoss(scores.AsSpan(i * classes, classes), truth.Relations[i], weight);
        Relations.Backward(joined, scores, dJoined, n);
        Apply(mask, dJoined, n);
        Activation.LeakyBack(joined, dJoined);
        for (int i = 0; i < n; i++)
        {
            int head = truth.Heads[i];
            Span<float> to = head == 0 ? LabelRoot.Gradient : dHeads.AsSpan((head - 1) * size, size);
            for (int j = 0; j < size; j++) to[j] += dJoined[i * size + j];
        }
        LabelDependent.Backward(x, dJoined, dx, n);
        LabelHead.Backward(x, dHeads, dx, n);
        return loss;
    }

    /// <summary>Greedy heads and relations without dropout, to watch training: the shipped decoder builds proper trees.</summary>
    public (int[] Upos, int[] Tags, int[] Heads, int[] Relations) Predict(int[][] rows)
    {
        int n = rows.Length, size = _sizes.Arc, label = _sizes.Label;
        float[] first = Recur(0, Embed(rows), n), second = Recur(2, first, n);
        float[] dependents = ArcDependent.Forward(second, n), headsOf = ArcHead.Forward(second, n), candidates = new float[(n + 1) * size];
        Activation.Leaky(dependents);
        Activation.Leaky(headsOf);
        ArcRoot.Value.CopyTo(candidates, 0);
        headsOf.CopyTo(candidates, size);
        float[] pairs = ArcPair.Forward(dependents, n), scores = new float[n * (n + 1)];
        Matrix.AddRowsByRows(pairs, candidates, scores, n, n + 1, size);
        for (int i = 0; i < n; i++) scores[i * (n + 1) + i + 1] = float.NegativeInfinity;
        int[] heads = Best(scores, n);
        float[] a = LabelDependent.Forward(second, n), b = LabelHead.Forward(second, n);
        for (int i = 0; i < n; i++)
            for (int j = 0; j < label; j++) a[i * label + j] += heads[i] == 0 ? LabelRoot.Value[j] : b[(heads[i] - 1) * label + j];
        Activation.Leaky(a);
        return (Best(Upos.Forward(first, n), n), Best(Tags.Forward(first, n), n), heads, Best(Relations.Forward(a, n), n));
    }

    private static int[] Best(float[] scores, int n)
    {
        int[] best = new int[n];
        int width = n == 0 ? 0 : scores.Length / n;
        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<float> row = scores.AsSpan(i * width, width);
            for (int j = 1; j < width; j++)
                if (row[j] > row[best[i]]) best[i] = j;
        }
        return best;
    }
}
