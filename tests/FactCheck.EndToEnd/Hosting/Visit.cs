using FactCheck.EndToEnd.Journeys;
using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Hosting;

/// <summary>Somebody of the demo at one page, in a browser context of their own.</summary>
internal sealed class Visit(IPage page) : IAsyncDisposable
{
    public IPage Page => page;

    public static async Task<Visit> Async(DemoFixture demo, string login, string path)
    {
        var page = await demo.Browser.PageAsync(demo.Desk.Address);
        await page.SignInAsync(login, demo.Desk.Password(login));
        await page.GotoAsync(path);
        return new(page);
    }

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();
}
