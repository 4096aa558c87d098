using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Pipeline.Outbox;
using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;

namespace FactCheck.Web.Jobs;

/// <summary>The only place that knows Hangfire: it executes and wakes, and keeps nothing that matters.</summary>
public static class JobServices
{
    /// <summary>Finished jobs say nothing that the rows do not say.</summary>
    private static readonly TimeSpan KeepFinished = TimeSpan.FromMinutes(10);

    private static readonly PostgreSqlStorageOptions Shared = new()
    {
        SchemaName = "hangfire",
        // A worker that is killed holds its job for this long; the row is offered again much sooner.
        UseSlidingInvisibilityTimeout = true,
        InvisibilityTimeout = TimeSpan.FromSeconds(60),
        QueuePollInterval = TimeSpan.FromSeconds(1),
        // LISTEN and NOTIFY: what one process enqueues wakes the workers of the others at once.
        EnableLongPolling = true,
        PrepareSchemaIfNecessary = true,
    };

    /// <summary>In this order, which is that of their names as well: one storage goes by the list, the other by the name.</summary>
    internal static readonly string[] Queues = ["1-interactive", "2-batch", "3-watching"];

    internal static string QueueOf(WorkLane lane) => Queues[(int)lane];

    public static IServiceCollection AddFactCheckJobs(this IServiceCollection services, DataSettings data, JobSettings settings)
    {
        services
            .AddSingleton(settings)
            .AddSingleton<Pulse>()
            .AddSingleton(new WaitingKeys(areOurs: data.Kind == DatabaseKind.Sqlite))
            .AddSingleton<IWorkBell, HangfireBell>()
            .AddTransient<LineJob>()
            // Ours and no other's: Hangfire's current storage and activator are one for the whole process, and a second host in it would take them over.
            .AddSingleton(_ => Storage(data))
            .AddSingleton<JobActivator>(services => new AspNetCoreJobActivator(services.GetRequiredService<IServiceScopeFactory>()))
            .AddHangfire((services, hangfire) => hangfire.UseRecommendedSerializerSettings().UseLogProvider(new JobLog(services.GetRequiredService<ILoggerFactory>())))
            .AddHostedService<SealService>()
            .AddHostedService<WorkWatch>();
        if (settings.Workers == 0) return services;
        return services
            .AddHangfireServer(server =>
            {
                server.WorkerCount = settings.Workers;
                server.Queues = Queues;
                // A step lets go within a second; what it leaves is a row.
                server.ShutdownTimeout = TimeSpan.FromSeconds(5);
            })
            .AddHostedService<SweepService>()
            .AddHostedService<NoticeService>()
            .AddHostedService<RetentionService>();
    }

    /// <summary>Makes the executor's own tables where it has any. Called under the lock of the upgrade, because they too are made once.</summary>
    public static Task PrepareJobs(this IServiceProvider services)
    {
        services.GetRequiredService<JobStorage>();
        return Task.CompletedTask;
    }

    private static JobStorage Storage(DataSettings data)
    {
        JobStorage storage = data.Kind == DatabaseKind.Sqlite
            ? new InMemoryStorage()
            : new PostgreSqlStorage(new NpgsqlConnectionFactory(data.ConnectionString, Shared), Shared);
        storage.JobExpirationTimeout = KeepFinished;
        return storage;
    }
}
