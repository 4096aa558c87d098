using FactCheck.Core.Articles;
using FactCheck.Core.Reporting;
using FactCheck.Core.Rules;
using FactCheck.Data;
using FactCheck.Pipeline.Reading;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Gating;

/// <summary>What the author of a file in a content repository silenced in it, with a reason and perhaps an end. People are asked about its claims all the same.</summary>
/// <param name="Reasons">By the identity of the finding.</param>
/// <param name="Complaints">Suppressions without a reason, and those that have expired.</param>
/// <param name="HoldsUntil">When the first of them ends, or null.</param>
internal sealed record AuthorSilence(IReadOnlyDictionary<string, string> Reasons, IReadOnlyList<Finding> Complaints, DateTimeOffset? HoldsUntil)
{
    internal static AuthorSilence None { get; } = new(new Dictionary<string, string>(), [], null);

    /// <summary>Nothing holds that a stranger writes into the text of a fork: what its base says concerns claims that nobody is asked about.</summary>
    internal static async Task<AuthorSilence> ReadAsync(FactCheckDbContext data, Guid articleId, Guid revisionId, IReadOnlyList<Finding> findings, DateTimeOffset now, CancellationToken cancellation)
    {
        var revision = await data.Revisions.AsNoTracking().SingleOrDefaultAsync(r => r.Id == revisionId && r.Source.Contains("factcheck-disable"), cancellation);
        var reading = revision is null ? null : await data.Readings.AsNoTracking().SingleOrDefaultAsync(r => r.RevisionId == revisionId && r.Failure == null, cancellation);
        if (revision is null || reading is null) return None;
        var isFork = await data.PullRequestArticles.AnyAsync(f => f.ArticleId == articleId && data.PullRequests.Any(p => p.Id == f.PullRequestId && p.IsFork), cancellation);
        return isFork ? None : Of(ArticleStructure.Restore(revision, reading), findings, DateOnly.FromDateTime(now.UtcDateTime));
    }

    private static AuthorSilence Of(ArticleText text, IReadOnlyList<Finding> findings, DateOnly today)
    {
        var suppressions = SuppressionReader.Read(text);
        var holding = suppressions.Where(s => s.Reason.Length > 0 && !(s.Until < today)).ToList();
        var reasons = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var line = finding.Span is { } span ? text.Map.Lines(span).Start.Line : 1;
            if (holding.Find(s => s.Covers(finding.Rule, line)) is { } holds) reasons[finding.Id] = holds.Reason;
        }
        var until = holding.Min(s => s.Until) is { } last ? new DateTimeOffset(last.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : (DateTimeOffset?)null;
        return new(reasons, [.. Silencer.Complaints("", suppressions, today)], until);
    }
}
