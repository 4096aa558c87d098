using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactCheck.Language.Syntax.Network;

/// <summary>
/// Arithmetic on rows, eight numbers at a time. Only additions, multiplications and divisions, each rounded by itself (no fused steps, no
/// library exponentials), so that every processor finds the same numbers. Rows are multiples of 8 long where nothing else is said.
/// </summary>
internal static class Lanes
{
    private const float Leak = 0.1f;

    /// <summary>y += x; any length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Add(ReadOnlySpan<float> x, Span<float> y)
    {
        ReadOnlySpan<Vector256<float>> from = Cast(x);
        Span<Vector256<float>> to = Cast(y);
        for (int i = 0; i < to.Length; i++) to[i] += from[i];
        for (int i = to.Length * 8; i < y.Length; i++) y[i] += x[i];
    }

    /// <summary>y += scale * x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(ReadOnlySpan<sbyte> x, float scale, Span<float> y)
    {
        Span<Vector256<float>> to = Cast(y);
        ReadOnlySpan<long> eights = MemoryMarshal.Cast<sbyte, long>(x);
        for (int i = 0; i < to.Length; i++)
        {
            Vector128<short> words = Vector128.WidenLower(Vector128.CreateScalar(eights[i]).AsSByte());
            Vector256<int> whole = Vector256.Create(Vector128.WidenLower(words), Vector128.WidenUpper(words));
            to[i] += Vector256.ConvertToSingle(whole) * scale;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Leaky(Span<float> x)
    {
        foreach (ref Vector256<float> v in Cast(x)) v = Vector256.Max(v, v * Leak);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Sigmoid(Span<float> x)
    {
        foreach (ref Vector256<float> v in Cast(x)) v = Vector256<float>.One / (Vector256<float>.One + Exponential(-v));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Tanh(Span<float> x)
    {
        foreach (ref Vector256<float> v in Cast(x)) v = Vector256.Create(2f) / (Vector256<float>.One + Exponential(v * -2f)) - Vector256<float>.One;
    }

    /// <summary>c = f c + (1 - f) g, then h = o tanh(c), with the gates f, o, g one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Remember(ReadOnlySpan<float> gates, Span<float> cells, Span<float> squashed)
    {
        int size = cells.Length;
        ReadOnlySpan<Vector256<float>> f = Cast(gates[..size]), o = Cast(gates.Slice(size, size)), g = Cast(gates[(2 * size)..]);
        Span<Vector256<float>> c = Cast(cells), h = Cast(squashed);
        for (int i = 0; i < c.Length; i++)
        {
            c[i] = f[i] * c[i] + (Vector256<float>.One - f[i]) * g[i];
            h[i] = o[i] * (Vector256.Create(2f) / (Vector256<float>.One + Exponential(c[i] * -2f)) - Vector256<float>.One);
        }
    }

    /// <summary>Whole numbers up to <see cref="QuantizedMatrix.Largest"/> for <paramref name="x"/>; returns the factor that leads back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Quantize(ReadOnlySpan<float> x, Span<short> y)
    {
        Vector256<float> most = default;
        foreach (Vector256<float> v in Cast(x)) most = Vector256.Max(most, Vector256.Abs(v));
        float largest = 0f;
        for (int i = 0; i < 8; i++) largest = MathF.Max(largest, most[i]);
        if (largest == 0f) largest = 1f;
        Quantize(x, QuantizedMatrix.Largest / largest, y);
        return largest / QuantizedMatrix.Largest;
    }

    /// <summary>Whole numbers nearest to x * factor; the products must fit 16 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Quantize(ReadOnlySpan<float> x, float factor, Span<short> y)
    {
        Vector256<float> half = Vector256.Create(0.5f);
        ReadOnlySpan<Vector256<float>> from = Cast(x);
        Span<Vector128<short>> to = MemoryMarshal.Cast<short, Vector128<short>>(y);
        for (int i = 0; i < to.Length; i++)
        {
            Vector256<int> whole = Vector256.ConvertToInt32(Vector256.Floor(from[i] * factor + half));
            to[i] = Vector128.Narrow(whole.GetLower(), whole.GetUpper());
        }
    }

    /// <summary>Turns scores into probabilities; any length.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Softmax(Span<float> scores)
    {
        float most = float.NegativeInfinity, sum = 0f;
        foreach (float score in scores) most = MathF.Max(most, score);
        foreach (ref float score in scores) sum += score = Exponential(Vector256.Create(score - most))[0];
        foreach (ref float score in scores) score /= sum;
    }

    /// <summary>e to the x: two to the nearest whole power, times a polynomial for the rest; relative error below 2e-5.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exponential(Vector256<float> x)
    {
        Vector256<float> clamped = Vector256.Min(Vector256.Max(x, Vector256.Create(-80f)), Vector256.Create(80f));
        Vector256<float> power = clamped * 1.44269504f;
        Vector256<float> whole = Vector256.Floor(power + Vector256.Create(0.5f));
        Vector256<float> rest = (power - whole) * 0.69314718f;
        Vector256<float> sum = Vector256.Create(1f / 720f);
        sum = sum * rest + Vector256.Create(1f / 120f);
        sum = sum * rest + Vector256.Create(1f / 24f);
        sum = sum * rest + Vector256.Create(1f / 6f);
        sum = sum * rest + Vector256.Create(0.5f);
        sum = sum * rest + Vector256<float>.One;
        sum = sum * rest + Vector256<float>.One;
        Vector256<int> exponent = Vector256.ShiftLeft(Vector256.ConvertToInt32(whole) + Vector256.Create(127), 23);
        return sum * exponent.AsSingle();
    }

    private static ReadOnlySpan<Vector256<float>> Cast(ReadOnlySpan<float> span) => MemoryMarshal.Cast<float, Vector256<float>>(span);

    private static Span<Vector256<float>> Cast(Span<float> span) => MemoryMarshal.Cast<float, Vector256<float>>(span);
}
