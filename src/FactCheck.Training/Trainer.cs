using System.Diagnostics;
using FactCheck.Language.Syntax.Network;

namespace FactCheck.Training;

/// <summary>Runs the epochs. The same files and seed give the same weights on the same kind of processor.</summary>
internal sealed class Trainer(Inventory inventory, IReadOnlyList<Example> train, TextWriter log)
{
    private const int Seed = 20261124, WordsPerBatch = 500;
    private const float Rate = 0.003f, ClipAt = 5f, WordDrop = 0.25f, PartDrop = 0.05f;
    private readonly Random _random = new(Seed);

    public TrainingNetwork Run(NetworkSizes sizes, int epochs, IReadOnlyDictionary<string, Example[]> watched)
    {
        TrainingNetwork network = new(sizes, Seed);
        Example[] order = [.. train];
        int total = epochs * Math.Max(1, order.Sum(example => example.Length) / WordsPerBatch), update = 0;
        for (int epoch = 1; epoch <= epochs; epoch++)
        {
            Stopwatch clock = Stopwatch.StartNew();
            _random.Shuffle(order);
            float loss = 0f;
            int batches = 0;
            foreach (Example[] batch in Batches(order))
            {
                loss += Batch(network, batch, ++update, Rate * MathF.Max(0.01f, 1f - (float)update / total));
                batches++;
            }
            log.WriteLine($"epoch {epoch}: loss {loss / batches:F4}, {clock.Elapsed.TotalSeconds:F0} s");
            foreach (var (name, examples) in watched) log.WriteLine($"  {name}: {Score(network, examples)}");
            log.Flush();
        }
        return network;
    }

    private static IEnumerable<Example[]> Batches(Example[] order)
    {
        List<Example> batch = [];
        int words = 0;
        foreach (Example example in order)
        {
            batch.Add(example);
            words += example.Length;
            if (words < WordsPerBatch) continue;
            yield return [.. batch];
            batch.Clear();
            words = 0;
        }
        if (batch.Count > 0) yield return [.. batch];
    }

    private float Batch(TrainingNetwork network, Example[] batch, int update, float rate)
    {
        float weight = 1f / batch.Sum(example => example.Length), loss = 0f;
        HashSet<int> touched = [];
        foreach (Example example in batch)
        {
            int[][] rows = Rows(example, training: true);
            foreach (int[] word in rows) touched.UnionWith(word);
            loss += network.Learn(rows, example, weight);
        }
        double square = network.Dense.Sum(parameter => Square(parameter.Gradient));
        float norm = (float)Math.Sqrt(square);
        AdamStep step = Adam.At(update, rate, norm > ClipAt ? ClipAt / norm : 1f);
        foreach (Parameter parameter in network.Dense) parameter.Step(step);
        foreach (int row in touched) network.Embeddings.StepRow(row, step);
        return loss;
    }

    private static double Square(float[] gradient)
    {
        double sum = 0;
        foreach (float g in gradient) sum += g * g;
        return sum;
    }

    /// <summary>Rows of the embeddings; in training rare words are sometimes taken for unknown, so that the unknown row learns.</summary>
    private int[][] Rows(Example example, bool training)
    {
        int[][] rows = new int[example.Length][];
        List<int> found = new(WordFeatures.Most);
        for (int i = 0; i < rows.Length; i++)
        {
            uint[] keys = example.Keys[i];
            int word = Array.BinarySearch(inventory.Keys, keys[0]);
            bool drop = training && _random.NextSingle() < WordDrop / (WordDrop + inventory.WordCounts.GetValueOrDefault(keys[0]));
            found.Add(word < 0 || drop ? Array.BinarySearch(inventory.Keys, WordFeatures.UnknownWord) : word);
            for (int j = 1; j < keys.Length; j++)
            {
                int row = Array.BinarySearch(inventory.Keys, keys[j]);
                if (row >= 0 && !(training && _random.NextSingle() < PartDrop)) found.Add(row);
            }
            rows[i] = [.. found];
            found.Clear();
        }
        return rows;
    }

    private string Score(TrainingNetwork network, Example[] examples)
    {
        int words = 0, upos = 0, tags = 0, heads = 0, labelled = 0;
        foreach (Example example in examples)
        {
            var found = network.Predict(Rows(example, training: false));
            for (int i = 0; i < example.Length; i++)
            {
                words++;
                upos += found.Upos[i] == example.Upos[i] ? 1 : 0;
                tags += found.Tags[i] == example.Tags[i] ? 1 : 0;
                bool head = found.Heads[i] == example.Heads[i];
                heads += head ? 1 : 0;
                labelled += head && found.Relations[i] == example.Relations[i] ? 1 : 0;
            }
        }
        return $"UPOS {100.0 * upos / words:F2} XPOS {100.0 * tags / words:F2} UAS {100.0 * heads / words:F2} LAS (full relations) {100.0 * labelled / words:F2}";
    }
}
