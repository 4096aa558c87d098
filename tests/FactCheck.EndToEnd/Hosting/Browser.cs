using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Hosting;

/// <summary>A real Chromium. <c>CHROMIUM</c> names it; otherwise it is looked for on the PATH.</summary>
public sealed class Browser : IAsyncDisposable
{
    // As root there is no sandbox; without the network flags Chromium asks for hosts that a test machine does not reach.
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private const float Patience = 120_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    public static string? Program { get; } = Find();

    public static async Task<Browser> OpenAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Flags }));
    }

    public async Task<IPage> PageAsync(string address, int width = 1440, int height = 1100, ColorScheme scheme = ColorScheme.Light, bool script = true)
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = address, ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme, TimezoneId = "Europe/Berlin", JavaScriptEnabled = script,
        });
        // A machine that is busy with other things takes its time.
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    private static string? Find() =>
        Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
