using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FactCheck.Training;

/// <summary>The two matrix products that training needs, over row-major arrays. Inner dimensions of vectors are multiples of 16.</summary>
internal static class Matrix
{
    private const int Lanes = 16;

    /// <summary>c[m, n] += sum over k of a[m, k] * b[n, k]: rows against rows.</summary>
    public static void AddRowsByRows(ReadOnlySpan<float> a, ReadOnlySpan<float> b, Span<float> c, int m, int n, int k)
    {
        ref float pa = ref MemoryMarshal.GetReference(a);
        ref float pb = ref MemoryMarshal.GetReference(b);
        int j = 0;
        for (; j + 4 <= n; j += 4)
        {
            int i = 0;
            for (; i + 4 <= m; i += 4) Dot4x4(ref pa, ref pb, c, i, j, n, k);
            for (; i < m; i++) Dot1x4(ref pa, ref pb, c, i, j, n, k);
        }
        for (; j < n; j++)
            for (int i = 0; i < m; i++) c[i * n + j] += Dot(ref pa, ref pb, i * k, j * k, k);
    }

    /// <summary>c[m, n] += sum over k of a(m, k) * b[k, n], where a(m, k) stands at m * rowStep + k * columnStep.</summary>
    public static void AddScaledRows(ReadOnlySpan<float> a, int rowStep, int columnStep, ReadOnlySpan<float> b, Span<float> c, int m, int n, int k)
    {
        ref float pb = ref MemoryMarshal.GetReference(b);
        ref float pc = ref MemoryMarshal.GetReference(c);
        int i = 0;
        for (; i + 4 <= m; i += 4)
            for (int j = 0; j < n; j += Lanes) Scale4(a, rowStep, columnStep, ref pb, ref pc, i, j, n, k);
        for (; i < m; i++)
        {
            int j = 0;
            for (; j + 4 * Lanes <= n; j += 4 * Lanes) Scale1x4(a, i * rowStep, columnStep, ref pb, ref pc, i, j, n, k);
            for (; j < n; j += Lanes)
            {
                Vector512<float> sum = Load(ref pc, i * n + j);
                for (int x = 0; x < k; x++) sum = Fma(Vector512.Create(a[i * rowStep + x * columnStep]), Load(ref pb, x * n + j), sum);
                sum.StoreUnsafe(ref pc, (nuint)(i * n + j));
            }
        }
    }

    private static void Dot4x4(ref float a, ref float b, Span<float> c, int i, int j, int n, int k)
    {
        Vector512<float> s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
        Vector512<float> s20 = default, s21 = default, s22 = default, s23 = default, s30 = default, s31 = default, s32 = default, s33 = default;
        int a0 = i * k, a1 = a0 + k, a2 = a1 + k, a3 = a2 + k, b0 = j * k, b1 = b0 + k, b2 = b1 + k, b3 = b2 + k;
        for (int x = 0; x < k; x += Lanes)
        {
            Vector512<float> u0 = Load(ref a, a0 + x), u1 = Load(ref a, a1 + x), u2 = Load(ref a, a2 + x), u3 = Load(ref a, a3 + x);
            Vector512<float> v = Load(ref b, b0 + x);
            s00 = Fma(u0, v, s00); s10 = Fma(u1, v, s10); s20 = Fma(u2, v, s20); s30 = Fma(u3, v, s30);
            v = Load(ref b, b1 + x);
            s01 = Fma(u0, v, s01); s11 = Fma(u1, v, s11); s21 = Fma(u2, v, s21); s31 = Fma(u3, v, s31);
            v = Load(ref b, b2 + x);
            s02 = Fma(u0, v, s02); s12 = Fma(u1, v, s12); s22 = Fma(u2, v, s22); s32 = Fma(u3, v, s32);
            v = Load(ref b, b3 + x);
            s03 = Fma(u0, v, s03); s13 = Fma(u1, v, s13); s23 = Fma(u2, v, s23); s33 = Fma(u3, v, s33);
        }
        Add(c, i * n + j, s00, s01, s02, s03);
        Add(c, (i + 1) * n + j, s10, s11, s12, s13);
        Add(c, (i + 2) * n + j, s20, s21, s22, s23);
        Add(c, (i + 3) * n + j, s30, s31, s32, s33);
    }

    private static void Dot1x4(ref float a, ref float b, Span<float> c, int i, int j, int n, int k)
    {
        Vector512<float> s0 = default, s1 = default, s2 = default, s3 = default;
        int a0 = i * k, b0 = j * k, b1 = b0 + k, b2 = b1 + k, b3 = b2 + k;
        for (int x = 0; x < k; x += Lanes)
        {
            Vector512<float> u = Load(ref a, a0 + x);
            s0 = Fma(u, Load(ref b, b0 + x), s0);
            s1 = Fma(u, Load(ref b, b1 + x), s1);
            s2 = Fma(u, Load(ref b, b2 + x), s2);
            s3 = Fma(u, Load(ref b, b3 + x), s3);
        }
        Add(c, i * n + j, s0, s1, s2, s3);
    }

    private static float Dot(ref float a, ref float b, int from, int with, int k)
    {
        Vector512<float> sum = default;
        for (int x = 0; x < k; x += Lanes) sum = Fma(Load(ref a, from + x), Load(ref b, with + x), sum);
        return Vector512.Sum(sum);
    }

    private static void Add(Span<float> c, int at, Vector512<float> s0, Vector512<float> s1, Vector512<float> s2, Vector512<float> s3)
    {
        c[at] += Vector512.Sum(s0);
        c[at + 1] += Vector512.Sum(s1);
        c[at + 2] += Vector512.Sum(s2);
        c[at + 3] += Vector512.Sum(s3);
    }

    private static void Scale4(ReadOnlySpan<float> a, int rowStep, int columnStep, ref float b, ref float c, int i, int j, int n, int k)
    {
        int c0 = i * n + j, c1 = c0 + n, c2 = c1 + n, c3 = c2 + n;
        Vector512<float> s0 = Load(ref c, c0), s1 = Load(ref c, c1), s2 = Load(ref c, c2), s3 = Load(ref c, c3);
        int at = i * rowStep;
        for (int x = 0; x < k; x++, at += columnStep)
        {
            Vector512<float> v = Load(ref b, x * n + j);
            s0 = Fma(Vector512.Create(a[at]), v, s0);
            s1 = Fma(Vector512.Create(a[at + rowStep]), v, s1);
            s2 = Fma(Vector512.Create(a[at + 2 * rowStep]), v, s2);
            s3 = Fma(Vector512.Create(a[at + 3 * rowStep]), v, s3);
        }
        s0.StoreUnsafe(ref c, (nuint)c0);
        s1.StoreUnsafe(ref c, (nuint)c1);
        s2.StoreUnsafe(ref c, (nuint)c2);
        s3.StoreUnsafe(ref c, (nuint)c3);
    }

    private static void Scale1x4(ReadOnlySpan<float> a, int at, int columnStep, ref float b, ref float c, int i, int j, int n, int k)
    {
        int c0 = i * n + j;
        Vector512<float> s0 = Load(ref c, c0), s1 = Load(ref c, c0 + Lanes), s2 = Load(ref c, c0 + 2 * Lanes), s3 = Load(ref c, c0 + 3 * Lanes);
        for (int x = 0; x < k; x++, at += columnStep)
        {
            Vector512<float> u = Vector512.Create(a[at]);
            int b0 = x * n + j;
            s0 = Fma(u, Load(ref b, b0), s0);
            s1 = Fma(u, Load(ref b, b0 + Lanes), s1);
            s2 = Fma(u, Load(ref b, b0 + 2 * Lanes), s2);
            s3 = Fma(u, Load(ref b, b0 + 3 * Lanes), s3);
        }
        s0.StoreUnsafe(ref c, (nuint)c0);
        s1.StoreUnsafe(ref c, (nuint)(c0 + Lanes));
        s2.StoreUnsafe(ref c, (nuint)(c0 + 2 * Lanes));
        s3.StoreUnsafe(ref c, (nuint)(c0 + 3 * Lanes));
    }

    private static Vector512<float> Load(ref float source, int offset) => Vector512.LoadUnsafe(ref source, (nuint)offset);

    private static Vector512<float> Fma(Vector512<float> a, Vector512<float> b, Vector512<float> c) => Vector512.FusedMultiplyAdd(a, b, c);
}
