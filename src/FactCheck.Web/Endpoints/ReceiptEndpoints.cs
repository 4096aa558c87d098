using FactCheck.Core.Records;
using FactCheck.Data;
using FactCheck.Pipeline.Records;
using FactCheck.Web.Endpoints.Shapes;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Endpoints;

/// <summary>Receipts of publications, and the keys they are signed with, which are everybody's.</summary>
public static class ReceiptEndpoints
{
    public static void MapReceipts(this RouteGroupBuilder api) =>
        api.MapGet("/articles/{id:guid}/receipt", ReceiptAsync).Produces<string>(200, "application/json").ProducesProblem(404).ProducesProblem(409).WithName("getReceipt")
            .WithSummary("The newest signed receipt: of the publication, or of its last correction; that of a revision as it went out, or of one correction. Verify it offline with factcheck receipt verify");

    public static void MapPublicKeys(this WebApplication app) =>
        app.MapGet("/.well-known/factcheck-keys.json", KeysAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> ReceiptAsync(
        Guid id, int? revision, Guid? correction, HttpResponse response, PublishedReader reader, ReceiptReader kept, FactCheckDbContext data, DeskSession session, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        if (!await data.Articles.AnyAsync(a => a.Id == id && a.DeskId == me.DeskId, cancellation)) return Problems.NotHere();
        var receipts = await reader.ReceiptsAsync(id, cancellation);
        var receipt = receipts.LastOrDefault(r => (correction is null || r.Correction == correction) && (revision is null || (r.Revision == revision && (correction is not null || r.Correction is null))));
        if (receipt is null) return Results.Problem(type: "not-found", title: "No such receipt: nothing of the kind was published.", statusCode: StatusCodes.Status404NotFound);
        if (receipt.Text.Length == 0)
        {
            response.Headers.RetryAfter = "1";
            return Results.Problem(type: "not-signed-yet", title: "The receipt is being signed.", detail: "Ask again in a second.", statusCode: StatusCodes.Status409Conflict);
        }
        if (await kept.StaysInAsync(me.DeskId, receipt.Text, cancellation))
            return Results.Problem(type: "private", title: "A source that this receipt names has become private since it was signed. The receipt stays in.", statusCode: StatusCodes.Status409Conflict);
        response.Headers.ContentDisposition = $"attachment; filename=\"receipt-{receipt.Id:N}.json\"";
        return Results.Text(receipt.Text, "application/json");
    }

    private static async Task<IResult> KeysAsync(SigningKeys keys, CancellationToken cancellation)
    {
        var all = await keys.AllAsync(cancellation);
        return Results.Ok(new Listing<ApiKey>([.. all.Select(k => new ApiKey(SignedFile.KeyId(k.PublicKey), "ECDSA P-256", k.PublicKey, k.CreatedAt, k.RetiredAt))], null));
    }
}
