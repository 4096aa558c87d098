namespace FactCheck.Benchmarks.Runs;

/// <summary>So many worker processes, and how long they took for the same work.</summary>
internal sealed record WorkerFigures(int Processes, TimeSpan Time);
