using FactCheck.Core.Claims;
using FactCheck.Data;
using FactCheck.Data.Columns;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Reading;

/// <summary>The claim edits of an article in their order, each with its row.</summary>
internal static class EditShelf
{
    internal static async Task<List<(Guid Id, ClaimEdit Edit)>> LoadAsync(FactCheckDbContext data, Guid articleId, CancellationToken cancellation)
    {
        var rows = await data.ClaimEdits.AsNoTracking().Where(e => e.ArticleId == articleId).OrderBy(e => e.Number).ToListAsync(cancellation);
        return [.. rows.Select(r => (r.Id, JsonColumn.Read<ClaimEdit>(r.Edit)))];
    }
}
