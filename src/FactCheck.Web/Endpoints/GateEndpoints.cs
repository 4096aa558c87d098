using FactCheck.Core.Gates;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Web.Endpoints.Shapes;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;

namespace FactCheck.Web.Endpoints;

/// <summary>The gate for machines: 200 with its state, 503 on any doubt, and never open by default.</summary>
public static class GateEndpoints
{
    private const int LongestWait = 60;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    public static void MapGates(this RouteGroupBuilder api)
    {
        api.MapPost("/articles/{id:guid}/publications", PublishAsync).RequireAuthorization(ApiScopes.Submit).Answers<Written>(201, 200).Decides().WithName("publishArticle")
            .WithSummary("Publish a revision whose gate is open: its receipt is signed and its sources are watched from then on");
        api.MapGet("/articles/{id:guid}/gate", GateAsync).Answers<ApiGate>(200).ProducesProblem(503).WithName("getGate")
            .WithSummary("Its gate; with wait (seconds, at most 60), answers as soon as it is not pending");
    }

    private static async Task<IResult> PublishAsync(Guid id, PublicationRequest request, GateDesk gates, DeskSession session, CancellationToken cancellation)
    {
        var outcome = await gates.PublishAsync((await session.RequireAsync()).Actor, id, request.Revision, cancellation);
        if (outcome is not Done done) return Problems.Of(outcome);
        var body = new Written(done.Id, request.Revision);
        return done.IsNew ? Results.Created($"/published/{id}", body) : Results.Ok(body);
    }

    private static async Task<IResult> GateAsync(Guid id, int? wait, GateDesk gates, ProgressReader progress, DeskSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var patience = TimeSpan.FromSeconds(Math.Clamp(wait ?? 0, 0, LongestWait));
        var started = clock.GetTimestamp();
        while (true)
        {
            if (await gates.ReadAsync(me.DeskId, id, cancellation) is not { } gate) return Problems.NotHere();
            if (gate.Result.State != GateState.Pending || clock.GetElapsedTime(started) >= patience)
                return await AnswerAsync(me.DeskId, gate, gates, progress, cancellation);
            await Task.Delay(Glance, clock, cancellation);
        }
    }

    // What is under way is read before the gate: a gate that is read after the last step has seen what that step did.
    private static async Task<IResult> AnswerAsync(Guid deskId, GateReading before, GateDesk gates, ProgressReader progress, CancellationToken cancellation)
    {
        var isWorking = await progress.IsWorkingAsync(before.ArticleId, before.RevisionId, cancellation);
        if (await gates.ReadAsync(deskId, before.ArticleId, cancellation) is not { } gate) return Problems.NotHere();
        isWorking |= gate.RevisionId != before.RevisionId;
        return Results.Ok(new ApiGate(gate.Result.State, gate.Result.Sum, isWorking, gate.Result.Holding, gate.RevisionId, gate.At, [.. gate.Result.Findings.Select(ApiFinding.Of)]));
    }
}
