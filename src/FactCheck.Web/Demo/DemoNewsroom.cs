using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Remembering;
using FactCheck.Web.Endpoints;
using FactCheck.Web.Hosting;

namespace FactCheck.Web.Demo;

/// <summary>Fills the demo through the Pipeline's own doors: two desks, people in every role, three articles, claims in every state.</summary>
public static class DemoNewsroom
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromDays(30);

    /// <param name="services">Of the running host.</param>
    /// <param name="sources">The cited pages.</param>
    /// <param name="folder">Where its articles and the checks by others are.</param>
    public static async Task<DemoMark> SeedAsync(IServiceProvider services, DemoSources sources, string folder)
    {
        using var scope = services.CreateScope();
        var access = services.GetRequiredService<DeskAccess>();
        var people = new DemoPeople(scope.ServiceProvider.GetRequiredService<Accounts>(), access);
        await people.OpenDeskAsync(
            "News desk (demo)",
            ("cleo", "Cleo (demo editor)", [DeskRole.Administrator, DeskRole.Editor, DeskRole.Head]),
            ("ada", "Ada (demo checker)", [DeskRole.Checker]),
            ("ben", "Ben (demo approver)", [DeskRole.Checker, DeskRole.Approver]),
            ("dov", "Dov (demo author)", [DeskRole.Author]),
            ("lena", "Lena (demo legal)", [DeskRole.Legal]));
        await people.OpenDeskAsync(
            "Harbour Weekly (demo, a desk of two)",
            ("kim", "Kim (demo, one of two)", [DeskRole.Administrator, DeskRole.Checker, DeskRole.Approver, DeskRole.Editor]),
            ("max", "Max (demo, the other)", [DeskRole.Author, DeskRole.Checker, DeskRole.Approver, DeskRole.Editor]));

        var day = new DemoDay(services, people, sources.Origins, Path.Combine(folder, "articles"));
        var checks = await File.ReadAllTextAsync(Path.Combine(folder, "checks", "northern-checks.json"));
        await services.GetRequiredService<MemoryDesk>().ImportAsync(people["cleo"], "Northern Checks (demo)", checks);
        await day.FerryAsync();
        await day.CouncilAsync();
        await day.IstanbulAsync();
        var token = await services.GetRequiredService<Tokens>().IssueAsync(
            people["ben"], "Demo", ApiScopes.All, services.GetRequiredService<TimeProvider>().GetUtcNow() + TokenLife);
        return new(sources.Port, people.Made, token.Words);
    }
}
