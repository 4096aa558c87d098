using System.Globalization;
using System.Text;
using FactCheck.Core.Reporting.Exports;
using FactCheck.Data.Desks;
using FactCheck.Web.Hosting;
using FactCheck.Web.Reading;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FactCheck.Web.Pages;

/// <summary>How the desk's work goes, in small plots with the numbers beside them.</summary>
public sealed class InsightsModel(InsightReader reader, DeskSession session) : PageModel
{
    public SignedIn Me { get; private set; } = null!;

    public IReadOnlyList<Insight> Insights { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Me = await session.RequireAsync();
        if (!MayRead(Me)) return StatusCode(StatusCodes.Status403Forbidden);
        Insights = await reader.ReadAsync(cancellation);
        return Page();
    }

    /// <summary>The same numbers as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        if (!MayRead(await session.RequireAsync())) return StatusCode(StatusCodes.Status403Forbidden);
        var lines = new StringBuilder("insight,label,count,of\r\n");
        foreach (var insight in await reader.ReadAsync(cancellation))
        {
            foreach (var bar in insight.Bars) lines.Append(CultureInfo.InvariantCulture, $"{insight.Name},{CsvCell.Of(bar.Label)},{bar.Count},{bar.Of}\r\n");
        }
        return File(Encoding.UTF8.GetBytes(lines.ToString()), "text/csv; charset=utf-8", "insights.csv");
    }

    private static bool MayRead(SignedIn me) => me.Is(DeskRole.Head) || me.Is(DeskRole.Editor) || me.Is(DeskRole.Administrator);
}
