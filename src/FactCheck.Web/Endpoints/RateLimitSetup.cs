namespace FactCheck.Web.Endpoints;

/// <summary>Where the limits stand in the way of a request: behind the token, before the work.</summary>
public static class RateLimitSetup
{
    public static IApplicationBuilder UseRateLimits(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api"),
        machines => machines.Use(next => context =>
        {
            var limits = context.RequestServices.GetRequiredService<RateLimits>();
            return limits.TryPass(context) ? next(context) : TooMany(context, "This token has asked too much in the last minute.");
        }));

    /// <summary>Answers 429 and says when to come back.</summary>
    internal static Task TooMany(HttpContext context, string title)
    {
        context.Response.Headers.RetryAfter = "60";
        return Results.Problem(type: "rate-limit", title: title, detail: "Ask again in a minute.", statusCode: StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
    }
}
