using FactCheck.Pipeline.Access;
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
        var settings = app.Services.GetRequiredService<WebSettings>();
        await app.Services.GetRequiredService<OldKeys>().TakeInAsync(settings.KeyFolder);
        if (settings.Demo) return null;
        var word = settings.Role == ProcessRole.Worker ? null : await app.Services.GetRequiredService<SetUpDoor>().WordAsync();
        app.Lifetime.ApplicationStarted.Register(() => Announce(app, settings.Role, word));
        return null;
    }

    private static void Announce(WebApplication app, ProcessRole role, string? word)
    {
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
        Console.WriteLine(role == ProcessRole.Worker ? $"FactCheck works; {address}/health/ready says how it is" : $"FactCheck answers at {address}");
        if (word is null) return;
        Console.WriteLine("Nobody has an account yet. Open this address once to make the first one, the administrator's:");
        Console.WriteLine($"  {address}/set-up?word={word}");
    }
}
