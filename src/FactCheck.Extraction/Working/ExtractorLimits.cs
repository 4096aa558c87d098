namespace FactCheck.Extraction.Working;

/// <summary>What one child may use.</summary>
public sealed record ExtractorLimits
{
    public static ExtractorLimits Default { get; } = new();

    /// <summary>How long one document may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Bytes of managed memory before the child's runtime gives up.</summary>
    public long HeapBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>How many children work side by side.</summary>
    public int Children { get; init; } = Math.Clamp(Environment.ProcessorCount / 2, 1, 4);

    /// <summary>A child is replaced after this many documents, so that nothing it leaks can pile up.</summary>
    public int DocumentsPerChild { get; init; } = 5_000;
}
