using FactCheck.Core.Gates;
using FactCheck.Core.Rules;
using FactCheck.Data.Articles;
using FactCheck.Data.Gates;

namespace FactCheck.Web.Reading;

/// <summary>The gate of one article with everything that explains it.</summary>
public sealed record GateView
{
    public required Article Article { get; init; }

    public required ArticleRevision Revision { get; init; }

    /// <summary>Null while it was never worked out.</summary>
    public GateSnapshot? Snapshot { get; init; }

    public required IReadOnlyList<ClaimCard> Claims { get; init; }

    public required IReadOnlyList<LedgerRow> Ledger { get; init; }

    public required IReadOnlyList<(Waiver Waiver, ClaimCard? Claim)> Waivers { get; init; }

    public required IReadOnlyList<(string Name, int Proposed, int Approved)> Duties { get; init; }

    public required IReadOnlyList<ArticleAuthor> Authors { get; init; }

    /// <summary>The policy asks for legal's signature.</summary>
    public required bool AsksLegal { get; init; }

    /// <summary>Signatures of legal under any revision, the newest first.</summary>
    public required IReadOnlyList<LegalSignOff> SignOffs { get; init; }

    public Publication? Publication { get; init; }

    public required WorkProgress Progress { get; init; }

    public GateState State => Snapshot?.State ?? GateState.Pending;

    public IReadOnlyList<Finding> Holding => Snapshot is null ? [] : [.. Snapshot.Result.Findings.Take(Snapshot.Result.Holding)];

    public IReadOnlyList<HoldingGroup> Groups => HoldingGroup.Of(Holding, Claims);

    public IReadOnlyList<Finding> Beside => Snapshot is null ? [] : [.. Snapshot.Result.Findings.Skip(Snapshot.Result.Holding)];

    /// <summary>The claim that a finding is about, or null.</summary>
    public ClaimCard? ClaimOf(Finding finding) => finding.ClaimKey.Length == 0 ? null : Claims.FirstOrDefault(c => c.Review.ClaimKey == finding.ClaimKey);
}
