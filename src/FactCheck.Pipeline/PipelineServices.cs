using FactCheck.Data;
using FactCheck.Extraction;
using FactCheck.Extraction.Working;
using FactCheck.Fetching;
using FactCheck.Fetching.Http;
using FactCheck.GitHub.Apps;
using FactCheck.Models;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Advising;
using FactCheck.Pipeline.Archiving;
using FactCheck.Pipeline.Asking;
using FactCheck.Pipeline.Citing;
using FactCheck.Pipeline.Covering;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Keeping;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Pulls;
using FactCheck.Pipeline.Publishing;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Records;
using FactCheck.Pipeline.Remembering;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Pipeline.Shared;
using FactCheck.Pipeline.Steps;
using FactCheck.Pipeline.Watching;
using FactCheck.Pipeline.Wordings;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FactCheck.Pipeline;

/// <summary>Puts the doors for writing and the assembly line into a host that has the model (<c>AddFactCheckData</c>).</summary>
public static class PipelineServices
{
    /// <summary>
    /// A host that wants its workers woken or its steps watched registers its own <see cref="IWorkBell"/> or <see cref="IStepHook"/> before; a test
    /// its own <see cref="SourceDoor"/> or <see cref="ModelDoor"/>.
    /// </summary>
    public static IServiceCollection AddFactCheckPipeline(this IServiceCollection services, PipelineSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IWorkBell, SilentBell>();
        services.TryAddSingleton<IStepHook, NoHook>();
        services.TryAddSingleton(provider => OpenDoor(provider, settings));
        services.TryAddSingleton(provider => new FactCheckSearch(settings.Search, settings.SearchKey, provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new ModelDoor(settings.Model, provider.GetRequiredService<TimeProvider>()));
        services
            .AddSingleton<SourceFetcher>(provider => provider.GetRequiredService<SourceDoor>().Fetcher)
            .AddSingleton<IExtractor>(provider => provider.GetRequiredService<SourceDoor>().Extractor)
            .AddSingleton(new PipelineRules(settings.Rules))
            .AddSingleton<WriteLock>()
            .AddSingleton<Changes>();
        return services.AddDesks().AddLine().AddPulls().AddNotices(settings);
    }

    private static IServiceCollection AddNotices(this IServiceCollection services, PipelineSettings settings)
    {
        services.TryAddSingleton(_ => PostDoor.Open(settings.Fetch));
        services.TryAddSingleton(MailSettings.None);
        services.TryAddSingleton(PublicSite.Unknown);
        return services
            .AddSingleton<DeliverWebhook>()
            .AddSingleton<TellPeople>()
            .AddSingleton<SendMail>()
            .AddSingleton<MailDoor>()
            .AddSingleton<NoticeDesk>()
            .AddSingleton<WebhookDesk>()
            .AddSingleton<NoticeSweep>();
    }

    private static IServiceCollection AddPulls(this IServiceCollection services)
    {
        // A host that keeps secrets in a database seals them; without one there is nothing to keep.
        services.TryAddSingleton(new SecretBox(words => words, words => words));
        return services
            .AddSingleton<ApiDoor>()
            .AddSingleton<Doors>()
            .AddSingleton<AppDesk>()
            .AddSingleton<HookDesk>()
            .AddSingleton<PullSweep>()
            .AddSingleton<TakeDelivery>()
            .AddSingleton<ReadPullRequest>()
            .AddSingleton<PublishChecks>()
            .AddSingleton<CheckMergeGroup>();
    }

    // Processes on several machines share neither a folder nor a memory, only the database.
    private static SourceDoor OpenDoor(IServiceProvider provider, PipelineSettings settings)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        if (provider.GetRequiredService<DataSettings>().Kind == DatabaseKind.Sqlite) return SourceDoor.Open(settings.Fetch, settings.SnapshotFolder, clock);
        var contexts = provider.GetRequiredService<IDbContextFactory<FactCheckDbContext>>();
        return SourceDoor.Open(
            settings.Fetch,
            new DatabaseSnapshotStore(contexts, clock),
            new ExtractorProcess(ExtractorCommand.OfRunningHost(), ExtractorLimits.Default),
            new DatabaseHostPace(contexts, settings.Fetch, clock),
            clock);
    }

    private static IServiceCollection AddDesks(this IServiceCollection services) => services
        .AddSingleton<Intake>()
        .AddSingleton<DeskAccess>()
        .AddSingleton<SavedViews>()
        .AddSingleton<Tokens>()
        .AddSingleton<Sessions>()
        .AddSingleton<Invitations>()
        .AddSingleton<ProviderAccess>()
        .AddSingleton<SetUpDoor>()
        .AddSingleton<OldKeys>()
        .AddSingleton<IdempotentAnswers>()
        .AddSingleton<CoverageDesk>()
        .AddSingleton<ClaimEditDesk>()
        .AddSingleton<ArchiveOrders>()
        .AddSingleton<ReviewDesk>()
        .AddSingleton<HandOut>()
        .AddSingleton<BatchApproval>()
        .AddSingleton<EvidenceDesk>()
        .AddSingleton<CitationDesk>()
        .AddSingleton<QueryDesk>()
        .AddSingleton<CommentDesk>()
        .AddSingleton<AnswerDoor>()
        .AddSingleton<WordingDesk>()
        .AddSingleton<GateDesk>()
        .AddSingleton<WatchDesk>()
        .AddSingleton<ClaimMemory>()
        .AddSingleton<MemoryDesk>()
        .AddSingleton<RetentionDesk>()
        .AddSingleton<RetentionRound>()
        .AddSingleton<PersonCopy>()
        .AddSingleton<PersonErasure>()
        .AddSingleton<StuckWork>();

    private static IServiceCollection AddLine(this IServiceCollection services) => services
        .AddSingleton<IngestArticle>()
        .AddSingleton<ExtractClaims>()
        .AddSingleton<LinkCitations>()
        .AddSingleton<SyncReviews>()
        .AddSingleton<CaptureSource>()
        .AddSingleton<MatchEvidence>()
        .AddSingleton<RunChecks>()
        .AddSingleton<EvaluateGate>()
        .AddSingleton<IssueReceipt>()
        .AddSingleton<IssueCorrection>()
        .AddSingleton<WatchSources>()
        .AddSingleton<WatchSource>()
        .AddSingleton<ArchiveSource>()
        .AddSingleton<AdviceOrders>()
        .AddSingleton<AdviceSignals>()
        .AddSingleton<AskModel>()
        .AddSingleton<SigningKeys>()
        .AddSingleton<AuditExport>()
        .AddSingleton<AuditCheckpoints>()
        .AddSingleton<KeyRotation>()
        .AddSingleton<AssemblyLine>()
        .AddSingleton<LineSignals>()
        .AddSingleton<LineRunner>()
        .AddSingleton<Sweep>()
        .AddSingleton<AuditSealer>();
}
