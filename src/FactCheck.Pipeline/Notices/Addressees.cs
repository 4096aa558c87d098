using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Notices;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Notices;

/// <summary>Whom an event concerns, in what words, and where they go on. Never whoever did it, never somebody who left the desk.</summary>
internal sealed class Addressees(FactCheckDbContext data, EventRow happened)
{
    internal async Task<(IReadOnlyList<Guid> People, string Words, string Path)> OfAsync(NoticeKind kind, CancellationToken cancellation)
    {
        var title = await data.Articles.Where(a => a.Id == happened.ArticleId).Select(a => a.Title).SingleOrDefaultAsync(cancellation) ?? "";
        var who = await data.Users.Where(p => p.Id == happened.ActorId).Select(p => p.DisplayName).SingleOrDefaultAsync(cancellation) ?? "Somebody";
        var (people, words, path) = kind switch
        {
            NoticeKind.Assigned => (Named("checker"), $"{who} gave you a claim of “{title}”.", ClaimPath),
            NoticeKind.Mentioned => (Named("person"), $"{who} mentioned you at a claim of “{title}”.", ClaimPath),
            NoticeKind.Returned => (await CheckerAsync(cancellation), $"{who} gave a claim of “{title}” back to you, with a reason.", ClaimPath),
            NoticeKind.WorkIdle => (await CheckerAsync(cancellation), $"A claim of “{title}” has been in your hands for two days. Go on, or release it.", ClaimPath),
            NoticeKind.Asked => (await QueryAsync(toAsker: false, cancellation), $"{who} asks you about a claim of “{title}”.", await QueryPathAsync(cancellation)),
            NoticeKind.QueryAnswered => (await QueryAsync(toAsker: true, cancellation), $"Your question about a claim of “{title}” is answered. It waits for your decision.", await QueryPathAsync(cancellation)),
            NoticeKind.QueryDue => await DueAsync(title, cancellation),
            NoticeKind.GateOpened => (await CloseToArticleAsync(cancellation), $"The gate of “{title}” is open.", $"/articles/{happened.ArticleId}/gate"),
            NoticeKind.SourcesChanged => (await EditorsAsync(cancellation), ChangesInWords(), "/watch"),
            NoticeKind.DeadlineNear => (await AtWorkAsync(cancellation), $"“{title}” is due within a day and its gate is not open.", $"/articles/{happened.ArticleId}/gate"),
            _ => throw new InvalidOperationException($"Nobody is told of {kind}."),
        };
        var here = await data.Memberships.Where(m => m.DeskId == happened.DeskId && people.Contains(m.PersonId) && m.PersonId != happened.ActorId)
            .Select(m => m.PersonId).Distinct().ToListAsync(cancellation);
        return (here, words, path);
    }

    private string ClaimPath => $"/claims/{happened.SubjectId}";

    private List<Guid> Named(string fact) => Guid.TryParse(happened.Facts.GetValueOrDefault(fact), out var person) ? [person] : [];

    private async Task<List<Guid>> CheckerAsync(CancellationToken cancellation)
    {
        var review = await data.Reviews.AsNoTracking().SingleOrDefaultAsync(r => r.Id == happened.SubjectId, cancellation);
        return (review?.CheckerId ?? review?.ProposerId) is { } person ? [person] : [];
    }

    private async Task<List<Guid>> QueryAsync(bool toAsker, CancellationToken cancellation)
    {
        var query = await data.Queries.AsNoTracking().SingleOrDefaultAsync(q => q.Id == happened.SubjectId, cancellation);
        return (toAsker ? query?.AskedBy : query?.AddresseeId) is { } person ? [person] : [];
    }

    private async Task<string> QueryPathAsync(CancellationToken cancellation)
    {
        var review = await data.Queries.Where(q => q.Id == happened.SubjectId).Select(q => q.ReviewId).SingleOrDefaultAsync(cancellation);
        return $"/claims/{review}#q-{happened.SubjectId}";
    }

    // Before the day whoever is asked; past it whoever asked as well, who may have to ask otherwise.
    private async Task<(IReadOnlyList<Guid>, string, string)> DueAsync(string title, CancellationToken cancellation)
    {
        var path = await QueryPathAsync(cancellation);
        var asked = await QueryAsync(toAsker: false, cancellation);
        if (happened.Facts.GetValueOrDefault("when") != "past") return (asked, $"A question to you about a claim of “{title}” is due within a day.", path);
        return ([.. asked, .. await QueryAsync(toAsker: true, cancellation)], $"A question about a claim of “{title}” is past its due date, without an answer. It holds the gate.", path);
    }

    private string ChangesInWords()
    {
        var (changes, touching) = (happened.Facts.GetValueOrDefault(WatchDigest.Changes), happened.Facts.GetValueOrDefault(WatchDigest.Touching));
        return $"{changes} {(changes == "1" ? "change" : "changes")} since publication to settle; {touching} {(touching == "1" ? "touches" : "touch")} what a claim rests on.";
    }

    private async Task<List<Guid>> CloseToArticleAsync(CancellationToken cancellation) =>
    [
        .. await data.Authors.Where(a => a.ArticleId == happened.ArticleId && a.PersonId != null).Select(a => a.PersonId ?? Guid.Empty).ToListAsync(cancellation),
        .. await data.Articles.Where(a => a.Id == happened.ArticleId).Select(a => a.CreatedBy).ToListAsync(cancellation),
        .. await EditorsAsync(cancellation),
    ];

    private async Task<List<Guid>> AtWorkAsync(CancellationToken cancellation) =>
    [
        .. await data.Reviews.Where(r => r.ArticleId == happened.ArticleId && r.CheckerId != null && (r.State == ReviewState.InCheck || r.State == ReviewState.HelpNeeded))
            .Select(r => r.CheckerId ?? Guid.Empty).Distinct().ToListAsync(cancellation),
        .. await EditorsAsync(cancellation),
    ];

    private Task<List<Guid>> EditorsAsync(CancellationToken cancellation) =>
        data.Memberships.Where(m => m.DeskId == happened.DeskId && m.Role == DeskRole.Editor).Select(m => m.PersonId).ToListAsync(cancellation);
}
