using FactCheck.Core.Matching;
using FactCheck.Core.Text;

namespace FactCheck.Data.Matching;

/// <summary>A passage of a capture that bears on a statement: found by MatchEvidence, or chosen by a person.</summary>
public sealed class EvidenceRow
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required string StatementKey { get; init; }
    public required Guid CaptureId { get; init; }

    /// <summary>Best first, counted from 0; passages that people chose come after those of the machine.</summary>
    public required int Rank { get; init; }

    /// <summary>The words, anchored in the text of the capture.</summary>
    public required QuoteSelector Passage { get; init; }
    public required int Sentence { get; init; }
    public required double Relevance { get; init; }
    public required MatchOutcome Stance { get; init; }

    /// <summary>The review that a person chose the passage for: it stays with the review when the claim is reworded. Null where the machine found it.</summary>
    public Guid? ReviewId { get; init; }

    /// <summary>Who chose the passage; null where the machine did.</summary>
    public Guid? PersonId { get; init; }
    public required DateTimeOffset At { get; init; }
}
