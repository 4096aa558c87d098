using System.Runtime.InteropServices;
using System.Text;
using FactCheck.Language.Syntax.Network;

namespace FactCheck.Training;

/// <summary>Writes what <see cref="NetworkFile"/> reads: weights rounded to whole numbers, a factor per row.</summary>
internal sealed class AssetWriter(BinaryWriter writer)
{
    public static void Write(Stream target, TrainingNetwork network, Inventory inventory, IReadOnlyList<string> lemmaExceptions)
    {
        using BinaryWriter writer = new(target, Encoding.UTF8, leaveOpen: true);
        AssetWriter asset = new(writer);
        writer.Write(NetworkFile.Mark);
        writer.Write(NetworkFile.Version);
        asset.Strings(inventory.Relations);
        asset.Strings(inventory.Tags);
        asset.Strings(lemmaExceptions);
        asset.Embeddings(inventory.Keys, network.Embeddings);
        foreach (RecurrentLayer layer in network.Layers)
        {
            asset.Matrix(layer.Input.Weights, layer.Input.Bias.Value);
            asset.Matrix(layer.Recurrent, new float[layer.Recurrent.Rows]);
        }
        foreach (LinearLayer layer in network.Heads) asset.Matrix(layer.Weights, layer.Bias.Value);
        asset.Vector(network.ArcRoot.Value);
        asset.Vector(network.LabelRoot.Value);
    }

    private void Strings(IReadOnlyList<string> strings)
    {
        writer.Write(strings.Count);
        foreach (string text in strings) writer.Write(text);
    }

    private void Embeddings(uint[] keys, Parameter table)
    {
        writer.Write(keys.Length);
        writer.Write(table.Columns);
        Numbers<uint>(keys);
        float[] scales = Scales(table, sbyte.MaxValue);
        Numbers<sbyte>([.. table.Value.Select((value, i) => (sbyte)MathF.Round(value / scales[i / table.Columns]))]);
        Numbers<float>(scales);
    }

    private void Matrix(Parameter weights, float[] bias)
    {
        writer.Write(weights.Rows);
        writer.Write(weights.Columns);
        float[] scales = Scales(weights, QuantizedMatrix.Largest);
        Numbers<short>([.. weights.Value.Select((value, i) => (short)MathF.Round(value / scales[i / weights.Columns]))]);
        Numbers<float>(scales);
        Numbers<float>(bias);
    }

    private void Vector(float[] values)
    {
        writer.Write(values.Length);
        Numbers<float>(values);
    }

    private static float[] Scales(Parameter weights, int largest)
    {
        float[] scales = new float[weights.Rows];
        for (int row = 0; row < scales.Length; row++)
        {
            float most = 1e-8f;
            foreach (float value in weights.Value.AsSpan(row * weights.Columns, weights.Columns)) most = MathF.Max(most, MathF.Abs(value));
            scales[row] = most / largest;
        }
        return scales;
    }

    private void Numbers<T>(ReadOnlySpan<T> numbers)
        where T : struct => writer.Write(MemoryMarshal.AsBytes(numbers));
}
