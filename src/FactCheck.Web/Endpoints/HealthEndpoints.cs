using FactCheck.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Endpoints;

/// <summary>Is the process alive, and can it do its work?</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Text("alive")).AllowAnonymous();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(IDbContextFactory<FactCheckDbContext> factory, CancellationToken cancellation)
    {
        await using var data = factory.CreateDbContext();
        var ready = await data.Database.CanConnectAsync(cancellation) && !(await data.Database.GetPendingMigrationsAsync(cancellation)).Any();
        return ready ? Results.Text("ready") : Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
