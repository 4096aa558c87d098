using FactCheck.EndToEnd.Hosting;
using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Journeys;

/// <summary>The pages where people work, in the colours of a system that forces its own, and the galley on paper.</summary>
[Collection(DemoVisit.Name)]
public sealed class OtherMediaTests(DemoFixture demo)
{
    // In forced colours backgrounds are gone: what a mark says must stand in its line.
    private const string Unmarked = """
        () => [...document.querySelectorAll('.m-clash, .m-exact, .m-norm, .m-here, .c-clash, .c-open, .c-review')].filter(e => {
          const s = getComputedStyle(e);
          return parseFloat(s.borderBottomWidth) < 1 && !s.textDecorationLine.includes('underline') && s.outlineStyle === 'none' && !e.closest('.c');
        }).map(e => e.className)
        """;

    [Fact]
    public async Task Pages_InForcedColours_KeepTheirMarks()
    {
        var things = DemoThings.Read(demo.Desk.Database);
        await using var visit = await Visit.Async(demo, "cleo", "/queue?room=All");
        var page = visit.Page;
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        foreach (var path in new[] { "/queue?room=All", $"/claims/{things["inCheck"]}", $"/articles/{things["istanbul"]}", $"/articles/{things["istanbul"]}/gate" })
        {
            await page.GotoAsync(path);
            Assert.Empty(await Axe.ComplaintsAsync(page));
            Assert.Empty(await page.EvaluateAsync<string[]>(Unmarked));
        }
        await page.KeysAsync("Tab");
        Assert.Equal("3px solid", await page.FocusedAsync("e => getComputedStyle(e).outlineWidth + ' ' + getComputedStyle(e).outlineStyle"));
    }

    [Fact]
    public async Task Galley_OnPaper_HasItsStampItsKeyAndNoRails()
    {
        var things = DemoThings.Read(demo.Desk.Database);
        await using var visit = await Visit.Async(demo, "ada", $"/articles/{things["istanbul"]}");
        var page = visit.Page;
        // A4 at 96 dots an inch, less its margins.
        await page.SetViewportSizeAsync(672, 1000);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var gone in new[] { ".masthead", ".keys", ".side", ".gate-rail", ".crumbs" }) Assert.Equal(0, await page.Locator(gone).Filter(new() { Visible = true }).CountAsync());
        Assert.Contains("GALLEY: gate closed", await page.Locator(".stamp").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await page.Locator("text=Reading the marks.").IsVisibleAsync());
        Assert.True(await page.Locator(".notes").First.IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0);
        Assert.True((await page.PdfAsync()).Length > 10_000);
    }
}
