using FactCheck.Core.Reviews;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;

namespace FactCheck.Web.Endpoints;

/// <summary>Claims for machines: the queue, and the same actions as on the pages.</summary>
public static class ClaimEndpoints
{
    public static void MapClaims(this RouteGroupBuilder api)
    {
        api.MapGet("/queue", QueueAsync).WithSummary("What waits for people, the weightiest first");
        api.MapPost("/claims/{id:guid}/actions/{action}", ActAsync).RequireAuthorization(ApiScopes.Decide).WithSummary("Take, propose, approve, return … a claim");
    }

    private static async Task<IResult> QueueAsync(string? cursor, Guid? article, string? state, QueueReader queue, CancellationToken cancellation)
    {
        var skip = int.TryParse(cursor, System.Globalization.CultureInfo.InvariantCulture, out var from) ? Math.Max(0, from) : 0;
        if (state is not null && !Enum.IsDefined(typeof(ReviewState), Capital(state)))
            return Problems.Invalid($"There is no state “{state}”.", string.Join(", ", Enum.GetNames<ReviewState>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName)));
        ReviewState? wanted = state is null ? null : Enum.Parse<ReviewState>(Capital(state));
        var view = await queue.ReadAsync(new() { Article = article, State = wanted, Skip = skip }, cancellation);
        var items = view.Lots.SelectMany(l => l.Claims).Select(ApiClaims.Shape).ToList();
        return Results.Ok(new { items, next = view.More ? (skip + items.Count).ToString(System.Globalization.CultureInfo.InvariantCulture) : null });
    }

    // Names stand in camel case outside.
    private static string Capital(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];

    private static async Task<IResult> ActAsync(Guid id, string action, ActionRequest request, ReviewDesk desk, DeskSession session, CancellationToken cancellation)
    {
        if (!Enum.TryParse<ReviewAction>(action, ignoreCase: true, out var chosen) || int.TryParse(action, out _))
            return Problems.Invalid($"There is no action “{action}”.", string.Join(", ", Enum.GetNames<ReviewAction>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName)));
        var outcome = await desk.ActAsync((await session.RequireAsync()).Actor, id, chosen, request.ToInput(), cancellation);
        return outcome is Done done ? Results.Ok(new { id, action = chosen, at = done.At }) : Problems.Of(outcome);
    }
}
