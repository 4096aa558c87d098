using FactCheck.Core.Claims;
using FactCheck.Core.Text;
using FactCheck.Language.Spans;

namespace FactCheck.Data.Claims;

/// <summary>
/// One claim of one revision. Written by ExtractClaims only. Its identity across revisions is the review that <see cref="Reviews.ReviewedClaim"/>
/// ties it to.
/// </summary>
public sealed class ClaimRow
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ArticleId { get; init; }
    public required Guid RevisionId { get; init; }

    /// <summary>Its place in the order of the text, counted from 1 as people see it.</summary>
    public required int Number { get; set; }
    public required Guid SentenceId { get; init; }
    public required string Text { get; init; }

    /// <summary>Its words in the readable text, anchored.</summary>
    public required QuoteSelector Anchor { get; init; }

    /// <summary>The words of the text that it is made of.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }
    public required int Start { get; init; }
    public required int End { get; init; }
    public required ClaimKind Kind { get; init; }
    public required RiskClass Risk { get; set; }
    public required double Score { get; init; }
    public string? Speaker { get; init; }
    public string? Quote { get; init; }
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>What matching compares: text, speaker, quote and date. Matches are kept by it, so an unchanged claim is never matched twice.</summary>
    public required string StatementKey { get; init; }

    /// <summary>The claim edit that made it, or null where the engine did.</summary>
    public Guid? EditId { get; init; }

    /// <summary>When a claim edit took it out of the revision; null while it stands.</summary>
    public DateTimeOffset? RetiredAt { get; set; }
}
