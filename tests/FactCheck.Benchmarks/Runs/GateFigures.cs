using System.Globalization;
using FactCheck.Data;

namespace FactCheck.Benchmarks.Runs;

/// <summary>The gate asked 200 times a second.</summary>
/// <param name="Calm">With idle workers.</param>
/// <param name="Busy">With eight busy ones.</param>
/// <param name="Articles">What they worked off meanwhile.</param>
internal sealed record GateFigures(DatabaseKind Kind, Spread Calm, Spread Busy, int Articles)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Kind}: gate at 200/s, idle workers p50 {Calm.Median:0.0} p99 {Calm.P99:0.0} ms; eight busy ones ({Articles} articles) p50 {Busy.Median:0.0} p99 {Busy.P99:0.0} worst {Busy.Worst:0.0} ms");
}
