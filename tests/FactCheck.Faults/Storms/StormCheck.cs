using FactCheck.Core.Gates;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Notices;
using FactCheck.Data.Reviews;
using FactCheck.Faults.Servers;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Records;
using FactCheck.Web.Keeping;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Faults.Storms;

/// <summary>What must hold after a storm, whatever blew.</summary>
/// <param name="services">Database and doors.</param>
/// <param name="crowd">Those who worked in the storm, with what was acknowledged to them.</param>
/// <param name="faults">How many faults there were.</param>
/// <param name="hands">How many steps run at once, over all servers.</param>
internal sealed class StormCheck(IServiceProvider services, Crowd crowd, int faults, int hands)
{
    internal async Task HoldsAsync(Pages pages, Action<string> say)
    {
        Assert.Empty(crowd.Lies);
        Assert.NotEmpty(crowd.Articles);
        await using var data = services.GetRequiredService<IDbContextFactory<FactCheckDbContext>>().CreateDbContext();
        await CheckArticlesAsync(data);
        await CheckDecisionsAsync(data);
        await CheckGatesAsync(data);
        await CheckDeliveriesAsync(data, pages, say);
        // Schema, file, chain, every snapshot, nothing stuck.
        Assert.Empty((await services.GetRequiredService<Doctor>().ExamineAsync(_ => { })).Select(c => c.What));
        Assert.Null(await services.GetRequiredService<AuditSealer>().VerifyAsync(default));
        var again = await data.StepRuns.Where(r => r.Attempt > 1).SumAsync(r => r.Attempt - 1);
        say($"steps that ran again: {again}");
        Assert.True(again <= 2 * faults * hands, $"{again} steps ran again after {faults} faults.");
    }

    private async Task CheckArticlesAsync(FactCheckDbContext data)
    {
        var articles = await data.Articles.Select(a => a.Id).ToListAsync();
        Assert.Empty(crowd.Articles.Except(articles));
        Assert.Equal(articles.Count, await data.Readings.CountAsync());
        Assert.Equal(articles.Count, await data.Extractions.CountAsync());
        Assert.Equal(articles.Count, await data.Gates.CountAsync());
        Assert.Empty(await data.Sources.Where(s => !data.Captures.Any(c => c.SourceId == s.Id)).Select(s => s.Url).ToListAsync());
    }

    private async Task CheckDecisionsAsync(FactCheckDbContext data)
    {
        var verdicts = await data.Verdicts.AsNoTracking().ToListAsync();
        var approvals = await data.Approvals.AsNoTracking().ToListAsync();
        var audited = (await data.Audit.Where(a => a.SubjectKind == "review").Select(a => new { a.SubjectId, a.Action }).ToListAsync()).ToLookup(a => a.SubjectId, a => a.Action);
        foreach (var (review, action) in crowd.Decisions.Where(d => d.Action != "take"))
        {
            var records = verdicts.FindAll(v => v.ReviewId == review);
            Assert.True(records.Count > 0, $"The proposal on {review} was acknowledged and is gone; the log says {string.Join(", ", audited[review])}.");
            if (action == "approve") Assert.True(approvals.Exists(a => a.ReviewId == review), $"The approval of {review} was acknowledged and is gone.");
        }
        foreach (var of in verdicts.GroupBy(v => v.ReviewId)) CheckRecords(of.Key, [.. of], [.. audited[of.Key]], approvals.Count(a => a.ReviewId == of.Key));
    }

    // One active verdict; one that has ended says since when, and the log says why.
    private static void CheckRecords(Guid review, List<VerdictRecord> records, List<string> log, int approvals)
    {
        Assert.True(records.Count(r => r.Active) <= 1, $"{review} has two active verdicts.");
        Assert.Equal(records.Count, log.Count(a => a == "review.propose"));
        Assert.Equal(approvals, log.Count(a => a == "review.approve"));
        var ended = records.FindAll(r => !r.Active);
        Assert.All(ended, r => Assert.NotNull(r.EndedAt));
        Assert.True(ended.Count <= log.Count(a => a is "review.void" or "review.supersede"), $"A verdict on {review} ended and the log does not say why: {string.Join(", ", log)}.");
    }

    private static async Task CheckGatesAsync(FactCheckDbContext data)
    {
        var open = await data.Gates.Where(g => g.State == GateState.Open).Select(g => g.ArticleId).ToListAsync();
        Assert.Empty(await data.Reviews.Where(r => open.Contains(r.ArticleId) && r.State != ReviewState.Approved && r.State != ReviewState.Superseded).Select(r => r.Id).ToListAsync());
    }

    // At least once, under one identity, and not more often than something broke.
    private async Task CheckDeliveriesAsync(FactCheckDbContext data, Pages pages, Action<string> say)
    {
        Assert.Empty(await data.WebhookDeliveries.Where(d => d.State != DeliveryState.Delivered).Select(d => d.LastError).ToListAsync());
        var events = await data.Events.Where(e => EventKind.Public.Contains(e.Kind)).Select(e => e.Id).ToListAsync();
        var posts = pages.Posts.CountBy(p => p).ToDictionary();
        say($"{events.Count} events told in {posts.Values.Sum()} posts, {pages.Hung.Count} of them left hanging; one at most {posts.Values.DefaultIfEmpty().Max()} times");
        Assert.Equal(events.Select(e => "evt_" + e.ToString("N")).Order(StringComparer.Ordinal), posts.Keys.Order(StringComparer.Ordinal));
        Assert.All(posts, p => Assert.True(p.Value <= faults + pages.Hung.Count(h => h == p.Key) + 1, $"{p.Key} was told {p.Value} times."));
    }
}
