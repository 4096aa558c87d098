using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline;
using FactCheck.Web.Endpoints;
using FactCheck.Web.Jobs;
using FactCheck.Web.Reading;
using FactCheck.Web.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.Hosting;

/// <summary>What the host is made of.</summary>
public static class ServiceSetup
{
    public static void AddFactCheck(this WebApplicationBuilder builder, WebSettings settings)
    {
        Directory.CreateDirectory(settings.DataFolder);
        var services = builder.Services;
        services.AddSingleton(settings).AddSingleton<SetUpLink>().AddSingleton(TimeProvider.System);
        var data = DatabaseChoice.Of(settings, builder.Configuration);
        services.AddFactCheckData(data);
        services.AddSingleton(MailSetup.Read(builder.Configuration));
        services.AddFactCheckPipeline(new(
            RuleFolder.Read(Path.Combine(AppContext.BaseDirectory, "rules"), settings.Rules), settings.Fetch with { OwnOrigins = OwnOrigins(builder) }, settings.SnapshotFolder)
        {
            // The key is a secret: from the environment (CheckSearch__Key), never from the command line.
            Search = settings.Search,
            SearchKey = builder.Configuration["CheckSearch:Key"] ?? "",
        });
        services.AddRepositories();
        services.AddFactCheckJobs(data, new(settings.Role == ProcessRole.Web ? 0 : settings.Workers));
        services.AddHttpContextAccessor();
        services.AddScoped<Accounts>();
        services.AddScoped<StandingReader>().AddScoped<QueueSearch>().AddScoped<QueueReader>().AddScoped<ProposalReader>().AddScoped<GalleyReader>().AddScoped<ProgressReader>().AddScoped<RoomReader>().AddScoped<RosterReader>();
        services.AddScoped<ClaimReader>().AddScoped<WitnessReader>().AddScoped<HistoryReader>().AddScoped<GateReader>();
        services.AddScoped<WebhookReader>().AddScoped<NoticeReader>().AddScoped<InsightReader>();
        services.AddScoped<PublishedReader>().AddScoped<FeedReader>();
        services.AddScoped<EditReader>().AddScoped<ShapeReader>().AddScoped<RevisionReader>();
        services.AddScoped<DeskSession>();
        services.AddScoped(provider => ReaderClock.For(
            provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request, provider.GetRequiredService<TimeProvider>()));
        var keys = services.AddDataProtection().SetApplicationName("FactCheck");
        if (data.Kind == DatabaseKind.Postgres) keys.PersistKeysToDbContext<FactCheckDbContext>();
        else keys.PersistKeysToFileSystem(new DirectoryInfo(settings.KeyFolder));
        services.AddRazorPages(options => options.Conventions.AuthorizeFolder("/"));
        services.AddProblemDetails();
        services.AddSignIn();
        services.AddApi();
    }

    private static HashSet<string> OwnOrigins(WebApplicationBuilder builder) =>
        (builder.Configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static void AddSignIn(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(options =>
            {
                options.Password = new() { RequiredLength = 12, RequireDigit = false, RequireLowercase = false, RequireUppercase = false, RequireNonAlphanumeric = false, RequiredUniqueChars = 5 };
                options.Lockout = new() { AllowedForNewUsers = true, MaxFailedAccessAttempts = 5, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15) };
                options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789.-_@+";
            })
            .AddEntityFrameworkStores<FactCheckDbContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddCookie(IdentityConstants.ApplicationScheme, options =>
        {
            // __Host-: only this host, only over TLS (browsers count a loopback address as safe), no other path.
            options.Cookie.Name = "__Host-factcheck";
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = "/sign-in";
            options.AccessDeniedPath = "/status/403";
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
            options.SlidingExpiration = true;
        });
        services.AddAntiforgery(options =>
        {
            // The framework refuses an always-secure form cookie over http, which a loopback address is; the token in the form is bound to the sign-in.
            options.Cookie.Name = "factcheck-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }
}
