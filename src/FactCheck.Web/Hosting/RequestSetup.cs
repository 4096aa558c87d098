using FactCheck.Data;
using FactCheck.Web.Endpoints;
using FactCheck.Web.Reading;
using FactCheck.Web.SigningIn;
using FactCheck.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Hosting;

/// <summary>The way of a request through the host.</summary>
public static class RequestSetup
{
    public static void UseFactCheck(this WebApplication app)
    {
        app.UseProxies(app.Services.GetRequiredService<WebSettings>());
        app.UseSecurityHeaders();
        app.UseWhen(IsForMachines, machines => machines.UseExceptionHandler(Failure(null)).UseStatusCodePages());
        app.UseWhen(IsGate, gates => gates.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = _ => StatusCodes.Status503ServiceUnavailable }));
        app.UseWhen(context => !IsForMachines(context), people => people.UseExceptionHandler(Failure("/error")).UseStatusCodePagesWithReExecute("/status/{0}"));
        app.UseStaticFiles();
        app.UseReaderNumbers();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseSecondFactorDuty();
        app.UseRateLimits();
        app.UseIdempotencyKeys();
        app.MapHealth();
        app.MapApi();
        app.MapHooks();
        app.MapCaptureFiles();
        app.MapExportFiles();
        app.MapFeeds();
        app.MapProvider();
        app.MapRazorPages();
        app.MapGet("/", () => Results.Redirect("/queue"));
        app.MapGet("/articles/{id:guid}/progress", ProgressAsync);
    }

    // A database that is away for a moment is no fault of the request: it may be sent again, and the status says so.
    private static ExceptionHandlerOptions Failure(string? page) => new()
    {
        ExceptionHandlingPath = page,
        StatusCodeSelector = failure => DatabaseFaults.IsAway(failure) ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status500InternalServerError,
    };

    private static bool IsForMachines(HttpContext context) => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/health") || context.Request.Path.StartsWithSegments("/hooks");

    // Whoever publishes by the gate hears 503 on any doubt: what failed there is never a fault of the question.
    private static bool IsGate(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api/v1/articles", out var rest) && rest.Value?.EndsWith("/gate", StringComparison.Ordinal) == true;

    /// <summary>What a page that waits for the machine asks every two seconds.</summary>
    private static async Task<IResult> ProgressAsync(Guid id, FactCheckDbContext data, DeskSession session, ProgressReader progress, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var revision = await data.Articles.Where(a => a.Id == id && a.DeskId == me.DeskId).Select(a => (Guid?)a.CurrentRevisionId).SingleOrDefaultAsync(cancellation);
        return revision is { } current ? Results.Ok(new { (await progress.ReadAsync(id, current, cancellation)).Stamp }) : Results.NotFound();
    }
}
