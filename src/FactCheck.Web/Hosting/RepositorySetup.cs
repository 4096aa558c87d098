using FactCheck.Pipeline.Pulls;
using FactCheck.Web.Jobs;
using FactCheck.Web.Reading;
using Microsoft.AspNetCore.DataProtection;

namespace FactCheck.Web.Hosting;

/// <summary>Content repositories: secrets are sealed with the host's own keys before they come into the database.</summary>
public static class RepositorySetup
{
    private const string Purpose = "FactCheck.Repositories";

    public static IServiceCollection AddRepositories(this IServiceCollection services) => services
        .AddSingleton(provider => Box(provider.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose)))
        .AddScoped<RepositoryReader>()
        .AddHostedService<PullSweepService>();

    private static SecretBox Box(IDataProtector protector) => new(protector.Protect, protector.Unprotect);
}
