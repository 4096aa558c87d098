using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Core.Verdicts;
using FactCheck.Data.Columns;

namespace FactCheck.Data.Reviews;

/// <summary>
/// The path of one claim through people: its identity over all revisions. People move it through the ReviewDesk;
/// SyncReviews alone opens, carries over, voids and supersedes it.
/// </summary>
public sealed class Review : IVersioned
{
    public required Guid Id { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>The claim in the article's current revision; in a superseded review the last one it had.</summary>
    public required Guid ClaimId { get; set; }

    /// <summary>The claim's words, number and key as of that revision: the queue reads no other table for them.</summary>
    public required string ClaimText { get; set; }
    public required int ClaimNumber { get; set; }
    public required string ClaimKey { get; set; }
    public required RiskClass Risk { get; set; }

    public required ReviewState State { get; set; }
    public required DateTimeOffset StateAt { get; set; }

    /// <summary>Who has the claim in hand, or null.</summary>
    public Guid? CheckerId { get; set; }
    public Guid? ProposerId { get; set; }

    /// <summary>The verdict that is proposed or decided; null while there is none.</summary>
    public Verdict? Verdict { get; set; }

    /// <summary>The record that holds the proposal and its approvals, or null.</summary>
    public Guid? VerdictRecordId { get; set; }
    public string Wording { get; set; } = "";

    /// <summary>What a proposal would be bound to as things stand; people post the one they saw.</summary>
    public required string Fingerprint { get; set; }

    /// <summary>The last reason somebody gave: for a return, a dispute, a question for help, a void.</summary>
    public string Note { get; set; } = "";

    /// <summary>True from a return until the next proposal: it counts as returned in the gate's sum.</summary>
    public bool Returned { get; set; }

    /// <summary>What changed under an approval that is void, in words; empty where none was voided.</summary>
    public string VoidDifference { get; set; } = "";

    /// <summary>True where the wording of the revision is the wording that was approved.</summary>
    public bool CarriedByWording { get; set; }

    /// <summary>When a later match or capture first spoke against what was approved ("new since approval"); null where nothing did.</summary>
    public DateTimeOffset? NewSinceApproval { get; set; }

    /// <summary>Nobody is asked: the claim stands in the base of its pull request, or the pull request is closed. Written by the line only.</summary>
    public bool OutOfPlay { get; set; }
    public required DateTimeOffset OpenedAt { get; init; }
    public long Version { get; set; }
}
