namespace FactCheck.Data.Sources;

/// <summary>A claim without a citation: one list to the author. Written by LinkCitations only.</summary>
public sealed class UnsourcedRow
{
    public required Guid ClaimId { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid RevisionId { get; init; }

    /// <summary>The source that the text names without a link, or null.</summary>
    public string? NamedSource { get; init; }
}
