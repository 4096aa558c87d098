using System.Text;
using FactCheck.Core.Reporting.Exports;
using FactCheck.Pipeline.Notices;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;

namespace FactCheck.Web.Endpoints;

/// <summary>What a desk published, for feed readers and other desks: no account, no script.</summary>
public static class FeedEndpoints
{
    private const string Fresh = "public, max-age=60";

    public static void MapFeeds(this WebApplication app)
    {
        app.MapGet("/feeds/{slug}/atom", (string slug, HttpContext context, FeedReader reader, PublicSite site, TimeProvider clock, CancellationToken cancellation) =>
            AnswerAsync(slug, "atom", "application/atom+xml", feed => FeedExport.ToAtom(feed, clock.GetUtcNow()), context, reader, site, cancellation)).AllowAnonymous().ExcludeFromDescription();
        app.MapGet("/feeds/{slug}/json", (string slug, HttpContext context, FeedReader reader, PublicSite site, CancellationToken cancellation) =>
            AnswerAsync(slug, "json", "application/feed+json", FeedExport.ToJson, context, reader, site, cancellation)).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> AnswerAsync(
        string slug, string form, string type, Func<Feed, string> write, HttpContext context, FeedReader reader, PublicSite site, CancellationToken cancellation)
    {
        if (await reader.ReadAsync(slug, site.OriginOf(context.Request), form, cancellation) is not { } feed) return Results.NotFound();
        context.Response.Headers.CacheControl = Fresh;
        return Results.Text(write(feed), type, Encoding.UTF8);
    }
}
