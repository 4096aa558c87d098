using FactCheck.Data.Records;

namespace FactCheck.Pipeline.Records;

/// <summary>Which entries of the audit log are asked for; what is null narrows nothing.</summary>
/// <param name="Actor">By whom.</param>
/// <param name="Action">For example <c>review.approve</c>.</param>
/// <param name="Article">Of which article.</param>
/// <param name="Subject">Done to what: a claim's review, a person, a token.</param>
/// <param name="From">Not before this moment.</param>
/// <param name="Until">Before this moment.</param>
public sealed record AuditSelection(Guid? Actor = null, string? Action = null, Guid? Article = null, Guid? Subject = null, DateTimeOffset? From = null, DateTimeOffset? Until = null)
{
    /// <summary>Everything.</summary>
    public static AuditSelection All { get; } = new();

    /// <summary>The entries of one desk that are meant.</summary>
    public IQueryable<AuditRow> Of(IQueryable<AuditRow> rows, Guid desk)
    {
        rows = rows.Where(r => r.DeskId == desk);
        if (Actor is { } actor) rows = rows.Where(r => r.ActorId == actor);
        if (!string.IsNullOrEmpty(Action)) rows = rows.Where(r => r.Action == Action);
        if (Article is { } article) rows = rows.Where(r => r.ArticleId == article);
        if (Subject is { } subject) rows = rows.Where(r => r.SubjectId == subject);
        if (From is { } from) rows = rows.Where(r => r.At >= from);
        if (Until is { } until) rows = rows.Where(r => r.At < until);
        return rows;
    }
}
