using FactCheck.Core.Gates;

namespace FactCheck.Web.Reading;

/// <summary>The claims of one article on a page of the queue.</summary>
/// <param name="Gate">Null while it was never worked out.</param>
/// <param name="Holds">How many things hold it.</param>
public sealed record QueueLot(Guid ArticleId, string Title, DateTimeOffset? Deadline, GateState? Gate, int Holds, IReadOnlyList<ClaimCard> Claims)
{
    /// <summary>Number and address of the pull request that the article stands in, or null.</summary>
    public (int Number, string Url)? Pull { get; init; }
}
