using FactCheck.Core.Reviews;
using FactCheck.Data.Reviews;

namespace FactCheck.Web.Hosting;

/// <summary>What waits for people.</summary>
public static class WaitingClaims
{
    // Named one by one, as an index is asked: "not approved" would be a look at every claim there ever was.
    private static readonly ReviewState[] States = [ReviewState.Open, ReviewState.InCheck, ReviewState.HelpNeeded, ReviewState.Proposed, ReviewState.Disputed];

    /// <summary>Everything at a desk that waits for people.</summary>
    public static IQueryable<Review> WaitingAt(this IQueryable<Review> reviews, Guid deskId) => reviews.Where(r => r.DeskId == deskId && !r.OutOfPlay && States.Contains(r.State));
}
