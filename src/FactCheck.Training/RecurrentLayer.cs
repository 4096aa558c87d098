namespace FactCheck.Training;

/// <summary>
/// One direction of an LSTM whose input gate is one minus its forget gate (Greff et al. 2017), which keeps cells within (-1, 1):
/// c' = f c + (1 - f) g, h = o tanh(c'). Gates stand in the order f, o, g.
/// </summary>
internal sealed class RecurrentLayer(int inputs, int size, bool reverse, Random random)
{
    private readonly LinearLayer _input = new(inputs, 3 * size, random);
    private float[] _gates = [], _cells = [], _squashed = [], _before = [], _cellsBefore = [];

    public LinearLayer Input => _input;

    public Parameter Recurrent { get; } = new Parameter(3 * size, size).Initialize(random);

    /// <summary>Gates start half open towards the past.</summary>
    public RecurrentLayer Remembering()
    {
        _input.Bias.Fill(0, size, 1f);
        return this;
    }

    /// <summary>Writes the states into columns [<paramref name="column"/>, + size) of <paramref name="y"/>, whose rows are <paramref name="width"/> wide.</summary>
    public void Forward(float[] x, int n, float[] y, int column, int width)
    {
        _gates = _input.Forward(x, n);
        (_cells, _squashed, _before, _cellsBefore) = (new float[n * size], new float[n * size], new float[n * size], new float[n * size]);
        int previous = -1;
        for (int step = 0; step < n; step++)
        {
            int t = reverse ? n - 1 - step : step;
            if (previous >= 0)
            {
                y.AsSpan(previous * width + column, size).CopyTo(_before.AsSpan(t * size));
                _cells.AsSpan(previous * size, size).CopyTo(_cellsBefore.AsSpan(t * size));
                Matrix.AddRowsByRows(_before.AsSpan(t * size, size), Recurrent.Value, _gates.AsSpan(t * 3 * size, 3 * size), 1, 3 * size, size);
            }
            Step(t, y.AsSpan(t * width + column, size));
            previous = t;
        }
    }

    private void Step(int t, Span<float> h)
    {
        Span<float> f = _gates.AsSpan(t * 3 * size, size), o = _gates.AsSpan(t * 3 * size + size, size), g = _gates.AsSpan(t * 3 * size + 2 * size, size);
        Activation.Sigmoid(f);
        Activation.Sigmoid(o);
        Activation.Tanh(g);
        Span<float> c = _cells.AsSpan(t * size, size), tc = _squashed.AsSpan(t * size, size);
        for (int i = 0; i < size; i++) c[i] = f[i] * _cellsBefore[t * size + i] + (1f - f[i]) * g[i];
        c.CopyTo(tc);
        Activation.Tanh(tc);
        for (int i = 0; i < size; i++) h[i] = o[i] * tc[i];
    }

    public void Backward(float[] x, float[] dy, int column, int width, float[] dx, int n)
    {
        float[] dz = new float[n * 3 * size], dh = new float[size], dc = new float[size];
        for (int step = n - 1; step >= 0; step--)
        {
            int t = reverse ? n - 1 - step : step;
            for (int i = 0; i < size; i++) dh[i] += dy[t * width + column + i];
            StepBack(t, dh, dc, dz);
            Array.Clear(dh);
            Matrix.AddScaledRows(dz.AsSpan(t * 3 * size, 3 * size), 0, 1, Recurrent.Value, dh, 1, size, 3 * size);
        }
        Matrix.AddScaledRows(dz, 1, 3 * size, _before, Recurrent.Gradient, 3 * size, size, n);
        _input.Backward(x, dz, dx, n);
    }

    private void StepBack(int t, float[] dh, float[] dc, float[] dz)
    {
        int at = t * 3 * size;
        for (int i = 0; i < size; i++)
        {
            float f = _gates[at + i], o = _gates[at + size + i], g = _gates[at + 2 * size + i], tc = _squashed[t * size + i];
            float d = dc[i] + dh[i] * o * (1f - tc * tc);
            dz[at + i] = d * (_cellsBefore[t * size + i] - g) * f * (1f - f);
            dz[at + size + i] = dh[i] * tc * o * (1f - o);
            dz[at + 2 * size + i] = d * (1f - f) * (1f - g * g);
            dc[i] = d * f;
        }
    }
}
