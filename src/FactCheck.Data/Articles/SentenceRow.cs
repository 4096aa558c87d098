using FactCheck.Core.Claims;
using FactCheck.Language.Segmentation;

namespace FactCheck.Data.Articles;

/// <summary>One sentence or picture of a revision and what the machine makes of it. Written by ExtractClaims only.</summary>
public sealed class SentenceRow
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid RevisionId { get; init; }
    public required int Number { get; init; }
    public required int Start { get; init; }
    public required int End { get; init; }
    public required int Block { get; init; }
    public required BlockKind BlockKind { get; init; }
    public required CoverageState State { get; set; }
    public required double Score { get; set; }
    public required string Reason { get; set; }

    /// <summary>The sentence's identity across revisions: its normalised words and which of several equal ones it is.</summary>
    public required string Key { get; init; }
}
