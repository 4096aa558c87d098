using FactCheck.Core.Matching;
using FactCheck.Data.Reviews;

namespace FactCheck.Pipeline.Remembering;

/// <summary>A claim that this desk decided before, beside one that is like it.</summary>
/// <param name="Record">The decision with its evidence.</param>
/// <param name="ReviewId">The review it belongs to: the page to read more.</param>
/// <param name="ArticleId">The article it stood in.</param>
/// <param name="Article">Its title.</param>
/// <param name="DecidedAt">When it was approved.</param>
/// <param name="ExpiresAt">After this it is shown, but nothing is built on it.</param>
/// <param name="Likeness">How the claim stands to it.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record RememberedClaim(
    VerdictRecord Record, Guid ReviewId, Guid ArticleId, string Article, DateTimeOffset DecidedAt, DateTimeOffset ExpiresAt, Likeness Likeness, string Reason)
{
    /// <summary>The words that were approved.</summary>
    public string Text => Record.Wording.Length > 0 ? Record.Wording : Record.ClaimText;

    public bool IsExpiredAt(DateTimeOffset now) => ExpiresAt < now;
}
