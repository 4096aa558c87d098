using FactCheck.Core.Reviews;
using FactCheck.Core.Verdicts;
using FactCheck.Data;
using FactCheck.Data.Reviews;
using FactCheck.Web.Hosting;
using FactCheck.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Counts how the desk's work goes: of the last ninety days where a time is meant, of everything otherwise.</summary>
public sealed class InsightReader(FactCheckDbContext data, DeskSession session, ReaderClock clock)
{
    private static readonly TimeSpan Back = TimeSpan.FromDays(90);

    private static readonly (string Label, TimeSpan Most)[] Spans =
    [
        ("within an hour", TimeSpan.FromHours(1)), ("within four hours", TimeSpan.FromHours(4)), ("within a day", TimeSpan.FromDays(1)),
        ("within three days", TimeSpan.FromDays(3)), ("within a week", TimeSpan.FromDays(7)), ("longer", TimeSpan.MaxValue),
    ];

    public async Task<IReadOnlyList<Insight>> ReadAsync(CancellationToken cancellation)
    {
        var desk = (await session.RequireAsync()).DeskId;
        return [await FirstDecisionAsync(desk, cancellation), await AgeAsync(desk, cancellation), await VerdictsAsync(desk, cancellation), await KindsAsync(desk, cancellation),
            await SourcesAsync(desk, cancellation), await AgreementAsync(desk, cancellation), await FindingsAsync(desk, cancellation)];
    }

    private async Task<Insight> FirstDecisionAsync(Guid desk, CancellationToken cancellation)
    {
        var since = clock.Now - Back;
        var rows = await data.Reviews.Where(r => r.DeskId == desk && r.OpenedAt > since && !r.OutOfPlay && r.State != ReviewState.Superseded)
            .Select(r => new { r.OpenedAt, First = data.Verdicts.Where(v => v.ReviewId == r.Id).Min(v => (DateTimeOffset?)v.ProposedAt) }).ToListAsync(cancellation);
        var taken = rows.Where(r => r.First is not null).Select(r => (r.First ?? r.OpenedAt) - r.OpenedAt).Order().ToList();
        var says = taken.Count == 0 ? "No claim of the last ninety days was decided yet." : $"Half of the {taken.Count} decided claims had their first verdict within {Words(taken[taken.Count / 2])}; {rows.Count - taken.Count} have none yet.";
        return new("first-decision", "Time to the first decision", says, BySpan(taken));
    }

    private async Task<Insight> AgeAsync(Guid desk, CancellationToken cancellation)
    {
        var now = clock.Now;
        var opened = await data.Reviews.Where(r => r.DeskId == desk && !r.OutOfPlay && r.State != ReviewState.Approved && r.State != ReviewState.Superseded).Select(r => r.OpenedAt).ToListAsync(cancellation);
        var ages = opened.Select(o => now - o).Order().ToList();
        return new("age", "Age of the queue", ages.Count == 0 ? "No claim waits." : $"{Lexicon.Count(ages.Count, "claim waits", "claims wait")}, the oldest for {Words(ages[^1])}.", BySpan(ages));
    }

    private async Task<Insight> VerdictsAsync(Guid desk, CancellationToken cancellation)
    {
        var rows = await data.Verdicts.Where(v => v.DeskId == desk && v.Active && v.Outcome == VerdictOutcome.Approved).GroupBy(v => v.Verdict).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        return Shares("verdicts", "Approved verdicts", "verdict holds", "verdicts hold", rows.Select(r => (Lexicon.Of("Verdict." + r.Key), r.Count)));
    }

    private async Task<Insight> KindsAsync(Guid desk, CancellationToken cancellation)
    {
        var rows = await (from review in data.Reviews
                          join claim in data.Claims on review.ClaimId equals claim.Id
                          where review.DeskId == desk && !review.OutOfPlay && review.State != ReviewState.Superseded
                          group claim by claim.Kind into kinds
                          select new { kinds.Key, Count = kinds.Count() }).ToListAsync(cancellation);
        return Shares("kinds", "Claims by kind", "claim stands", "claims stand", rows.Select(r => (Lexicon.Of(r.Key), r.Count)));
    }

    private async Task<Insight> SourcesAsync(Guid desk, CancellationToken cancellation)
    {
        var rows = await data.Sources.Where(s => s.DeskId == desk)
            .Select(s => data.Captures.Where(c => c.SourceId == s.Id).OrderByDescending(c => c.At).Select(c => (Core.Sources.CaptureOutcome?)c.Outcome).FirstOrDefault()).ToListAsync(cancellation);
        return Shares("sources", "Sources by their newest capture", "source is cited", "sources are cited", rows.GroupBy(o => o).Select(g => (g.Key is { } outcome ? (Lexicon.TryOf("Outcome." + outcome) ?? outcome.ToString()) : Lexicon.Of("Outcome.NotAttempted"), g.Count())));
    }

    private async Task<Insight> AgreementAsync(Guid desk, CancellationToken cancellation)
    {
        var rows = await data.Verdicts.Where(v => v.DeskId == desk && v.Outcome != VerdictOutcome.Proposed && v.Outcome != VerdictOutcome.Withdrawn).GroupBy(v => v.Outcome).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        // What became void or was opened again was agreed on before.
        var agreed = rows.Where(r => r.Key is VerdictOutcome.Approved or VerdictOutcome.Voided or VerdictOutcome.Reopened).Sum(r => r.Count);
        var all = rows.Sum(r => r.Count);
        int CountOf(VerdictOutcome outcome) => rows.Find(r => r.Key == outcome)?.Count ?? 0;
        return new("agreement", "Agreement of the second person", all == 0 ? "No proposal was answered yet." : $"{agreed} of {all} answered proposals were agreed to.",
            [new("agreed", agreed, all), new("returned", CountOf(VerdictOutcome.Returned), all), new("overruled by an editor", CountOf(VerdictOutcome.Overruled), all)]);
    }

    /// <summary>A finding was right where the desk then found its claim wanting, and noise where it confirmed the claim as written.</summary>
    private async Task<Insight> FindingsAsync(Guid desk, CancellationToken cancellation)
    {
        var rows = await (from finding in data.Findings
                          join review in data.Reviews on finding.ClaimId equals (Guid?)review.ClaimId
                          where finding.DeskId == desk && review.State == ReviewState.Approved && review.Verdict != null
                          group finding by new { finding.Rule, review.Verdict } into found
                          select new { found.Key.Rule, found.Key.Verdict, Count = found.Count() }).ToListAsync(cancellation);
        var bars = rows.GroupBy(r => r.Rule).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new InsightBar(g.Key + " right", g.Where(r => IsWanting(r.Verdict)).Sum(r => r.Count), g.Sum(r => r.Count))).ToList();
        var (right, all) = (bars.Sum(b => b.Count), bars.Sum(b => b.Of));
        return new("findings", "Findings: right or noise", all == 0 ? "No claim with a finding was decided yet." : $"{right} of {all} findings on decided claims were right; {all - right} were noise.", bars);
    }

    private static bool IsWanting(Verdict? verdict) => verdict is Verdict.Wrong or Verdict.ConfirmedWithChange or Verdict.CannotVerify or Verdict.Cut;

    private static Insight Shares(string name, string title, string one, string many, IEnumerable<(string Label, int Count)> counts)
    {
        var rows = counts.OrderByDescending(c => c.Count).ThenBy(c => c.Label, StringComparer.Ordinal).ToList();
        var all = rows.Sum(r => r.Count);
        return new(name, title, Lexicon.Count(all, one, many) + ".", [.. rows.Select(r => new InsightBar(r.Label, r.Count, all))]);
    }

    private static List<InsightBar> BySpan(List<TimeSpan> times)
    {
        var before = TimeSpan.MinValue;
        var bars = new List<InsightBar>();
        foreach (var (label, most) in Spans)
        {
            bars.Add(new(label, times.Count(t => t > before && t <= most), times.Count));
            before = most;
        }
        return bars;
    }

    private static string Words(TimeSpan time) => time switch
    {
        { TotalMinutes: < 60 } => Lexicon.Count((int)Math.Ceiling(time.TotalMinutes), "minute", "minutes"),
        { TotalHours: < 48 } => Lexicon.Count((int)Math.Ceiling(time.TotalHours), "hour", "hours"),
        _ => Lexicon.Count((int)Math.Ceiling(time.TotalDays), "day", "days"),
    };
}
