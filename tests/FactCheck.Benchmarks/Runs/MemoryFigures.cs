namespace FactCheck.Benchmarks.Runs;

/// <summary>What the server held at a moment.</summary>
internal sealed record MemoryFigures(double Minutes, int Articles, double Megabytes);
