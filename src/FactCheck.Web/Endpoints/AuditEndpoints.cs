using FactCheck.Pipeline.Records;
using FactCheck.Web.Endpoints.Shapes;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;

namespace FactCheck.Web.Endpoints;

/// <summary>The desk's audit log for machines, for those who may read it.</summary>
public static class AuditEndpoints
{
    public static void MapAudit(this RouteGroupBuilder api)
    {
        api.MapGet("/audit", ListAsync).RequireAuthorization(ApiScopes.Audit).Answers<Listing<ApiAuditEntry>>(200).WithName("listAudit")
            .WithSummary("Who did what, in order, with place and hash in the chain; by article, person, action, subject or time");
        api.MapGet("/audit/export", ExportAsync).RequireAuthorization(ApiScopes.Audit).Produces<string>(200, "application/json").WithName("exportAudit")
            .WithSummary("The sealed log as a signed file, for factcheck audit verify; what was not asked for stands in it as number and hash");
    }

    private static async Task<IResult> ExportAsync(
        Guid? article, Guid? actor, string? action, Guid? subject, DateTimeOffset? from, DateTimeOffset? until, AuditExport export, DeskSession session, CancellationToken cancellation)
    {
        var file = await export.WriteAsync((await session.RequireAsync()).Actor, new(actor, action, article, subject, from, until), cancellation);
        return file is null ? NotAllowed() : Results.Text(file, "application/json");
    }

    private static async Task<IResult> ListAsync(
        string? cursor, int? limit, Guid? article, Guid? actor, string? action, Guid? subject, DateTimeOffset? from, DateTimeOffset? until,
        AuditReader reader, DeskSession session, CancellationToken cancellation)
    {
        if (Cursor.ReadLong(cursor) is not { } after) return Problems.NoCursor();
        var me = await session.RequireAsync();
        if (!AuditReader.IsFor(me)) return NotAllowed();
        var size = Cursor.Size(limit);
        var lines = await reader.ForwardAsync(new(actor, action, article, subject, from, until), after, size + 1, cancellation);
        var items = lines.Take(size).Select(l => new ApiAuditEntry(
            l.Number, l.Hash, l.Row.Id, l.Row.At, l.Row.ActorId, l.Who, l.Row.TokenId, l.Row.Action, l.Row.SubjectKind, l.Row.SubjectId, l.Row.ArticleId, l.Row.Facts, l.Row.TextHash, l.Text)).ToList();
        return Results.Ok(new Listing<ApiAuditEntry>(items, lines.Count > size ? Cursor.Of(lines[size - 1].Row.Sequence) : null));
    }

    private static IResult NotAllowed() => Problems.NotAllowed("Only administrators, editors and the head read the audit log.");
}
