using System.Numerics;
using System.Runtime.InteropServices;

namespace FactCheck.Training;

/// <summary>The optimiser (Kingma and Ba 2015). Gradients are zero again after each step.</summary>
internal static class Adam
{
    private const float FirstDecay = 0.9f, SecondDecay = 0.95f, Epsilon = 1e-8f;

    /// <summary>The step for update <paramref name="number"/> (1-based) with learning rate <paramref name="rate"/>.</summary>
    public static AdamStep At(int number, float rate, float gradientScale) =>
        new(rate / (1f - MathF.Pow(FirstDecay, number)), 1f / (1f - MathF.Pow(SecondDecay, number)), gradientScale);

    public static void Update(Span<float> value, Span<float> gradient, Span<float> first, Span<float> second, AdamStep step)
    {
        Span<Vector<float>> v = Vectors(value), g = Vectors(gradient), m = Vectors(first), s = Vectors(second);
        Vector<float> epsilon = new(Epsilon);
        for (int i = 0; i < v.Length; i++)
        {
            Vector<float> scaled = g[i] * step.GradientScale;
            m[i] = m[i] * FirstDecay + scaled * (1f - FirstDecay);
            s[i] = s[i] * SecondDecay + scaled * scaled * (1f - SecondDecay);
            v[i] -= m[i] * step.Rate / (Vector.SquareRoot(s[i] * step.SecondCorrection) + epsilon);
            g[i] = Vector<float>.Zero;
        }
        for (int i = v.Length * Vector<float>.Count; i < value.Length; i++)
        {
            float scaled = gradient[i] * step.GradientScale;
            first[i] = first[i] * FirstDecay + scaled * (1f - FirstDecay);
            second[i] = second[i] * SecondDecay + scaled * scaled * (1f - SecondDecay);
            value[i] -= first[i] * step.Rate / (MathF.Sqrt(second[i] * step.SecondCorrection) + Epsilon);
            gradient[i] = 0f;
        }
    }

    private static Span<Vector<float>> Vectors(Span<float> span) => MemoryMarshal.Cast<float, Vector<float>>(span);
}
