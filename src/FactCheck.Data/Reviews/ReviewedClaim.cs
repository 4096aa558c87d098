namespace FactCheck.Data.Reviews;

/// <summary>The claim of a revision that a review had there. Written by SyncReviews only.</summary>
public sealed class ReviewedClaim
{
    public required Guid ClaimId { get; init; }
    public required Guid DeskId { get; init; }
    public required Guid ReviewId { get; init; }
    public required Guid RevisionId { get; init; }

    /// <summary>Digest of the claim's words and the identities of its citations, the desk's included.</summary>
    public required string ClaimKey { get; set; }
}
