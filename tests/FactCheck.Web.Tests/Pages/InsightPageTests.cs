using System.Net;
using FactCheck.Web.Tests.Endpoints;

namespace FactCheck.Web.Tests.Pages;

[Collection(ApiDeskGroup.Name)]
public sealed class InsightPageTests(ApiDesk desk)
{
    [Fact]
    public async Task Page_OfADeskAtWork_HasEveryPlotWithItsNumbersAndTheSameAsAFile()
    {
        using var client = await desk.ClientAsync("cleo");
        await ApiDesk.SubmitAsync(client, $"# Count\n\nThe ferry carried [212 passengers]({desk.Site}/harbour) on 9 April 2026.");
        using var cleo = await SignedInClient.OpenAsync(desk.Address, "cleo");
        var (status, html) = await cleo.GetAsync("/insights");
        Assert.Equal(HttpStatusCode.OK, status);
        foreach (var title in new[] { "Time to the first decision", "Age of the queue", "Approved verdicts", "Claims by kind", "Sources by their newest capture", "Agreement of the second person", "Findings: right or noise" })
            Assert.Contains(title, html, StringComparison.Ordinal);
        var rows = await RowsAsync(cleo);
        Assert.Equal("insight,label,count,of", rows[0]);
        var captured = Assert.Single(rows, r => r.StartsWith("sources,\"Captured\",", StringComparison.Ordinal)).Split(',');
        Assert.True(int.Parse(captured[2], System.Globalization.CultureInfo.InvariantCulture) >= 1);
        var waiting = rows.Where(r => r.StartsWith("age,", StringComparison.Ordinal)).Select(r => r.Split(',')).ToList();
        Assert.Equal(int.Parse(waiting[0][3], System.Globalization.CultureInfo.InvariantCulture), waiting.Sum(w => int.Parse(w[2], System.Globalization.CultureInfo.InvariantCulture)));

        using var dov = await SignedInClient.OpenAsync(desk.Address, "dov");
        Assert.Equal(HttpStatusCode.Forbidden, (await dov.GetAsync("/insights")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await dov.GetAsync("/insights?handler=Csv")).Status);
    }

    // The source is fetched beside the claims.
    private static async Task<string[]> RowsAsync(SignedInClient person)
    {
        for (var until = DateTime.UtcNow + TimeSpan.FromMinutes(2); ; await Task.Delay(100))
        {
            var rows = (await person.GetAsync("/insights?handler=Csv")).Html.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            if (rows.Any(r => r.StartsWith("sources,\"Captured\",", StringComparison.Ordinal))) return rows;
            if (DateTime.UtcNow > until) throw new TimeoutException(string.Join('\n', rows));
        }
    }
}
