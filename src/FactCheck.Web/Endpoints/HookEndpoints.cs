using FactCheck.Pipeline.Pulls;
using Microsoft.AspNetCore.Http.Features;

namespace FactCheck.Web.Endpoints;

/// <summary>The door for deliveries of content repositories. The platform waits ten seconds; what there is to do comes after the answer.</summary>
public static class HookEndpoints
{
    public static void MapHooks(this IEndpointRouteBuilder app) =>
        app.MapPost("/hooks/github", ReceiveAsync).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();

    private static async Task<IResult> ReceiveAsync(HttpContext context, HookDesk hooks, CancellationToken cancellation)
    {
        var request = context.Request;
        if (request.ContentLength > HookDesk.LargestBody) return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = HookDesk.LargestBody;
        try
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, cancellation);
            var head = new HookHead(request.Headers["X-Hub-Signature-256"], request.Headers["X-GitHub-Event"], request.Headers["X-GitHub-Delivery"]);
            return Results.StatusCode(Status(await hooks.ReceiveAsync(head, body.GetBuffer().AsMemory(0, (int)body.Length), cancellation)));
        }
        // Too large although no length was given (413), or too slow (408).
        catch (BadHttpRequestException refused)
        {
            return Results.StatusCode(refused.StatusCode);
        }
    }

    private static int Status(HookAnswer answer) => answer switch
    {
        HookAnswer.Kept or HookAnswer.KnownAlready => StatusCodes.Status202Accepted,
        HookAnswer.Incomplete => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status401Unauthorized,
    };
}
