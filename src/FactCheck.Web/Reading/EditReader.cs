using FactCheck.Core.Claims;
using FactCheck.Core.Text;
using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Data.Columns;
using FactCheck.Language.Spans;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads what people did to the claims of an article, also what no longer applies.</summary>
public sealed class EditReader(FactCheckDbContext data, DeskSession session)
{
    /// <summary>All edits in their order; undoings stand with what they undo.</summary>
    public async Task<IReadOnlyList<EditLine>> ReadAsync(Article article, CancellationToken cancellation)
    {
        var rows = await data.ClaimEdits.AsNoTracking().Where(e => e.ArticleId == article.Id).OrderBy(e => e.Number).ToListAsync(cancellation);
        if (rows.Count == 0) return [];
        var text = await data.Readings.Where(r => r.RevisionId == article.CurrentRevisionId).Select(r => r.Text).SingleOrDefaultAsync(cancellation) ?? "";
        var sentences = await data.Sentences.AsNoTracking().Where(s => s.RevisionId == article.CurrentRevisionId).OrderBy(s => s.Number).ToListAsync(cancellation);
        var keys = SentenceKeys.Of(text, sentences.Select(s => new TextSpan(s.Start, s.End)));
        var places = keys.Select((k, i) => (k, sentences[i].Id)).ToDictionary(p => p.k, p => p.Id, StringComparer.Ordinal);
        var idle = await data.Extractions.AsNoTracking().Where(e => e.RevisionId == article.CurrentRevisionId).Select(e => e.IdleEdits).SingleOrDefaultAsync(cancellation) ?? [];
        var names = await session.NamesAsync();
        var edits = rows.Select(r => (Row: r, Edit: JsonColumn.Read<ClaimEdit>(r.Edit))).ToList();
        var undone = edits.Where(e => e.Edit.Kind == ClaimEditKind.Undo).GroupBy(e => e.Edit.Undoes)
            .ToDictionary(g => g.Key, g => names.GetValueOrDefault(g.First().Row.PersonId, "somebody"));
        return [.. edits.Where(e => e.Edit.Kind != ClaimEditKind.Undo).Select(e => new EditLine(
            e.Edit, names.GetValueOrDefault(e.Row.PersonId, "somebody"), e.Row.At,
            places.TryGetValue(e.Edit.SentenceKey, out var sentence) ? sentence : null,
            idle.Contains(e.Row.Id), undone.GetValueOrDefault(e.Edit.Number, "")))];
    }

    /// <summary>The edit that gave a claim these words, or null where the engine did.</summary>
    public static EditLine? MakerOf(string claim, IEnumerable<EditLine> edits)
    {
        var words = NormalForm.Of(claim);
        return edits.LastOrDefault(e => e is { IsUndone: false, IsIdle: false } && e.Edit.Yields.Any(y => NormalForm.Of(y.Text) == words));
    }
}
