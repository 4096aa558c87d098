using System.Globalization;
using FactCheck.Data;

namespace FactCheck.Benchmarks.Runs;

/// <summary>The line beside empty jobs and the work itself.</summary>
internal sealed record LineFigures(DatabaseKind Kind, int Articles, int Steps, TimeSpan Line, TimeSpan Empty, TimeSpan Work)
{
    internal double Ratio => Line / (Empty + Work);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Kind}: {Articles} articles, {Steps} steps: line {Line.TotalSeconds:0.0} s, as many empty jobs {Empty.TotalSeconds:0.0} s, the work itself {Work.TotalSeconds:0.0} s; {Ratio:0.00} ×");
}
