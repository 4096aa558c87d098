using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Watching;
using FactCheck.Web.Endpoints.Shapes;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;

namespace FactCheck.Web.Endpoints;

/// <summary>Life after publication for machines: what the watch found, and corrections.</summary>
public static class WatchEndpoints
{
    public static void MapWatching(this RouteGroupBuilder api)
    {
        api.MapGet("/watch", ChangesAsync).Answers<Listing<ApiWatchFinding>>(200).WithName("listSourceChanges")
            .WithSummary("Changes in the sources of published articles that nobody has settled; those that touch evidence first, at most 50");
        api.MapPost("/articles/{id:guid}/corrections", CorrectAsync).RequireAuthorization(ApiScopes.Decide).Answers<Written>(201).Decides().WithName("addCorrection")
            .WithSummary("A dated correction of the newest publication: what changed and why");
    }

    private static async Task<IResult> ChangesAsync(WatchReader watch, CancellationToken cancellation)
    {
        var view = await watch.ReadAsync(settled: false, cancellation);
        return Results.Ok(new Listing<ApiWatchFinding>([.. view.Lines.Select(l => new ApiWatchFinding(
            l.Finding.Id, l.Finding.SourceId, l.Url, l.Finding.Outcome, l.Finding.TouchesEvidence, l.Finding.Broken, l.Finding.At, l.Archived?.Url ?? ""))], null));
    }

    private static async Task<IResult> CorrectAsync(Guid id, CorrectionRequest body, WatchDesk desk, DeskSession session, CancellationToken cancellation)
    {
        var outcome = await desk.CorrectAsync((await session.RequireAsync()).Actor, id, body.Claim, body.What ?? "", body.Why ?? "", cancellation);
        return outcome is Done done ? Results.Created($"/published/{id}#corrections", new Written(done.Id)) : Problems.Of(outcome);
    }
}
