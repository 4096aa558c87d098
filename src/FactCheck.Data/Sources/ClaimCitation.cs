namespace FactCheck.Data.Sources;

/// <summary>A citation is there to support a claim. Written by LinkCitations only.</summary>
public sealed class ClaimCitation
{
    public required Guid ClaimId { get; init; }
    public required Guid CitationId { get; init; }
    public required Guid DeskId { get; init; }
}
