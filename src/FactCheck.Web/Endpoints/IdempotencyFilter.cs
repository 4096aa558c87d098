using System.Text;
using FactCheck.Core.Text;
using FactCheck.Data.Jobs;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Writing;
using FactCheck.Web.Hosting;

namespace FactCheck.Web.Endpoints;

/// <summary>
/// Writes with an Idempotency-Key are done once: the same request under the same key gets the first answer again, another request under it is
/// refused. Answers of 500 and above are not kept, since nothing is known to have been done.
/// </summary>
public static class IdempotencyFilter
{
    public const string Header = "Idempotency-Key";

    private const int LongestKey = 200;

    public static IApplicationBuilder UseIdempotencyKeys(this IApplicationBuilder app) => app.UseWhen(
        context => HttpMethods.IsPost(context.Request.Method) && context.Request.Path.StartsWithSegments("/api") && context.Request.Headers.ContainsKey(Header)
            && context.User.Identity?.IsAuthenticated == true,
        keyed => keyed.Use(next => context => InvokeAsync(context, next)));

    private static async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var key = context.Request.Headers[Header].ToString();
        if (key.Length is 0 or > LongestKey)
        {
            await Problems.Invalid($"The {Header} must have between 1 and {LongestKey} characters.").ExecuteAsync(context);
            return;
        }
        var answers = context.RequestServices.GetRequiredService<IdempotentAnswers>();
        var actor = (await context.RequestServices.GetRequiredService<DeskSession>().RequireAsync()).Actor;
        var request = await DigestAsync(context.Request);
        if (await answers.TakeAsync(actor, key, request, context.RequestAborted) is { } earlier) await RepeatAsync(context, earlier, request);
        else await RunAsync(context, next, answers, actor, key);
    }

    private static async Task RunAsync(HttpContext context, RequestDelegate next, IdempotentAnswers answers, Actor actor, string key)
    {
        var outside = context.Response.Body;
        await using var held = new MemoryStream();
        context.Response.Body = held;
        var isDone = false;
        try
        {
            await next(context);
            isDone = context.Response.StatusCode < StatusCodes.Status500InternalServerError;
        }
        finally
        {
            context.Response.Body = outside;
            if (!isDone) await answers.ReleaseAsync(actor, key, CancellationToken.None);
        }
        // The write is committed: its answer is kept even where the one who asked has gone.
        if (isDone)
            await answers.KeepAsync(actor, key, context.Response.StatusCode, context.Response.Headers.Location.ToString(), Encoding.UTF8.GetString(held.ToArray()), CancellationToken.None);
        held.Position = 0;
        await held.CopyToAsync(outside, context.RequestAborted);
    }

    private static async Task RepeatAsync(HttpContext context, IdempotentAnswer earlier, string request)
    {
        if (earlier.Request != request)
        {
            await Results.Problem(type: "idempotency-key", title: $"This {Header} was used for another request.", detail: "Choose a new key for a new request.", statusCode: 422)
                .ExecuteAsync(context);
            return;
        }
        if (earlier.Status == 0)
        {
            await Results.Problem(type: "idempotency-key", title: "The first request under this key is still being done.", detail: "Ask again in a moment.", statusCode: 409)
                .ExecuteAsync(context);
            return;
        }
        context.Response.StatusCode = earlier.Status;
        context.Response.Headers["Idempotency-Replayed"] = "true";
        if (earlier.Location.Length > 0) context.Response.Headers.Location = earlier.Location;
        if (earlier.Body.Length == 0) return;
        context.Response.ContentType = earlier.Status >= StatusCodes.Status400BadRequest ? "application/problem+json" : "application/json; charset=utf-8";
        await context.Response.WriteAsync(earlier.Body, context.RequestAborted);
    }

    private static async Task<string> DigestAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        return Digest.Of([request.Method, request.Path + request.QueryString, Digest.Of(body.ToArray())]);
    }
}
