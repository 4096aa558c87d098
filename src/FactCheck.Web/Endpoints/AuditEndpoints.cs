using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Records;
using FactCheck.Web.Endpoints.Shapes;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Endpoints;

/// <summary>The desk's audit log for machines, for those who may read it.</summary>
public static class AuditEndpoints
{
    public static void MapAudit(this RouteGroupBuilder api)
    {
        api.MapGet("/audit", ListAsync).RequireAuthorization(ApiScopes.Audit).Answers<Listing<ApiAuditEntry>>(200).WithName("listAudit")
            .WithSummary("Who did what, in order, with place and hash in the chain; by article, person or action");
        api.MapGet("/audit/export", ExportAsync).RequireAuthorization(ApiScopes.Audit).Produces<string>(200, "application/json").WithName("exportAudit")
            .WithSummary("The sealed log as a signed file, for factcheck audit verify");
    }

    private static async Task<IResult> ExportAsync(AuditExport export, DeskSession session, CancellationToken cancellation)
    {
        var file = await export.WriteAsync((await session.RequireAsync()).Actor, cancellation);
        return file is null ? Problems.NotAllowed("Only administrators, editors and the head read the audit log.") : Results.Text(file, "application/json");
    }

    private static async Task<IResult> ListAsync(
        string? cursor, int? limit, Guid? article, Guid? actor, string? action, FactCheckDbContext data, DeskSession session, CancellationToken cancellation)
    {
        if (Cursor.Read(cursor) is not { } after) return Problems.NoCursor();
        var me = await session.RequireAsync();
        if (!me.Is(DeskRole.Administrator) && !me.Is(DeskRole.Head) && !me.Is(DeskRole.Editor))
            return Problems.NotAllowed("Only administrators, editors and the head read the audit log.");
        var size = Cursor.Size(limit);
        var names = await session.NamesAsync();
        var rows = await (from row in data.Audit.AsNoTracking()
                          where row.DeskId == me.DeskId && row.Sequence > after
                              && (article == null || row.ArticleId == article) && (actor == null || row.ActorId == actor) && (action == null || row.Action == action)
                          join seal in data.AuditSeals on row.Id equals seal.AuditId into seals
                          from seal in seals.DefaultIfEmpty()
                          join text in data.AuditTexts on row.Id equals text.AuditId into texts
                          from text in texts.DefaultIfEmpty()
                          orderby row.Sequence
                          select new { Row = row, Number = (long?)seal.Number, seal.Hash, text.Text }).Take(size + 1).ToListAsync(cancellation);
        var items = rows.Take(size).Select(r => new ApiAuditEntry(
            r.Number, r.Hash, r.Row.Id, r.Row.At, r.Row.ActorId, r.Row.ActorId is { } person ? names.GetValueOrDefault(person, "") : "", r.Row.TokenId, r.Row.Action,
            r.Row.SubjectKind, r.Row.SubjectId, r.Row.ArticleId, r.Row.Facts, r.Row.TextHash, r.Text)).ToList();
        return Results.Ok(new Listing<ApiAuditEntry>(items, rows.Count > size ? Cursor.Of(rows[size - 1].Row.Sequence) : null));
    }
}
