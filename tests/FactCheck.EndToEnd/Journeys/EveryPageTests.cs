using System.Reflection;
using System.Text.RegularExpressions;
using FactCheck.EndToEnd.Hosting;
using FactCheck.Web.Hosting;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Journeys;

/// <summary>Every page and state of the demo newsroom is sound in every look, and no page of the app is left out.</summary>
[Collection(DemoVisit.Name)]
public sealed partial class EveryPageTests(DemoFixture demo)
{
    // The passkey's own test looks at the first two, where a browser has a device; the third only takes a post.
    private static readonly string[] OfPasskeys = ["/you/ways", "/new-password/{words}", "/sign-in/passkey"];

    [Fact]
    public async Task Pages_OfADeskAtWork_AreSoundInEveryLook()
    {
        var things = DemoThings.Read(demo.Desk.Database);
        var complaints = new List<string>();
        foreach (var own in DemoPages.All.GroupBy(p => p.Login))
        {
            var page = await demo.Browser.PageAsync(demo.Desk.Address, 1440, 1000);
            if (own.Key.Length > 0) await page.SignInAsync(own.Key, demo.Desk.Password(own.Key));
            foreach (var swept in own) complaints.AddRange(await SweepAsync(page, swept, things));
            await page.Context.CloseAsync();
        }
        Assert.True(complaints.Count == 0, string.Join(Environment.NewLine, complaints));
    }

    [Fact]
    public void Pages_OfTheApp_AreAllSwept()
    {
        var swept = DemoPages.All.Select(p => p.Path)
            .Concat(typeof(EveryPageTests).Assembly.GetTypes().SelectMany(t => t.GetMethods()).SelectMany(m => m.GetCustomAttributes<SweepsAttribute>()).Select(s => s.Route))
            .Concat(OfPasskeys)
            .Select(Shape).ToHashSet(StringComparer.Ordinal);
        var routes = typeof(FactCheckHost).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
            .SelectMany(item => item.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>().Where(m => m.Key == "RouteTemplate").Select(m => m.Value)).ToList();
        Assert.True(routes.Count > 30, $"Only {routes.Count} pages were found.");
        Assert.Equal([], routes.Select(Shape).Except(swept));
    }

    private static async Task<IEnumerable<string>> SweepAsync(IPage page, SweptPage swept, Dictionary<string, string> things)
    {
        var heard = new List<string>();
        void Hear(object? sender, IConsoleMessage message)
        {
            // A page that is meant to answer with an error says so in the console as well.
            if (message.Type == "error" && !(swept.Status != 200 && message.Text.Contains("Failed to load resource", StringComparison.Ordinal))) heard.Add($"{swept.Name}: {message.Text}");
        }
        void Fail(object? sender, string error) => heard.Add($"{swept.Name}: {error}");
        page.Console += Hear;
        page.PageError += Fail;
        var path = Named().Replace(swept.Path, name => things[name.Groups[1].Value]);
        var answer = await page.GotoAsync(path);
        if (answer?.Status != swept.Status) heard.Add($"{swept.Name}: answered {answer?.Status}, not {swept.Status}");
        if (new Uri(page.Url).AbsolutePath != path.Split('?')[0]) heard.Add($"{swept.Name}: led to {page.Url}");
        if (swept.Then is { } then) await then(page, things);
        heard.AddRange(await page.ComplaintsAsync(swept.Name));
        page.Console -= Hear;
        page.PageError -= Fail;
        return heard;
    }

    /// <summary>An address or a route, each of its places without its name.</summary>
    private static string Shape(string path) => Number().Replace(Named().Replace("/" + path.Split('?')[0].TrimStart('/'), "*"), "/*");

    [GeneratedRegex(@"\{([^}:]+)[^}]*\}")]
    private static partial Regex Named();

    [GeneratedRegex("/([0-9]+|there-is-no[a-z-]+)(?=/|$)")]
    private static partial Regex Number();
}
