using System.Globalization;
using FactCheck.Data;

namespace FactCheck.Benchmarks.Runs;

/// <summary>One page at one size on one database.</summary>
/// <param name="Page">Server time of the whole request.</param>
/// <param name="Bare">Time of the same SQL, sent without the host.</param>
/// <param name="Hello">Server time of an answer that does nothing.</param>
internal sealed record PageFigures(DatabaseKind Kind, int Claims, string Name, int Commands, Spread Page, Spread Bare, Spread Hello, Growth Growth)
{
    internal double Ratio => Page.P95 / Bare.P95;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"  {Name,-9} p50 {Page.Median,8:0.00} ms, p95 {Page.P95,8:0.00} ms; bare SQL ({Commands} commands) p50 {Bare.Median,8:0.00}, p95 {Bare.P95,8:0.00}; {Ratio:0.00} ×; hello {Hello.P95:0.00} ms");
}

/// <summary>What one more article costs at this size.</summary>
/// <param name="Milliseconds">From hand-in to rest, of ten handed in together.</param>
/// <param name="Bytes">On the disk; 0 where none was added.</param>
internal sealed record Growth(double Milliseconds, double Bytes);
