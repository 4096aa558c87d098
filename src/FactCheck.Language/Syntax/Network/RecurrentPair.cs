namespace FactCheck.Language.Syntax.Network;

/// <summary>A recurrent layer read forwards and backwards; see the trainer for its equations.</summary>
internal sealed class RecurrentPair(QuantizedMatrix forwardInput, QuantizedMatrix forward, QuantizedMatrix backwardInput, QuantizedMatrix backward)
{
    /// <summary>States lie within (-1, 1), so their factor is fixed.</summary>
    public const float StateScale = 1f / QuantizedMatrix.Largest;

    private readonly int _size = forward.Columns;

    /// <summary>Numbers in a row of states: both directions.</summary>
    public int Width => 2 * _size;

    /// <summary>Reads <paramref name="n"/> rows of <paramref name="x"/>; the states of both directions stand side by side in <paramref name="y"/>.</summary>
    public void Apply(ReadOnlySpan<short> x, ReadOnlySpan<float> xScales, int n, Span<short> y, Span<float> gates)
    {
        Run(forwardInput, forward, x, xScales, n, y, gates, false);
        Run(backwardInput, backward, x, xScales, n, y, gates, true);
    }

    private void Run(
        QuantizedMatrix input, QuantizedMatrix recurrent, ReadOnlySpan<short> x, ReadOnlySpan<float> xScales, int n, Span<short> y, Span<float> gates, bool reverse)
    {
        int width = 3 * _size, column = reverse ? _size : 0;
        input.Apply(x, xScales, n, gates);
        Span<float> cells = stackalloc float[_size], states = stackalloc float[_size];
        cells.Clear();
        for (int step = 0; step < n; step++)
        {
            int t = reverse ? n - 1 - step : step, before = reverse ? t + 1 : t - 1;
            Span<float> gate = gates.Slice(t * width, width);
            if (step > 0) Products.AddRow(y.Slice(before * Width + column, _size), StateScale, recurrent.Weights, recurrent.Scales, gate);
            Lanes.Sigmoid(gate[..(2 * _size)]);
            Lanes.Tanh(gate[(2 * _size)..]);
            Lanes.Remember(gate, cells, states);
            Lanes.Quantize(states, QuantizedMatrix.Largest, y.Slice(t * Width + column, _size));
        }
    }
}
