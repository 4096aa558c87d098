using Microsoft.AspNetCore.Mvc;

namespace FactCheck.Web.Endpoints;

/// <summary>What a route answers, for the OpenAPI document.</summary>
internal static class ApiAnswers
{
    /// <summary>A body of this shape with one of these codes, and problem details with all others.</summary>
    public static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder route, params int[] codes)
    {
        foreach (var code in codes) route.Produces<T>(code);
        foreach (var code in new[] { 400, 401, 403, 404, 429 }) route.Produces<ProblemDetails>(code, "application/problem+json");
        return route;
    }

    /// <summary>Also refused as things stand (422) or because they changed (409).</summary>
    public static RouteHandlerBuilder Decides(this RouteHandlerBuilder route)
    {
        foreach (var code in new[] { 409, 422 }) route.Produces<ProblemDetails>(code, "application/problem+json");
        return route;
    }
}
