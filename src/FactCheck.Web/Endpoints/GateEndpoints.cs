using FactCheck.Core.Gates;
using FactCheck.Pipeline.Gating;
using FactCheck.Web.Endpoints.Shapes;
using FactCheck.Web.Hosting;

namespace FactCheck.Web.Endpoints;

/// <summary>The gate for machines: 200 with its state, 503 on any doubt, and never open by default.</summary>
public static class GateEndpoints
{
    private const int LongestWait = 60;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    public static void MapGates(this RouteGroupBuilder api) =>
        api.MapGet("/articles/{id:guid}/gate", GateAsync).Answers<ApiGate>(200).ProducesProblem(503).WithName("getGate")
            .WithSummary("Its gate; with wait (seconds, at most 60), answers as soon as it is not pending");

    private static async Task<IResult> GateAsync(Guid id, int? wait, GateDesk gates, DeskSession session, TimeProvider clock, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var patience = TimeSpan.FromSeconds(Math.Clamp(wait ?? 0, 0, LongestWait));
        var started = clock.GetTimestamp();
        while (true)
        {
            if (await gates.ReadAsync(me.DeskId, id, cancellation) is not { } gate) return Problems.NotHere();
            if (gate.Result.State != GateState.Pending || clock.GetElapsedTime(started) >= patience)
                return Results.Ok(new ApiGate(gate.Result.State, gate.Result.Sum, gate.Result.Holding, gate.RevisionId, gate.At, [.. gate.Result.Findings.Select(ApiFinding.Of)]));
            await Task.Delay(Glance, clock, cancellation);
        }
    }
}
