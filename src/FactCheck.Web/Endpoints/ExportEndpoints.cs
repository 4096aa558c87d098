using System.IO.Compression;
using System.Text;
using FactCheck.Core.Reporting.Exports;
using FactCheck.Core.Verdicts;
using FactCheck.Data;
using FactCheck.Fetching;
using FactCheck.Fetching.Archives;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Notices;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Endpoints;

/// <summary>A publication in the forms that others read. All are written from the same record, in which nothing of a private source stands.</summary>
public static class ExportEndpoints
{
    private delegate string Writer(PublishedArticle article, RatingRules ratings);

    private static readonly (string Path, string Type, string Name, string Summary, Writer Write)[] Forms =
    [
        ("claimreview", "application/ld+json", "getClaimReview", "Its decided claims as schema.org ClaimReview (JSON-LD)", ClaimReviewExport.Write),
        ("annotations", "application/ld+json", "getAnnotations", "Its decided claims as W3C Web Annotations", (article, _) => AnnotationExport.Write(article)),
        ("claims.csv", "text/csv", "getClaimTable", "The claim table as CSV; no cell is a formula", CsvExport.Write),
        ("export", "application/json", "getExport", "The publication as one JSON document", JsonExport.Write),
        ("report", "text/html", "getReport", "The report as one page that prints", DeskReport.Write),
    ];

    public static void MapExports(this RouteGroupBuilder api)
    {
        foreach (var (path, type, name, summary, write) in Forms)
            api.MapGet("/articles/{id:guid}/" + path, Answer(type, write)).Produces<string>(200, type).ProducesProblem(404).WithName(name).WithSummary(summary);
        api.MapGet("/articles/{id:guid}/package", PackageAsync).Produces<byte[]>(200, "application/zip").ProducesProblem(404).ProducesProblem(409).WithName("getPackage")
            .WithSummary("Captures (WARC), receipt and report as one zip");
    }

    /// <summary>The same for people who are signed in.</summary>
    public static void MapExportFiles(this WebApplication app)
    {
        foreach (var form in Forms) app.MapGet("/files/articles/{id:guid}/" + form.Path, Answer(form.Type, form.Write)).ExcludeFromDescription();
        app.MapGet("/files/articles/{id:guid}/package", PackageAsync).ExcludeFromDescription();
    }

    private static Delegate Answer(string type, Writer write) =>
        (Guid id, HttpContext context, PublishedReader reader, DeskSession session, PublicSite site, PipelineRules rules, CancellationToken cancellation) =>
            WriteAsync(id, context, type, write, reader, session, site, rules, cancellation);

    private static async Task<IResult> WriteAsync(
        Guid id, HttpContext context, string type, Writer write, PublishedReader reader, DeskSession session, PublicSite site, PipelineRules rules, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (await reader.ReadAsync(id, me.DeskId, site.OriginOf(context.Request), cancellation) is not { } article) return NotPublished();
        if (type == "text/html") SecurityHeaders.ShowReport(context.Response);
        return Results.Text(write(article, rules.Ratings), type, Encoding.UTF8);
    }

    private static async Task<IResult> PackageAsync(
        Guid id, HttpContext context, PublishedReader reader, ReceiptReader kept, DeskSession session, PublicSite site, PipelineRules rules, FactCheckDbContext data, SourceDoor door, TimeProvider clock, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (await reader.ReadAsync(id, me.DeskId, site.OriginOf(context.Request), cancellation) is not { } article) return NotPublished();
        var receipts = (await reader.ReceiptsAsync(id, cancellation)).Where(r => r.Revision == article.Revision).ToList();
        if (receipts.Exists(r => r.Text.Length == 0))
            return Results.Problem(type: "not-signed-yet", title: "The receipt is being signed.", detail: "Ask again in a second.", statusCode: StatusCodes.Status409Conflict);
        using var file = new MemoryStream();
        await using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            await AddAsync(zip, "report.html", Encoding.UTF8.GetBytes(DeskReport.Write(article, rules.Ratings)), cancellation);
            for (var n = 0; n < receipts.Count; n++)
            {
                // What became private since it was signed stays in, and a signed file cannot be blackened.
                if (await kept.StaysInAsync(me.DeskId, receipts[n].Text, cancellation)) continue;
                await AddAsync(zip, n == 0 ? "receipt.json" : FormattableString.Invariant($"receipt-correction-{n}.json"), Encoding.UTF8.GetBytes(receipts[n].Text), cancellation);
            }
            await AddAsync(zip, "captures.warc.gz", await WarcAsync(article, me.DeskId, data, door, clock, cancellation), cancellation);
        }
        return Results.File(file.ToArray(), "application/zip", $"evidence-{id:N}.zip");
    }

    private static async Task<byte[]> WarcAsync(PublishedArticle article, Guid deskId, FactCheckDbContext data, SourceDoor door, TimeProvider clock, CancellationToken cancellation)
    {
        // Addresses of private sources are not in the record, so their captures are not found.
        var urls = article.Sources.Where(s => !s.IsPrivate).Select(s => s.Url).Concat(article.Claims.SelectMany(c => c.Evidence).Where(e => !e.IsPrivate).Select(e => e.Url)).Distinct().ToList();
        var rows = await (from capture in data.Captures.AsNoTracking()
                          join source in data.Sources on capture.SourceId equals source.Id
                          where source.DeskId == deskId && urls.Contains(source.Url) && capture.At <= article.PublishedAt.AddSeconds(1)
                          orderby capture.At
                          select new { capture, source.Url }).ToListAsync(cancellation);
        using var file = new MemoryStream();
        var writer = new WarcWriter(file, isCompressed: true);
        await writer.WriteInfoAsync(door.Settings.UserAgent, clock.GetUtcNow(), cancellation);
        foreach (var row in rows) await writer.WriteAsync(row.capture.ToCapture(row.Url), door.Snapshots, cancellation);
        return file.ToArray();
    }

    private static async Task AddAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken cancellation)
    {
        await using var entry = await zip.CreateEntry(name, CompressionLevel.Optimal).OpenAsync(cancellation);
        await entry.WriteAsync(bytes, cancellation);
    }

    private static IResult NotPublished() => Results.Problem(type: "not-found", title: "No revision of this article was published.", statusCode: StatusCodes.Status404NotFound);
}
