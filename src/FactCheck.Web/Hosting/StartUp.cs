using FactCheck.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace FactCheck.Web.Hosting;

/// <summary>What happens before the first request, and what is said on the console once requests are heard.</summary>
public static class StartUp
{
    /// <summary>Null where the host may run; otherwise what is wrong and what to do.</summary>
    public static async Task<string?> PrepareAsync(this WebApplication app)
    {
        if (await DatabaseDoor.OpenAsync(app.Services, Console.Error) is { } wrong) return wrong;
        if (!app.Services.GetRequiredService<WebSettings>().Demo) app.Lifetime.ApplicationStarted.Register(() => Announce(app));
        return null;
    }

    private static void Announce(WebApplication app)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        using var scope = app.Services.CreateScope();
        var data = scope.ServiceProvider.GetRequiredService<FactCheckDbContext>();
        var isWorker = app.Services.GetRequiredService<WebSettings>().Role == ProcessRole.Worker;
        Console.WriteLine(isWorker ? $"FactCheck works; {address}/health/ready says how it is" : $"FactCheck answers at {address}");
        if (isWorker || data.Users.AsNoTracking().Any()) return;
        Console.WriteLine("Nobody has an account yet. Open this address once to make the first one, the administrator's:");
        Console.WriteLine($"  {address}/set-up?word={app.Services.GetRequiredService<SetUpLink>().Word}");
    }
}
