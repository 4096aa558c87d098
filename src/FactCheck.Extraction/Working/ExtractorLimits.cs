namespace FactCheck.Extraction.Working;

/// <summary>What one child may use.</summary>
public sealed record ExtractorLimits
{
    public static ExtractorLimits Default { get; } = new();

    /// <summary>Processor time that one document may take: a page is not to blame for a busy machine.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Time on the clock after which even a child that does nothing is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Bytes of managed memory before the child's runtime gives up.</summary>
    public long HeapBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>How many children work side by side.</summary>
    public int Children { get; init; } = Math.Clamp(Environment.ProcessorCount / 2, 1, 4);

    /// <summary>A child is replaced after this many documents, so that nothing it leaks can pile up.</summary>
    public int DocumentsPerChild { get; init; } = 5_000;
}
