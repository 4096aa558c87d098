using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Hosting;

/// <summary>Pictures of every page and state that the tests walk through, where <c>FACTCHECK_PICTURES</c> names a folder; none otherwise.</summary>
internal static class Pictures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("FACTCHECK_PICTURES") is { Length: > 0 } named ? named : null;

    private const int Shortest = 900;
    private const int Longest = 9000;

    /// <summary>Four of them: wide and narrow, light and dark.</summary>
    public static async Task TakeAsync(IPage page, string name)
    {
        if (Folder is null) return;
        Directory.CreateDirectory(Folder);
        foreach (var (look, width) in new[] { ("wide", 1440), ("narrow", 390) })
        {
            await page.SetViewportSizeAsync(width, Shortest);
            // In a window as high as the page what sticks to an edge stands where it belongs.
            await page.SetViewportSizeAsync(width, Math.Clamp(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), Shortest, Longest));
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{look}-{scheme.ToString().ToLowerInvariant()}.png") });
            }
        }
    }
}
