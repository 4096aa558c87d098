namespace FactCheck.Benchmarks.Runs;

/// <summary>Times of the same thing, in milliseconds.</summary>
internal sealed record Spread(double Median, double P95, double P99, double Worst)
{
    internal static Spread Of(IEnumerable<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToList();
        return new(At(sorted, 0.5), At(sorted, 0.95), At(sorted, 0.99), sorted[^1]);
    }

    // The nearest rank: a time that was really measured.
    private static double At(List<double> sorted, double share) => sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)];
}
