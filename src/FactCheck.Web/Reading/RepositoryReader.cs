using FactCheck.Data;
using FactCheck.Data.Repositories;
using FactCheck.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads what the desk knows of its content repositories.</summary>
public sealed class RepositoryReader(FactCheckDbContext data, DeskSession session)
{
    private const int Pulls = 50;
    private const int LastDeliveries = 20;

    public async Task<RepositoryView> ReadAsync(CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var apps = await data.Apps.AsNoTracking().Where(a => a.DeskId == me.DeskId).OrderBy(a => a.Name).ToListAsync(cancellation);
        var repositories = await data.Repositories.AsNoTracking().Where(r => r.DeskId == me.DeskId).OrderBy(r => r.FullName).ToListAsync(cancellation);
        var pulls = await data.PullRequests.AsNoTracking().Where(p => p.DeskId == me.DeskId)
            .OrderBy(p => p.State).ThenByDescending(p => p.SeenAt).Take(Pulls).ToListAsync(cancellation);
        var ids = pulls.Select(p => p.Id).ToList();
        var runs = await data.CheckRuns.AsNoTracking().Where(r => r.PullRequestId != null && ids.Contains(r.PullRequestId.Value)).ToListAsync(cancellation);
        var deliveries = await data.Deliveries.AsNoTracking().Where(d => d.DeskId == me.DeskId).OrderByDescending(d => d.ReceivedAt).Take(LastDeliveries)
            .Select(d => new DeliveryLine(d.Event, d.Repository, d.ReceivedAt, d.DoneAt, d.Outcome, data.Outbox.Where(i => i.SubjectId == d.Id).Select(i => i.LastError).FirstOrDefault() ?? ""))
            .ToListAsync(cancellation);
        return new(apps, [.. repositories.Select(r => new RepositoryLine(r, [.. pulls.Where(p => p.RepositoryId == r.Id).Select(p => Line(p, runs))]))], deliveries);
    }

    /// <summary>One pull request with its articles, or null where the desk has none such.</summary>
    public async Task<PullView?> PullAsync(Guid id, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var pull = await data.PullRequests.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id && p.DeskId == me.DeskId, cancellation);
        if (pull is null) return null;
        var name = await data.Repositories.Where(r => r.Id == pull.RepositoryId).Select(r => r.FullName).SingleAsync(cancellation);
        var runs = await data.CheckRuns.AsNoTracking().Where(r => r.PullRequestId == id).OrderByDescending(r => r.StartedAt).ThenBy(r => r.Name).ToListAsync(cancellation);
        var articles = await (from file in data.PullRequestArticles
                              join article in data.Articles on file.ArticleId equals article.Id
                              join gate in data.Gates on article.CurrentRevisionId equals gate.RevisionId into gates
                              from gate in gates.DefaultIfEmpty()
                              where file.PullRequestId == id && file.Stands
                              orderby file.Path
                              select new { file.Path, article.Id, Gate = gate }).AsNoTracking().ToListAsync(cancellation);
        return new(Line(pull, runs), name, runs, [.. articles.Select(a => new PullArticle(a.Path, a.Id, a.Gate?.State, a.Gate?.Result.Holding ?? 0, a.Gate?.Result.Findings.Take(a.Gate.Result.Holding).Select(f => f.Message).FirstOrDefault() ?? ""))]);
    }

    private static PullLine Line(PullRequest pull, List<CheckRun> runs)
    {
        var run = runs.Find(r => r.PullRequestId == pull.Id && r.HeadSha == pull.HeadSha && r.Round == pull.Round && r.Name.EndsWith("claims", StringComparison.Ordinal));
        var why = pull switch
        {
            { Incident.Length: > 0 } => $"FactCheck broke (incident {pull.Incident}): {pull.Note}",
            { Note.Length: > 0 } => pull.Note,
            { State: not PullRequestState.Open } => "",
            _ => run?.Title ?? "It is being read.",
        };
        return new(pull, why);
    }
}
