using FactCheck.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FactCheck.Web.Hosting;

/// <summary>What happens before the first request, and what is said on the console once requests are heard.</summary>
public static class StartUp
{
    public static async Task PrepareAsync(this WebApplication app)
    {
        await app.Services.MigrateFactCheckDataAsync();
        if (!app.Services.GetRequiredService<WebSettings>().Demo) app.Lifetime.ApplicationStarted.Register(() => Announce(app));
    }

    private static void Announce(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        using var scope = app.Services.CreateScope();
        var data = scope.ServiceProvider.GetRequiredService<FactCheckDbContext>();
        Console.WriteLine($"FactCheck answers at {address}");
        if (data.Users.AsNoTracking().Any()) return;
        Console.WriteLine("Nobody has an account yet. Open this address once to make the first one, the administrator's:");
        Console.WriteLine($"  {address}/set-up?word={app.Services.GetRequiredService<SetUpLink>().Word}");
    }
}
