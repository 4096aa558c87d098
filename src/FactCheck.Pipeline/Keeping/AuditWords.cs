using FactCheck.Data.Records;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Keeping;

/// <summary>Erases the words beside audit rows, and their salt with them. The rows, their hashes and the chain are not touched and could not be.</summary>
internal static class AuditWords
{
    internal static Task<int> EraseAsync(Change change, IQueryable<AuditRow> rows, CancellationToken cancellation) =>
        change.Data.AuditTexts.Where(t => t.DeskId == change.DeskId && t.ErasedAt == null && rows.Any(r => r.Id == t.AuditId)).ExecuteUpdateAsync(
            set => set.SetProperty(t => t.Text, (string?)null).SetProperty(t => t.Salt, (string?)null).SetProperty(t => t.ErasedAt, change.Now), cancellation);
}
