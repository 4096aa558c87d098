using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace FactCheck.Language.Syntax.Network;

/// <summary>Products of rows of 16-bit numbers. The inner dimension is a multiple of 16.</summary>
internal static class Products
{
    private const int Lanes = 16;

    /// <summary>c[i, j] = aScales[i] * bScales[j] * sum over k of a[i, k] * b[j, k].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void RowsByRows(
        ReadOnlySpan<short> a, ReadOnlySpan<float> aScales, int n, ReadOnlySpan<short> b, ReadOnlySpan<float> bScales, int m, int k, Span<float> c)
    {
        ref short pa = ref MemoryMarshal.GetReference(a);
        ref short pb = ref MemoryMarshal.GetReference(b);
        int j = 0;
        for (; j + 4 <= m; j += 4)
        {
            Vector128<float> scales = Vector128.Create(bScales[j], bScales[j + 1], bScales[j + 2], bScales[j + 3]);
            int i = 0;
            for (; i + 2 <= n; i += 2)
            {
                var (first, second) = Dot2x4(ref pa, ref pb, i * k, j * k, k);
                (Vector128.ConvertToSingle(first) * (scales * aScales[i])).CopyTo(c[(i * m + j)..]);
                (Vector128.ConvertToSingle(second) * (scales * aScales[i + 1])).CopyTo(c[((i + 1) * m + j)..]);
            }
            if (i < n) (Vector128.ConvertToSingle(Dot1x4(ref pa, ref pb, i * k, j * k, k)) * (scales * aScales[i])).CopyTo(c[(i * m + j)..]);
        }
        for (; j < m; j++)
            for (int i = 0; i < n; i++) c[i * m + j] = Dot(ref pa, ref pb, i * k, j * k, k) * (bScales[j] * aScales[i]);
    }

    /// <summary>c[j] += scale * bScales[j] * sum over k of a[k] * b[j, k]; the number of rows is a multiple of 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddRow(ReadOnlySpan<short> a, float scale, ReadOnlySpan<short> b, ReadOnlySpan<float> bScales, Span<float> c)
    {
        ref short pa = ref MemoryMarshal.GetReference(a);
        ref short pb = ref MemoryMarshal.GetReference(b);
        for (int j = 0; j < c.Length; j += 4)
        {
            Vector128<float> scales = Vector128.Create(bScales[j..]) * scale;
            Vector128<int> sums = Dot1x4(ref pa, ref pb, 0, j * a.Length, a.Length);
            (Vector128.Create<float>(c[j..]) + Vector128.ConvertToSingle(sums) * scales).CopyTo(c[j..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (Vector128<int> First, Vector128<int> Second) Dot2x4(ref short a, ref short b, int a0, int b0, int k)
    {
        Vector256<int> s0 = default, s1 = default, s2 = default, s3 = default, t0 = default, t1 = default, t2 = default, t3 = default;
        int a1 = a0 + k, b1 = b0 + k, b2 = b1 + k, b3 = b2 + k;
        for (int x = 0; x < k; x += Lanes)
        {
            Vector256<short> u = Load(ref a, a0 + x), v = Load(ref a, a1 + x), w = Load(ref b, b0 + x);
            s0 += Pairs(u, w);
            t0 += Pairs(v, w);
            w = Load(ref b, b1 + x);
            s1 += Pairs(u, w);
            t1 += Pairs(v, w);
            w = Load(ref b, b2 + x);
            s2 += Pairs(u, w);
            t2 += Pairs(v, w);
            w = Load(ref b, b3 + x);
            s3 += Pairs(u, w);
            t3 += Pairs(v, w);
        }
        return (Sums(s0, s1, s2, s3), Sums(t0, t1, t2, t3));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector128<int> Dot1x4(ref short a, ref short b, int a0, int b0, int k)
    {
        Vector256<int> s0 = default, s1 = default, s2 = default, s3 = default;
        int b1 = b0 + k, b2 = b1 + k, b3 = b2 + k;
        for (int x = 0; x < k; x += Lanes)
        {
            Vector256<short> u = Load(ref a, a0 + x);
            s0 += Pairs(u, Load(ref b, b0 + x));
            s1 += Pairs(u, Load(ref b, b1 + x));
            s2 += Pairs(u, Load(ref b, b2 + x));
            s3 += Pairs(u, Load(ref b, b3 + x));
        }
        return Sums(s0, s1, s2, s3);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Dot(ref short a, ref short b, int a0, int b0, int k)
    {
        Vector256<int> sum = default;
        for (int x = 0; x < k; x += Lanes) sum += Pairs(Load(ref a, a0 + x), Load(ref b, b0 + x));
        return Vector256.Sum(sum);
    }

    /// <summary>Sums of pairs of products; which pairs differs between processors, their total never.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Pairs(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported) return Avx2.MultiplyAddAdjacent(a, b);
        var (aLow, aHigh) = Vector256.Widen(a);
        var (bLow, bHigh) = Vector256.Widen(b);
        return aLow * bLow + aHigh * bHigh;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Sums(Vector256<int> s0, Vector256<int> s1, Vector256<int> s2, Vector256<int> s3)
    {
        if (!Avx2.IsSupported) return Vector128.Create(Vector256.Sum(s0), Vector256.Sum(s1), Vector256.Sum(s2), Vector256.Sum(s3));
        Vector256<int> all = Avx2.HorizontalAdd(Avx2.HorizontalAdd(s0, s1), Avx2.HorizontalAdd(s2, s3));
        return all.GetLower() + all.GetUpper();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<short> Load(ref short source, int offset) => Vector256.LoadUnsafe(ref source, (nuint)offset);
}
