using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Asking;
using FactCheck.Pipeline.Covering;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Writing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Pipeline;

/// <summary>Puts the doors for writing and the assembly line into a host that has the model (<c>AddFactCheckData</c>).</summary>
public static class PipelineServices
{
    /// <summary>A host that wants its workers woken or its steps watched registers its own <see cref="IWorkBell"/> or <see cref="IStepHook"/>.</summary>
    public static IServiceCollection AddFactCheckPipeline(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IWorkBell, SilentBell>();
        services.TryAddSingleton<IStepHook, NoHook>();
        return services
            .AddSingleton<WriteLock>()
            .AddSingleton<Changes>()
            .AddSingleton<Sweep>()
            .AddSingleton<Intake>()
            .AddSingleton<DeskAccess>()
            .AddSingleton<Tokens>()
            .AddSingleton<CoverageDesk>()
            .AddSingleton<QueryDesk>();
    }
}
