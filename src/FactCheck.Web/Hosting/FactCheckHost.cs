using FactCheck.Web.Endpoints;

namespace FactCheck.Web.Hosting;

/// <summary>Builds the host; also what browser tests start, with sources of their own.</summary>
public static class FactCheckHost
{
    /// <summary>The exit code: 3 for a wrong configuration, 5 for a database that is not there.</summary>
    /// <param name="settings">What the command line says.</param>
    /// <param name="also">What a harness puts in the place of a service, such as its clock.</param>
    public static async Task<int> RunAsync(WebSettings settings, Action<IServiceCollection>? also = null)
    {
        WebApplication app;
        try
        {
            app = Build(settings, also);
        }
        catch (ArgumentException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 3;
        }
        await using (app)
        {
            if (await app.PrepareAsync() is { } unready)
            {
                await Console.Error.WriteLineAsync(unready);
                return 5;
            }
            await app.RunAsync();
            return 0;
        }
    }

    public static WebApplication Build(WebSettings settings, Action<IServiceCollection>? also = null)
    {
        // Pages and style sheets are found beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings.Rest,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(FactCheckHost).Assembly.GetName().Name,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // A worker answers to nobody but whoever watches over it, so any free port will do.
        if (settings.Role == ProcessRole.Worker && string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddFactCheck(settings);
        builder.AddTelemetry(settings);
        also?.Invoke(builder.Services);
        var app = builder.Build();
        if (settings.Role == ProcessRole.Worker) app.MapHealth();
        else app.UseFactCheck();
        return app;
    }
}
