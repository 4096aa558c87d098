namespace FactCheck.Web.Hosting;

/// <summary>Builds the host; also what browser tests start, with sources of their own.</summary>
public static class FactCheckHost
{
    public static WebApplication Build(WebSettings settings)
    {
        // Pages and style sheets are found beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings.Rest,
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(FactCheckHost).Assembly.GetName().Name,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.AddFactCheck(settings);
        var app = builder.Build();
        app.UseFactCheck();
        return app;
    }
}
