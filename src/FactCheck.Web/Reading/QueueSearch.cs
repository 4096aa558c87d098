using FactCheck.Core.Reviews;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Reviews;
using FactCheck.Web.Hosting;
using FactCheck.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>What a filter of the queue means, as conditions that both databases answer by index.</summary>
public sealed class QueueSearch(FactCheckDbContext data, ReaderClock clock)
{
    /// <summary>Everything at a desk that waits for people.</summary>
    public IQueryable<Review> AtDesk(Guid deskId) => data.Reviews.AsNoTracking().WaitingAt(deskId);

    /// <summary>Those of a room of the queue, as one person sees it.</summary>
    public IQueryable<Review> In(QueueRoom room, IQueryable<Review> waiting, Guid person)
    {
        var mine = data.Authors.Where(a => a.PersonId == person).Select(a => a.ArticleId);
        return room switch
        {
            QueueRoom.Mine => waiting.Where(r => r.CheckerId == person),
            QueueRoom.Unassigned => waiting.Where(r => r.CheckerId == null),
            QueueRoom.Approval => waiting.Where(r => r.State == ReviewState.Proposed && r.ProposerId != person && !mine.Contains(r.ArticleId)),
            QueueRoom.Returned => waiting.Where(r => r.Returned && r.CheckerId == person),
            QueueRoom.Answer => waiting.Where(r => r.State == ReviewState.HelpNeeded || Asked.Contains(r.Id)),
            QueueRoom.Called => waiting.Where(r => Calls(person).Contains(r.Id)),
            _ => waiting,
        };
    }

    public IQueryable<Review> Narrow(IQueryable<Review> reviews, QueueFilter filter, Guid deskId)
    {
        if (filter.Article is { } article) reviews = reviews.Where(r => r.ArticleId == article);
        if (filter.State is { } state) reviews = reviews.Where(r => r.State == state);
        if (filter.Risk is { } risk) reviews = reviews.Where(r => r.Risk == risk);
        if (filter.With is { } person) reviews = reviews.Where(r => r.CheckerId == person);
        if (filter.Kind is { } kind) reviews = reviews.Where(r => data.Claims.Any(c => c.Id == r.ClaimId && c.Kind == kind));
        if (filter.Finding is { } severity) reviews = reviews.Where(r => data.Findings.Any(f => f.ClaimId == r.ClaimId && f.Severity == severity));
        if (filter.Query) reviews = reviews.Where(r => Asked.Contains(r.Id));
        if (filter.Source is { } outcome) reviews = WithSource(reviews, outcome, deskId);
        if (filter.Due is { } due) reviews = DueBy(reviews, due);
        return filter.Q is { } words && words.Trim().Length > 0 ? Containing(reviews, words.Trim()) : reviews;
    }

    /// <summary>What most holds up publication: deadline first, then what people fight about, what a rule holds against it, what does most harm, the order of the text.</summary>
    public IQueryable<Review> InOrder(IQueryable<Review> reviews, QueueOrder order) => order switch
    {
        QueueOrder.Risk => reviews.OrderBy(r => r.Risk == Core.Claims.RiskClass.High ? 0 : r.Risk == Core.Claims.RiskClass.Normal ? 1 : 2).ThenBy(r => r.OpenedAt).ThenBy(r => r.Id),
        QueueOrder.Waiting => reviews.OrderBy(r => r.StateAt).ThenBy(r => r.Id),
        _ => from r in reviews
             join a in data.Articles on r.ArticleId equals a.Id
             orderby a.Deadline == null, a.Deadline, a.CreatedAt, a.Id,
                 r.State == ReviewState.Disputed ? 0 : r.Returned ? 1 : 2,
                 data.Findings.Any(f => f.ClaimId == r.ClaimId && f.Severity == Severity.Blocking) ? 0 : 1,
                 r.Risk == Core.Claims.RiskClass.High ? 0 : r.Risk == Core.Claims.RiskClass.Normal ? 1 : 2,
                 r.ClaimNumber, r.Id
             select r,
    };

    /// <summary>Claims with a comment that calls a person who has not seen it.</summary>
    public IQueryable<Guid> Calls(Guid person) => data.Mentions.Where(m => m.PersonId == person && m.SeenAt == null).Select(m => m.ReviewId);

    /// <summary>Claims with an open query.</summary>
    public IQueryable<Guid> Asked => data.Queries.Where(q => q.AnsweredAt == null && q.WithdrawnAt == null).Select(q => q.ReviewId);

    private IQueryable<Review> WithSource(IQueryable<Review> reviews, CaptureOutcome outcome, Guid deskId)
    {
        var sources = outcome == CaptureOutcome.NotAttempted
            ? data.Sources.Where(s => s.DeskId == deskId && !data.Captures.Any(c => c.SourceId == s.Id)).Select(s => s.Id)
            : data.Captures.Where(c => c.DeskId == deskId && c.Outcome == outcome && !data.Captures.Any(later => later.SourceId == c.SourceId && later.At > c.At)).Select(c => c.SourceId);
        var cited = from link in data.ClaimCitations
                    join citation in data.Citations on link.CitationId equals citation.Id
                    where sources.Contains(citation.SourceId)
                    select link.ClaimId;
        var added = data.DeskCitations.Where(c => c.RemovedAt == null && sources.Contains(c.SourceId)).Select(c => c.ReviewId);
        return reviews.Where(r => cited.Contains(r.ClaimId) || added.Contains(r.Id));
    }

    private IQueryable<Review> DueBy(IQueryable<Review> reviews, QueueDue due)
    {
        var today = clock.Local(clock.Now).Date;
        var before = due switch
        {
            QueueDue.Overdue => clock.Now,
            QueueDue.Today => clock.FromLocal(today.AddDays(1)),
            _ => clock.FromLocal(today.AddDays(7)),
        };
        return due == QueueDue.None
            ? reviews.Where(r => data.Articles.Any(a => a.Id == r.ArticleId && a.Deadline == null))
            : reviews.Where(r => data.Articles.Any(a => a.Id == r.ArticleId && a.Deadline < before));
    }

    // PostgreSQL's LIKE tells capitals from small letters and SQLite's does not: both compare small letters.
    private IQueryable<Review> Containing(IQueryable<Review> reviews, string words)
    {
        var pattern = "%" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
#pragma warning disable CA1304, CA1311 // Becomes the database's lower(), which knows no culture of ours.
        return reviews.Where(r => EF.Functions.Like(r.ClaimText.ToLower(), pattern.ToLower(), "\\")
            || data.Articles.Any(a => a.Id == r.ArticleId && EF.Functions.Like(a.Title.ToLower(), pattern.ToLower(), "\\")));
#pragma warning restore CA1304, CA1311
    }
}
