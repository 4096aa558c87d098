using FactCheck.Data;
using FactCheck.Pipeline;
using FactCheck.Web.Endpoints;
using FactCheck.Web.Jobs;
using FactCheck.Web.Reading;
using FactCheck.Web.SigningIn;
using FactCheck.Web.Wording;

namespace FactCheck.Web.Hosting;

/// <summary>What the host is made of.</summary>
public static class ServiceSetup
{
    public static void AddFactCheck(this WebApplicationBuilder builder, WebSettings settings)
    {
        Directory.CreateDirectory(settings.DataFolder);
        var services = builder.Services;
        services.AddSingleton(settings).AddSingleton(TimeProvider.System);
        var data = DatabaseChoice.Of(settings, builder.Configuration);
        services.AddFactCheckData(data);
        services.AddSingleton(settings.Site).AddSingleton(MailSetup.Read(builder.Configuration, settings.Site));
        services.AddFactCheckPipeline(new(
            RuleFolder.Read(Path.Combine(AppContext.BaseDirectory, "rules"), settings.Rules), settings.Fetch with { OwnOrigins = OwnOrigins(builder) }, settings.SnapshotFolder)
        {
            // The key is a secret: from the environment (CheckSearch__Key), never from the command line.
            Search = settings.Search,
            SearchKey = builder.Configuration["CheckSearch:Key"] ?? "",
            Model = ModelSetup.Read(builder.Configuration),
        });
        services.AddRepositories();
        services.AddFactCheckJobs(data, new(settings.Role == ProcessRole.Web ? 0 : settings.Workers));
        services.AddHttpContextAccessor();
        services.AddScoped<Accounts>();
        services.AddScoped<StandingReader>().AddScoped<QueueSearch>().AddScoped<QueueReader>().AddScoped<ProposalReader>().AddScoped<GalleyReader>().AddScoped<ProgressReader>().AddScoped<RoomReader>().AddScoped<RosterReader>();
        services.AddScoped<ClaimReader>().AddScoped<WitnessReader>().AddScoped<HistoryReader>().AddScoped<GateReader>();
        services.AddScoped<WebhookReader>().AddScoped<NoticeReader>().AddScoped<InsightReader>();
        services.AddScoped<PublishedReader>().AddScoped<FeedReader>().AddScoped<WatchReader>().AddScoped<AuditReader>().AddScoped<ReceiptReader>().AddScoped<RetentionReader>();
        services.AddScoped<EditReader>().AddScoped<ShapeReader>().AddScoped<ModelReader>().AddScoped<RevisionReader>();
        services.AddScoped<DeskSession>();
        services.AddScoped(provider => ReaderClock.For(
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request, provider.GetRequiredService<TimeProvider>()));
        services.AddKeys(builder.Configuration);
        services.AddProxies();
        services.AddRazorPages(options => options.Conventions.AuthorizeFolder("/"));
        services.AddProblemDetails();
        services.AddSignIn();
        services.AddProvider(ProviderSettings.Read(builder.Configuration));
        services.AddApi();
    }

    private static HashSet<string> OwnOrigins(WebApplicationBuilder builder) =>
        (builder.Configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
