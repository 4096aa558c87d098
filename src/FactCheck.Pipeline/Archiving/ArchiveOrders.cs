using FactCheck.Core.Sources;
using FactCheck.Data.Jobs;
using FactCheck.Data.Reviews;
using FactCheck.Data.Sources;
using FactCheck.Fetching;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Archiving;

/// <summary>
/// With an approval, where the option is set: the cited pages of the claim are to be kept by a web archive, too. Private sources are never named to one.
/// </summary>
public sealed class ArchiveOrders(SourceDoor door)
{
    /// <summary>A copy this young serves the next claim that cites the page as well.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

    internal async Task PlaceAsync(Change change, Review review, CancellationToken cancellation)
    {
        if (door.Settings.SaveNow.Length == 0) return;
        var data = change.Data;
        var cited = data.ClaimCitations.Where(c => c.ClaimId == review.ClaimId).Join(data.Citations, c => c.CitationId, c => c.Id, (_, citation) => citation.SourceId);
        var added = data.DeskCitations.Where(c => c.ReviewId == review.Id && c.RemovedAt == null).Select(c => c.SourceId);
        var since = change.Now - Fresh;
        var asked = data.ArchiveRequests.Where(r => r.State == ArchiveRequestState.Waiting || (r.State == ArchiveRequestState.Kept && r.LastAt > since)).Select(r => r.SourceId);
        var sources = await data.Sources.AsNoTracking()
            .Where(s => s.DeskId == review.DeskId && s.Kind != SourceKind.Private && (cited.Contains(s.Id) || added.Contains(s.Id)) && !asked.Contains(s.Id))
            .Select(s => s.Id).ToListAsync(cancellation);
        foreach (var source in sources)
        {
            var request = new ArchiveRequest
            {
                Id = Guid.CreateVersion7(),
                DeskId = review.DeskId,
                SourceId = source,
                ReviewId = review.Id,
                AskedAt = change.Now,
                State = ArchiveRequestState.Waiting,
                NextAt = change.Now,
            };
            data.Add(request);
            change.Due(OrderOf(request, TimeSpan.Zero));
        }
    }

    // It belongs to no article: nothing of an article waits for an archive.
    internal static WorkOrder OrderOf(ArchiveRequest request, TimeSpan delay) => new(LineStep.ArchiveSource, request.Id, null) { Delay = delay, Lane = WorkLane.Watching };
}
