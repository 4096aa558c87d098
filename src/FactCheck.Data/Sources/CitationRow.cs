using FactCheck.Core.Articles;

namespace FactCheck.Data.Sources;

/// <summary>A source that a revision names. Written by LinkCitations only.</summary>
public sealed class CitationRow
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid RevisionId { get; init; }
    public required Guid SourceId { get; init; }

    /// <summary>Its place in the order of the text, counted from 1.</summary>
    public required int Number { get; init; }
    public required string AsWritten { get; init; }
    public required LinkForm Form { get; init; }
    public required int Start { get; init; }
    public required int End { get; init; }
    public required int SourceOffset { get; init; }
}
