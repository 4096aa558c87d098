using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Sources;
using FactCheck.Fetching;
using FactCheck.Fetching.Archives;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Archiving;

/// <summary>
/// Asks a web archive to keep a copy of one page and writes down what came of it. An archive that is slow, full or broken is a result: the request says
/// why, and is tried again more and more rarely.
/// </summary>
public sealed class ArchiveSource(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, SourceDoor door)
{
    internal async Task RunAsync(Work work, CancellationToken cancellation)
    {
        var (url, reason) = await PageAsync(work, cancellation);
        var answer = url.Length > 0 ? await door.Archive.SaveAsync(url, cancellation) : new ArchiveAnswer(null, reason) { IsFinal = true };

        await using var change = await changes.BeginAsync(work, cancellation);
        var request = await change.Data.ArchiveRequests.SingleOrDefaultAsync(r => r.Id == work.SubjectId, cancellation);
        if (request is { State: ArchiveRequestState.Waiting }) Settle(change, request, answer);
        await change.CommitAsync(cancellation);
    }

    private static void Settle(Change change, ArchiveRequest request, ArchiveAnswer answer)
    {
        request.Attempts++;
        (request.LastAt, request.NextAt, request.Reason, request.Copy) = (change.Now, null, answer.Reason, answer.Copy);
        request.State = answer.Copy is null ? ArchiveRequestState.GivenUp : ArchiveRequestState.Kept;
        if (answer.Copy is not null || answer.IsFinal || ArchiveSchedule.After(request.Attempts, answer.Wait) is not { } wait) return;
        (request.State, request.NextAt) = (ArchiveRequestState.Waiting, change.Now + wait);
        change.Due(ArchiveOrders.OrderOf(request, wait));
    }

    /// <summary>The page, or why no archive is told of it. What became private since the approval is not named any more.</summary>
    private async Task<(string Url, string Reason)> PageAsync(Work work, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        var source = await (from request in data.ArchiveRequests
                            join row in data.Sources on request.SourceId equals row.Id
                            where request.Id == work.SubjectId
                            select row).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (source is null || source.Kind == SourceKind.Private) return ("", "The source is private: no archive was told of it.");
        // Only the guard knows whether a name leads to a public machine; it has let through whatever answered us.
        return await data.Captures.AnyAsync(c => c.SourceId == source.Id && c.Status != null, cancellation)
            ? (source.Url, "")
            : ("", "It never answered us, so nothing shows that it is public: no archive was told of it.");
    }
}
