using FactCheck.Data;
using FactCheck.Web.Hosting;
using FactCheck.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Endpoints;

/// <summary>Is the process alive, can it do its work, and what does it count?</summary>
public static class HealthEndpoints
{
    /// <summary>Below so much space a database cannot be trusted to write its log.</summary>
    private const long LeastSpace = 64 * 1024 * 1024;

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/health/live", () => Results.Text("alive")).AllowAnonymous();
        app.MapGet("/health/ready", ReadyAsync).AllowAnonymous();
        app.MapPrometheusScrapingEndpoint("/metrics").AllowAnonymous();
    }

    private static async Task<IResult> ReadyAsync(
        IDbContextFactory<FactCheckDbContext> factory, WebSettings settings, DataSettings database, Pulse pulse, CancellationToken cancellation)
    {
        var wrong = new List<string>();
        await using (var data = factory.CreateDbContext())
        {
            if (!await data.Database.CanConnectAsync(cancellation)) wrong.Add("the database does not answer");
            else if ((await data.Database.GetPendingMigrationsAsync(cancellation)).Any()) wrong.Add("the database is older than this build; start it once so that it upgrades");
        }
        if (database.Kind == DatabaseKind.Sqlite && new DriveInfo(settings.DataFolder).AvailableFreeSpace < LeastSpace)
            wrong.Add("the disk of the data folder is nearly full; make room");
        wrong.AddRange(pulse.Still());
        return wrong.Count == 0 ? Results.Text("ready") : Results.Text(string.Join('\n', wrong), statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
