using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Hosting;

/// <summary>What people do on every page.</summary>
internal static class PageSteps
{
    public static async Task SignInAsync(this IPage page, string login, string password)
    {
        await page.GotoAsync("/sign-in");
        await page.FillAsync("#Login", login);
        await page.FillAsync("#Password", password);
        await page.ClickAsync("button.primary");
        await page.WaitForURLAsync("**/queue**");
    }

    public static async Task SignOutAsync(this IPage page)
    {
        await page.ClickAsync(".who form button");
        await page.WaitForURLAsync("**/sign-in**");
    }

    /// <summary>Keys one after the other, as fingers press them.</summary>
    public static async Task KeysAsync(this IPage page, params string[] keys)
    {
        foreach (var key in keys) await page.Keyboard.PressAsync(key);
    }

    /// <summary>What a script says of the element that has the focus.</summary>
    public static Task<string> FocusedAsync(this IPage page, string script) => page.EvaluateAsync<string>($"({script})(document.activeElement)");

    /// <summary>The message at the top of the page.</summary>
    public static Task<string> MessageAsync(this IPage page) => page.Locator("#message").InnerTextAsync();

    /// <summary>A picture of the page, or of what the window shows of it, in the artifacts.</summary>
    public static async Task<byte[]> ShootAsync(this IPage page, string name, bool whole = true)
    {
        // artifacts/ of the repository is git-ignored.
        var folder = Path.Combine(Repository(), "artifacts", "screens");
        Directory.CreateDirectory(folder);
        return await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = whole });
    }

    /// <summary>The folder of the solution, or where the tests stand.</summary>
    public static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FactCheck.sln"))) folder = folder.Parent;
        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
