using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace FactCheck.EndToEnd.Hosting;

/// <summary>
/// axe-core, all of its rules, run in the page itself. The package's own call opens a second page for every run, which costs more than the run;
/// our pages have no frames to put together.
/// </summary>
internal static class Axe
{
    private const string Run = """
        () => axe.run(document, { resultTypes: ['violations'] }).then(all => all.violations.map(v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 200)).join(' | ')}`))
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>One line for each broken rule, with the first elements that break it.</summary>
    public static async Task<IReadOnlyList<string>> ComplaintsAsync(IPage page)
    {
        if (await page.EvaluateAsync<string>("typeof axe") == "undefined") await page.EvaluateAsync<JsonElement?>(Script + "; null");
        return await page.EvaluateAsync<string[]>(Run);
    }
}
