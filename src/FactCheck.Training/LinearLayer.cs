namespace FactCheck.Training;

/// <summary>y = W x + b for each row of a sentence.</summary>
internal sealed class LinearLayer(int inputs, int outputs, Random random, float? bound = null)
{
    public Parameter Weights { get; } = new Parameter(outputs, inputs).Initialize(random, bound);

    public Parameter Bias { get; } = new(1, outputs);

    public float[] Forward(float[] x, int n)
    {
        int outputs = Weights.Rows;
        float[] y = new float[n * outputs];
        for (int i = 0; i < n; i++) Bias.Value.CopyTo(y, i * outputs);
        Matrix.AddRowsByRows(x, Weights.Value, y, n, outputs, Weights.Columns);
        return y;
    }

    /// <summary>Adds to the gradients and to <paramref name="dx"/>.</summary>
    public void Backward(float[] x, float[] dy, float[]? dx, int n)
    {
        int outputs = Weights.Rows, inputs = Weights.Columns;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < outputs; j++) Bias.Gradient[j] += dy[i * outputs + j];
        Matrix.AddScaledRows(dy, 1, outputs, x, Weights.Gradient, outputs, inputs, n);
        if (dx is not null) Matrix.AddScaledRows(dy, outputs, 1, Weights.Value, dx, n, inputs, outputs);
    }
}
