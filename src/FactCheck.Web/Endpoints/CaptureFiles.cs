using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Sources;
using FactCheck.Fetching;
using FactCheck.Fetching.Archives;
using FactCheck.Fetching.Snapshots;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Endpoints;

/// <summary>
/// Kept bytes to take away. A stranger's page never runs here: it downloads under a type that no browser shows, in a sandbox without an origin.
/// </summary>
public static class CaptureFiles
{
    public static void MapCaptureFiles(this WebApplication app)
    {
        app.MapGet("/captures/{id:guid}/raw", RawAsync).ExcludeFromDescription();
        app.MapGet("/captures/{id:guid}/warc", WarcAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> RawAsync(Guid id, HttpContext context, FactCheckDbContext data, DeskSession session, SourceDoor door, CancellationToken cancellation)
    {
        var (row, source) = await FindAsync(id, data, session, cancellation);
        // Private sources stay out of every export; the desk reads them here.
        if (row is not { Sha256.Length: > 0, ErasedAt: null } || source is null || source.Kind == SourceKind.Private) return Results.NotFound();
        var bytes = await ReadAsync(row.Sha256, door, cancellation);
        if (bytes is null) return Results.NotFound();
        SecurityHeaders.Sandbox(context.Response);
        return Results.File(bytes, "application/octet-stream", $"{row.Sha256[..12]}.bin");
    }

    private static async Task<IResult> WarcAsync(Guid id, HttpContext context, FactCheckDbContext data, DeskSession session, SourceDoor door, TimeProvider clock, CancellationToken cancellation)
    {
        var (row, source) = await FindAsync(id, data, session, cancellation);
        if (row is not { ErasedAt: null } || source is null || source.Kind == SourceKind.Private) return Results.NotFound();
        if (row.Sha256.Length > 0 && await ReadAsync(row.Sha256, door, cancellation) is null) return Results.NotFound();
        using var file = new MemoryStream();
        var writer = new WarcWriter(file, isCompressed: true);
        await writer.WriteInfoAsync(door.Settings.UserAgent, clock.GetUtcNow(), cancellation);
        await writer.WriteAsync(row.ToCapture(source.Url), door.Snapshots, cancellation);
        SecurityHeaders.Sandbox(context.Response);
        return Results.File(file.ToArray(), "application/warc", $"{id:N}.warc.gz");
    }

    private static async Task<(CaptureRow? Row, SourceRow? Source)> FindAsync(Guid id, FactCheckDbContext data, DeskSession session, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var row = await data.Captures.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id && c.DeskId == me.DeskId, cancellation);
        return row is null ? (null, null) : (row, await data.Sources.AsNoTracking().SingleAsync(s => s.Id == row.SourceId, cancellation));
    }

    /// <summary>Null for bytes that are lost or no longer match their name: what cannot be vouched for is not handed out.</summary>
    private static async Task<byte[]?> ReadAsync(string sha256, SourceDoor door, CancellationToken cancellation)
    {
        try
        {
            return await door.Snapshots.ReadAsync(sha256, cancellation);
        }
        catch (DamagedSnapshotException)
        {
            return null;
        }
    }
}
