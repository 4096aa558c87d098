using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Hosting;

/// <summary>What every page keeps in every look: axe finds nothing, nothing scrolls sideways, nothing moves for those who asked for stillness.</summary>
internal static class Soundness
{
    private const int Height = 1000;

    // 720 is a window of 1440 at 200 % zoom; 320 is 1280 at 400 %, the narrowest that WCAG asks for; 3840 is 4K.
    private static readonly int[] OtherWidths = [3840, 1440, 1100, 720, 390];

    private const string Sideways = """
        () => {
          const by = document.documentElement.scrollWidth - document.documentElement.clientWidth;
          if (by <= 0) return '';
          const wide = [...document.querySelectorAll('main *')].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth && !e.closest('.scroll, .vh')).map(e => `${e.tagName}.${e.className}`);
          return `scrolls sideways by ${by} px: ${[...new Set(wide)].slice(-3).join(', ')}`;
        }
        """;

    // What is folded away is a part of the page too, and axe does not look at it.
    private const string Unfold = "() => document.querySelectorAll('details:not([open])').forEach(d => { d.open = true; d.dataset.unfolded = ''; })";

    private const string Fold = "() => document.querySelectorAll('[data-unfolded]').forEach(d => { d.open = false; delete d.dataset.unfolded; })";

    private const string Moving = "() => document.getAnimations().filter(a => a.playState === 'running').length";

    /// <summary>Looks at the page as it stands in light and wide, unfolded in dark and narrow, and at its width in all windows between.</summary>
    public static async Task IsSoundAsync(this IPage page, string name)
    {
        var complaints = await page.ComplaintsAsync(name);
        Assert.True(complaints.Count == 0, string.Join(Environment.NewLine, complaints));
    }

    /// <summary>The same, and all that is wrong with it, each line with the name of the page and the look.</summary>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(this IPage page, string name)
    {
        var (width, height) = (page.ViewportSize?.Width ?? 1440, page.ViewportSize?.Height ?? Height);
        var found = new List<string>();
        async Task LookAsync(string look) => found.AddRange((await Axe.ComplaintsAsync(page)).Select(c => $"{name}, {look}: {c}"));

        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(1440, Height);
        await LookAsync("wide, light");
        if (await page.EvaluateAsync<int>(Moving) is > 0 and var moving) found.Add($"{name}: {moving} animations run although less motion is asked for");
        await Pictures.TakeAsync(page, name);
        await page.EvaluateAsync(Unfold);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        await page.SetViewportSizeAsync(320, Height);
        await LookAsync("320 px, dark, unfolded");
        foreach (var other in (int[])[320, .. OtherWidths])
        {
            await page.SetViewportSizeAsync(other, Height);
            if (await page.EvaluateAsync<string>(Sideways) is { Length: > 0 } sideways) found.Add($"{name}, {other} px: {sideways}");
        }
        await page.EvaluateAsync(Fold);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light, ReducedMotion = ReducedMotion.Null });
        await page.SetViewportSizeAsync(width, height);
        return found;
    }
}
