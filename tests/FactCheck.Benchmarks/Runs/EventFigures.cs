using System.Globalization;
using FactCheck.Data;

namespace FactCheck.Benchmarks.Runs;

/// <summary>From an article's hand-in until a listener has heard of it.</summary>
/// <param name="Bytes">Managed memory a listener, client's and server's end together.</param>
internal sealed record EventFigures(DatabaseKind Kind, int Listeners, Spread Delay, double Bytes)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Kind}: {Listeners} listeners heard of an article after p50 {Delay.Median:0} p99 {Delay.P99:0} worst {Delay.Worst:0} ms; {Bytes / 1024:0} kB a listener");
}
