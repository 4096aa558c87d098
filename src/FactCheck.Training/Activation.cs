using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactCheck.Training;

/// <summary>Squashing functions in place.</summary>
internal static class Activation
{
    private const float Leak = 0.1f;

    public static void Sigmoid(Span<float> x)
    {
        foreach (ref Vector512<float> v in MemoryMarshal.Cast<float, Vector512<float>>(x))
            v = Vector512<float>.One / (Vector512<float>.One + Vector512.Exp(-v));
    }

    public static void Tanh(Span<float> x)
    {
        foreach (ref Vector512<float> v in MemoryMarshal.Cast<float, Vector512<float>>(x))
            v = Vector512.Create(2f) / (Vector512<float>.One + Vector512.Exp(v * -2f)) - Vector512<float>.One;
    }

    public static void Leaky(Span<float> x)
    {
        foreach (ref float v in x)
            if (v < 0f) v *= Leak;
    }

    /// <summary>Turns the gradient behind <see cref="Leaky"/> into the one before it; the sign of the output is that of the input.</summary>
    public static void LeakyBack(ReadOnlySpan<float> y, Span<float> dy)
    {
        for (int i = 0; i < y.Length; i++)
            if (y[i] < 0f) dy[i] *= Leak;
    }

    /// <summary>Turns scores into probabilities minus the truth, times <paramref name="weight"/>; returns the loss.</summary>
    public static float SoftmaxLoss(Span<float> scores, int truth, float weight)
    {
        float most = float.NegativeInfinity, sum = 0f;
        foreach (float score in scores) most = MathF.Max(most, score);
        foreach (ref float score in scores) sum += score = MathF.Exp(score - most);
        float loss = -MathF.Log(MathF.Max(scores[truth] / sum, 1e-10f)) * weight;
        foreach (ref float score in scores) score *= weight / sum;
        scores[truth] -= weight;
        return loss;
    }
}
