using FactCheck.Core.Rules;
using FactCheck.Data;
using FactCheck.Fetching;
using FactCheck.Pipeline;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Records;
using FactCheck.Web.Jobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace FactCheck.Faults;

/// <summary>A host with database, pipeline and jobs, and nothing else: it does all the work that is due and ends.</summary>
internal static class LineHost
{
    internal const string Verb = "line";

    internal static async Task<int> RunAsync(string folder, string origin, DataSettings database)
    {
        using var host = Build(folder, origin, database);
        await host.Services.MigrateFactCheckDataAsync(_ => host.Services.PrepareJobs());
        await host.StartAsync();
        var sweep = host.Services.GetRequiredService<Sweep>();
        while (await sweep.IsBusyAsync(CancellationToken.None)) await Task.Delay(50);
        while (await host.Services.GetRequiredService<AuditSealer>().SealAsync(CancellationToken.None) > 0)
        {
            // Until nothing is left.
        }
        await host.StopAsync();
        return 0;
    }

    internal static IHost Build(string folder, string origin, DataSettings database)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(DeathWish.FromEnvironment());
        Compose(builder.Services, folder, origin, database).AddFactCheckJobs(database, new(JobSettings.Usual));
        return builder.Build();
    }

    /// <summary>Database and doors, without workers.</summary>
    internal static IServiceCollection Compose(IServiceCollection services, string folder, string origin, DataSettings database) => services
        .AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>()
        .AddFactCheckData(database)
        .AddFactCheckPipeline(new(Rules(), new FetchSettings { AllowedOrigins = new HashSet<string> { origin } }, Path.Combine(folder, "snapshots")));

    private static RuleSet Rules()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "rules");
        return RuleSet.Of(Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
            .Select(f => new RuleFile(Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f))));
    }
}
