using FactCheck.Core.Reviews;
using FactCheck.Core.Sources;
using FactCheck.Data;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.EndToEnd.Journeys;

/// <summary>Ids of the demo newsroom by the names that its pages are listed with.</summary>
internal static class DemoThings
{
    public static Dictionary<string, string> Read(string database)
    {
        using var data = new SqliteFactCheckDbContext(new DbContextOptionsBuilder<SqliteFactCheckDbContext>().UseSqlite($"Data Source={database};Mode=ReadOnly").Options);
        Guid Article(string words) => data.Articles.Where(a => a.Title.Contains(words)).Select(a => a.Id).First();
        var istanbul = Article("Istanbul");
        var reviews = data.Reviews.AsNoTracking().Where(r => r.ArticleId == istanbul).OrderBy(r => r.ClaimNumber).ToList();
        var waived = data.Waivers.AsNoTracking().Select(w => w.ReviewId).ToList();
        var inCheck = data.Reviews.AsNoTracking().First(r => r.ArticleId == istanbul && r.ClaimText.Contains("1,000 prisoners") && r.State != ReviewState.Superseded);
        Guid Capture(CaptureOutcome outcome) => data.Captures.AsNoTracking().Where(c => c.Outcome == outcome).Select(c => c.Id).First();
        var read = (from link in data.ClaimCitations
                    join citation in data.Citations on link.CitationId equals citation.Id
                    join capture in data.Captures on citation.SourceId equals capture.SourceId
                    where link.ClaimId == inCheck.ClaimId && capture.Outcome == CaptureOutcome.Captured
                    select capture.Id).First();
        var things = new Dictionary<string, Guid>
        {
            ["istanbul"] = istanbul, ["council"] = Article("council"), ["ferry"] = Article("ferry"),
            ["inCheck"] = inCheck.Id, ["readCapture"] = read, ["captured"] = read, ["paywall"] = Capture(CaptureOutcome.Paywall), ["gone"] = Capture(CaptureOutcome.Gone),
            ["returned"] = reviews.First(r => r.Returned).Id,
            ["void"] = reviews.First(r => r.VoidDifference.Length > 0).Id,
            ["waived"] = reviews.First(r => waived.Contains(r.Id)).Id,
        };
        foreach (var state in Enum.GetValues<ReviewState>().Where(s => s != ReviewState.InCheck))
            things[char.ToLowerInvariant(state.ToString()[0]) + state.ToString()[1..]] = reviews.First(r => r.State == state).Id;
        return things.ToDictionary(t => t.Key, t => t.Value.ToString());
    }
}
