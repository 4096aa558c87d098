namespace FactCheck.Training;

/// <summary>A matrix of weights with its gradient and the two running averages of Adam.</summary>
internal sealed class Parameter(int rows, int columns)
{
    private readonly float[] _first = new float[rows * columns];
    private readonly float[] _second = new float[rows * columns];

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    public float[] Value { get; } = new float[rows * columns];

    public float[] Gradient { get; } = new float[rows * columns];

    /// <summary>Fills the matrix uniformly; without a bound, with the bound of Glorot and Bengio (2010).</summary>
    public Parameter Initialize(Random random, float? bound = null)
    {
        float limit = bound ?? MathF.Sqrt(6f / (Rows + Columns));
        for (int i = 0; i < Value.Length; i++) Value[i] = (2f * random.NextSingle() - 1f) * limit;
        return this;
    }

    public Parameter Fill(int start, int count, float value)
    {
        Array.Fill(Value, value, start, count);
        return this;
    }

    /// <summary>One step of Adam on all rows.</summary>
    public void Step(AdamStep step) => Adam.Update(Value, Gradient, _first, _second, step);

    /// <summary>One step of Adam on one row; rows without gradient rest.</summary>
    public void StepRow(int row, AdamStep step)
    {
        int start = row * Columns;
        Adam.Update(Value.AsSpan(start, Columns), Gradient.AsSpan(start, Columns), _first.AsSpan(start, Columns), _second.AsSpan(start, Columns), step);
    }
}
