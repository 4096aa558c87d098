using System.Runtime.Intrinsics;
using CsCheck;
using FactCheck.Language.Syntax.Network;

namespace FactCheck.Language.Tests.Syntax.Network;

public sealed class ArithmeticTests
{
    [Fact]
    public void RowsByRows_AnyNumbers_AreThePlainSums()
    {
        Gen<(int N, int M, int K)> sizes = Gen.Select(Gen.Int[1, 5], Gen.Int[1, 9], Gen.Int[1, 4], (n, m, k) => (n, m, 16 * k));
        sizes.SelectMany(size => Gen.Select(
            Gen.Short[-2047, 2047].Array[size.N * size.K], Gen.Short[-2047, 2047].Array[size.M * size.K], (a, b) => (size.N, size.M, size.K, a, b))).Sample(one =>
        {
            var (n, m, k, a, b) = one;
            float[] ones = [.. Enumerable.Repeat(1f, Math.Max(n, m))], found = new float[n * m];
            Products.RowsByRows(a, ones, n, b, ones, m, k, found);
            for (int i = 0; i < n; i++)
                for (int j = 0; j < m; j++)
                    Assert.Equal((float)Enumerable.Range(0, k).Sum(x => a[i * k + x] * b[j * k + x]), found[i * m + j]);
        }, iter: 200);
    }

    [Fact]
    public void Exponential_OverItsRange_IsCloseToTheLibrarys()
    {
        for (float x = -60f; x < 60f; x += 0.37f)
        {
            float found = Lanes.Exponential(Vector256.Create(x))[0];
            Assert.InRange(found / Math.Exp(x), 1 - 2e-5, 1 + 2e-5);
        }
    }

    [Fact]
    public void Quantize_Row_ComesBackWithinHalfAStep()
    {
        float[] row = [0.1f, -3f, 2.5f, 0f, 1e-5f, 3f, -0.77f, 1f];
        short[] whole = new short[8];
        float scale = Lanes.Quantize(row, whole);
        for (int i = 0; i < 8; i++) Assert.InRange(whole[i] * scale, row[i] - scale * 0.51f, row[i] + scale * 0.51f);
    }
}
