namespace FactCheck.Language.Syntax.Network;

/// <summary>
/// Weights as whole numbers with one factor per row: products of whole numbers are exact, so every processor finds the same tree.
/// </summary>
internal sealed class QuantizedMatrix(int rows, int columns, short[] weights, float[] scales, float[] bias)
{
    /// <summary>Largest weight, and largest value of an activation: 512 products of both still fit 32 bits.</summary>
    public const int Largest = 2047;

    public int Rows => rows;

    public int Columns => columns;

    public short[] Weights => weights;

    public float[] Scales => scales;

    public float[] Bias => bias;

    /// <summary>y = W x + b for each of <paramref name="n"/> rows of <paramref name="x"/>.</summary>
    public void Apply(ReadOnlySpan<short> x, ReadOnlySpan<float> xScales, int n, Span<float> y)
    {
        Products.RowsByRows(x, xScales, n, weights, scales, rows, columns, y);
        for (int i = 0; i < n; i++) Lanes.Add(bias, y.Slice(i * rows, rows));
    }
}
