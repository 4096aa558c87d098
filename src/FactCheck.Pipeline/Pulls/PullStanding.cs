using FactCheck.Core.Articles;
using FactCheck.Core.Gates;
using FactCheck.Core.Rules;
using FactCheck.Data;
using FactCheck.Data.Jobs;
using FactCheck.Data.Repositories;
using FactCheck.Data.Reviews;
using FactCheck.GitHub.Checks;
using FactCheck.GitHub.Pulls;
using FactCheck.Pipeline.Reading;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Pulls;

/// <summary>What the desk says of a pull request: the gates of its articles, together.</summary>
internal sealed class PullStanding
{
    /// <summary>The platform calls a run stale after fourteen days; before that it asks for a person.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromDays(13);

    private readonly PullCase _pull;
    private readonly List<StandingArticle> _articles = [];

    private PullStanding(PullCase pull) => _pull = pull;

    /// <summary>Nothing is under way that could still notice something.</summary>
    internal bool IsWhole { get; private set; }

    /// <summary>Approved wordings that were not offered on the pull request yet.</summary>
    internal List<(ProposedWording Wording, Suggestion Suggestion)> NewWordings { get; } = [];

    internal static async Task<PullStanding> ReadAsync(FactCheckDbContext data, PullCase pull, DateTimeOffset now, CancellationToken cancellation)
    {
        var standing = new PullStanding(pull);
        var files = await data.PullRequestArticles.AsNoTracking().Where(f => f.PullRequestId == pull.Pull.Id && f.Stands).OrderBy(f => f.Path).ToListAsync(cancellation);
        foreach (var file in files)
        {
            var article = await data.Articles.AsNoTracking().SingleAsync(a => a.Id == file.ArticleId, cancellation);
            var gate = await data.Gates.AsNoTracking().SingleOrDefaultAsync(g => g.RevisionId == article.CurrentRevisionId, cancellation);
            standing._articles.Add(new(file.Path, article.Id, gate?.Result, await TextAsync(data, article.CurrentRevisionId, cancellation)));
        }
        standing.IsWhole = standing._articles.TrueForAll(a => a.Gate is not null) && !await IsUnderWayAsync(data, files, now, cancellation);
        await standing.AddWordingsAsync(data, cancellation);
        return standing;
    }

    internal CheckRunDraft Draft(CheckRun run, DateTimeOffset now)
    {
        var gate = GateSums.Of(_articles.Select(a => a.Gate).OfType<GateResult>());
        var state = run.Name == ChecksOf.Claims ? CheckState.Of(Facts(gate, run, now)) : SourceState(gate.Sum);
        return new()
        {
            Name = run.Name,
            HeadSha = run.HeadSha,
            ExternalId = run.Id.ToString("D"),
            DetailsUrl = _pull.PageOnDesk,
            State = state,
            Summary = Summary(run, gate),
        };
    }

    /// <summary>What the checks noticed, on its lines; what the gate itself counts stands in the summary.</summary>
    internal IReadOnlyList<CheckAnnotation> AnnotationsOf(CheckRun run) =>
        [.. _articles.SelectMany(a => Annotations(a, run.Name == ChecksOf.Sources))];

    private static IEnumerable<CheckAnnotation> Annotations(StandingArticle article, bool ofSources) =>
        article is { Text: { } text, Gate: { } gate }
            ? gate.Findings.Where(f => !IsOfGate(f) && f.Span is not null && IsOfSources(f) == ofSources)
                .OrderBy(f => f.Span?.Start).ThenBy(f => f.Id, StringComparer.Ordinal).Select(f => Annotation(article.Path, text, f))
            : [];

    private CheckFacts Facts(GateResult gate, CheckRun run, DateTimeOffset now)
    {
        var pull = _pull.Pull;
        var holding = gate.Findings.Take(gate.Holding).ToList();
        var blocking = holding.Count(f => f.Severity == Severity.Blocking && (pull.AsksGate || !IsOfGate(f)));
        return new()
        {
            ContentChanged = pull.TouchesContent,
            Incident = pull.Incident.Length > 0 ? pull.Incident : null,
            Misconfigured = pull.Note.StartsWith(PullReader.ConfigurationFile, StringComparison.Ordinal) ? pull.Note : null,
            IsReading = pull.ReadAs.Length > 0 && !IsWhole,
            Blocking = blocking,
            Waiting = pull.AsksGate ? gate.Holding - holding.Count(f => f.Severity == Severity.Blocking) : 0,
            WaitingAsksForAction = now - run.StartedAt >= Patience,
        };
    }

    private CheckState SourceState(GateSum sum)
    {
        var all = sum.Captured + sum.Stale + sum.Failed + sum.NotAttempted;
        if (_pull.Pull.Incident.Length > 0) return CheckState.Of(new() { ContentChanged = true, Incident = _pull.Pull.Incident });
        if (!_pull.Pull.TouchesContent) return CheckState.Of(new() { ContentChanged = false });
        if (!IsWhole || sum.NotAttempted > 0) return new("in_progress", null, $"{all - sum.NotAttempted} of {all} sources read");
        return sum.Failed > 0
            ? new("completed", "neutral", $"{sum.Failed} of {all} sources could not be read")
            : new("completed", "success", all == 0 ? "No source is cited" : $"All {all} sources read");
    }

    private string Summary(CheckRun run, GateResult gate)
    {
        if (_pull.Pull.Incident.Length > 0) return $"Quote incident {_pull.Pull.Incident} to whoever runs the desk: {_pull.PageOnDesk}";
        var links = _articles.Select(a => (a.Path, $"{_pull.App.Site}/articles/{a.Id:D}")).ToList();
        var findings = run.Name == ChecksOf.Claims ? gate : gate with { Findings = [.. gate.Findings.Where(IsOfSources)] };
        return CheckRunText.Summary(findings, links, Note());
    }

    private string Note() =>
        !_pull.Pull.AsksGate ? "This branch does not ask for the desk's approval."
        : _pull.Pull.Reviewers.Length > 0 ? $"Asked to review: {CheckRunText.Escape(_pull.Pull.Reviewers)}." : "";

    private static async Task<bool> IsUnderWayAsync(FactCheckDbContext data, List<PullRequestArticle> files, DateTimeOffset now, CancellationToken cancellation)
    {
        var articles = files.Select(f => f.ArticleId).ToList();
        var soon = now + Outbox.Sweep.Soon;
        var sources = from article in data.Articles
                      join citation in data.Citations on article.CurrentRevisionId equals citation.RevisionId
                      where articles.Contains(article.Id)
                      select citation.SourceId;
        return await data.Outbox.AnyAsync(
            i => !i.Stuck && (i.DueAt <= soon || i.Attempts > 0)
                && ((i.ArticleId != null && articles.Contains(i.ArticleId.Value)) || (i.Step == LineStep.CaptureSource && sources.Contains(i.SubjectId))),
            cancellation);
    }

    private static async Task<ArticleText?> TextAsync(FactCheckDbContext data, Guid revisionId, CancellationToken cancellation)
    {
        var revision = await data.Revisions.AsNoTracking().SingleAsync(r => r.Id == revisionId, cancellation);
        var reading = await data.Readings.AsNoTracking().SingleOrDefaultAsync(r => r.RevisionId == revisionId && r.Failure == null, cancellation);
        return reading is null ? null : ArticleStructure.Restore(revision, reading);
    }

    private async Task AddWordingsAsync(FactCheckDbContext data, CancellationToken cancellation)
    {
        foreach (var article in _articles.Where(a => a.Text is not null))
        {
            var wordings = await (from wording in data.Wordings.AsNoTracking()
                                  join verdict in data.Verdicts on wording.VerdictRecordId equals verdict.Id
                                  where wording.ArticleId == article.Id && wording.State == WordingState.Open && wording.OfferedAt == null && verdict.Outcome == VerdictOutcome.Approved
                                  orderby wording.ProposedAt
                                  select wording).ToListAsync(cancellation);
            foreach (var wording in wordings)
            {
                if (article.Text is { } text && SuggestionLines.Of(article.Path, text, wording) is { } suggestion) NewWordings.Add((wording, suggestion));
            }
        }
    }

    private static CheckAnnotation Annotation(string path, ArticleText text, Finding finding)
    {
        var (start, end) = text.Map.Lines(finding.Span ?? default);
        var level = finding.Severity switch { Severity.Blocking => "failure", Severity.Warning => "warning", _ => "notice" };
        return CheckAnnotation.Of(
            path, (start.Line, start.Column), (end.Line, end.Column), level, finding.Rule.Value, finding.Next.Length == 0 ? finding.Message : $"{finding.Message}\n{finding.Next}");
    }

    private static bool IsOfGate(Finding finding) => finding.Rule.Value.StartsWith("FC5", StringComparison.Ordinal);

    private static bool IsOfSources(Finding finding) => finding.Rule.Value.StartsWith("FC4", StringComparison.Ordinal);

    private sealed record StandingArticle(string Path, Guid Id, GateResult? Gate, ArticleText? Text);
}
