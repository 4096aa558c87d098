using FactCheck.Pipeline.Outbox;
using Hangfire;
using Hangfire.InMemory;

namespace FactCheck.Web.Jobs;

/// <summary>The only place that knows Hangfire: it executes and wakes, and keeps nothing that matters.</summary>
public static class JobServices
{
    public static IServiceCollection AddFactCheckJobs(this IServiceCollection services, JobSettings? settings = null)
    {
        services
            .AddSingleton<WaitingKeys>()
            .AddSingleton<IWorkBell, HangfireBell>()
            .AddTransient<LineJob>()
            .AddHangfire(hangfire => hangfire.UseRecommendedSerializerSettings().UseStorage(new InMemoryStorage()))
            .AddHangfireServer(server =>
            {
                server.WorkerCount = (settings ?? new()).Workers;
                // A step lets go within a second; what it leaves is a row.
                server.ShutdownTimeout = TimeSpan.FromSeconds(5);
            });
        return services.AddHostedService<SweepService>().AddHostedService<SealService>();
    }
}
