using FactCheck.Data;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Keeping;

/// <summary>Takes the words out of queries: question, answers, names. That it was asked, about which claim, when and by whom, stays.</summary>
internal static class QueryErasure
{
    /// <summary>Queries that hold no gate any more since before a moment and whose words are still there.</summary>
    internal static IQueryable<Guid> Done(FactCheckDbContext data, Guid deskId, DateTimeOffset before) => data.Queries
        .Where(q => q.DeskId == deskId && q.ErasedAt == null && (q.WithdrawnAt < before || (q.AnsweredAt != null && q.SettledAt < before)))
        .Where(q => !data.LegalHolds.Any(h => h.DeskId == deskId && h.LiftedAt == null && (h.ArticleId == null || h.ArticleId == q.ArticleId)))
        .Select(q => q.Id);

    internal static async Task EraseAsync(Change change, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        var data = change.Data;
        await data.Queries.Where(q => ids.Contains(q.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(q => q.Question, "").SetProperty(q => q.AddresseeName, "").SetProperty(q => q.Answer, q => q.Answer == null ? null : "")
                .SetProperty(q => q.AnsweredByName, "").SetProperty(q => q.LinkHash, (string?)null).SetProperty(q => q.LinkExpiresAt, (DateTimeOffset?)null)
                .SetProperty(q => q.ErasedAt, change.Now).SetProperty(q => q.Version, q => q.Version + 1),
            cancellation);
        await data.FurtherAnswers.Where(a => ids.Contains(a.QueryId)).ExecuteUpdateAsync(set => set.SetProperty(a => a.Text, "").SetProperty(a => a.Name, ""), cancellation);
        await AuditWords.EraseAsync(change, data.Audit.Where(a => a.SubjectKind == "query" && ids.Contains(a.SubjectId)), cancellation);
    }
}
