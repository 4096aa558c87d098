using FactCheck.Core.Text;
using FactCheck.Data.Columns;

namespace FactCheck.Data.Reviews;

/// <summary>A wording that a checker proposes: the checker never edits the article.</summary>
public sealed class ProposedWording : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ArticleId { get; init; }
    public required Guid ReviewId { get; init; }
    public required Guid VerdictRecordId { get; init; }
    public required Guid RevisionId { get; init; }

    /// <summary>The words it replaces, anchored in the readable text of the revision.</summary>
    public required QuoteSelector Original { get; init; }
    public required string Wording { get; init; }
    public required string Reason { get; init; }
    public required Guid ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public required WordingState State { get; set; }

    /// <summary>The words instead, where it was amended; else empty.</summary>
    public string Amendment { get; set; } = "";
    public string Answer { get; set; } = "";
    public Guid? AnsweredBy { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>When it was offered as a suggestion on its pull request; null where it was not.</summary>
    public DateTimeOffset? OfferedAt { get; set; }
    public long Version { get; set; }
}
