using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace FactCheck.Pipeline.Outbox;

/// <summary>
/// What the line tells whoever measures it: a span for each step that goes on the trace of the change that made it due, and counts. Ids only, never
/// words of an article. Nobody listening costs nothing.
/// </summary>
public sealed class LineSignals : IDisposable
{
    /// <summary>Name of source and meter.</summary>
    public const string Name = "FactCheck.Line";

    /// <summary>Tag that holds the article's id from the request that handed it in to the capture of its sources.</summary>
    public const string ArticleTag = "factcheck.article";

    private readonly ActivitySource _spans = new(Name);
    private readonly Meter _meter = new(Name);
    private readonly Counter<long> _steps;
    private readonly Histogram<double> _duration;

    public LineSignals()
    {
        _steps = _meter.CreateCounter<long>("factcheck.steps", description: "Attempts at steps, by step and by what came of them.");
        _duration = _meter.CreateHistogram<double>("factcheck.step.duration", unit: "s", description: "How long an attempt took.");
    }

    public void Dispose()
    {
        _spans.Dispose();
        _meter.Dispose();
    }

    /// <summary>Puts the article on the span that is under way, a request's or a step's.</summary>
    internal static void Tag(Guid article) => Activity.Current?.SetTag(ArticleTag, article.ToString());

    internal Activity? Start(Work work)
    {
        var span = _spans.StartActivity("line." + work.Step, ActivityKind.Consumer, work.TraceParent);
        span?.SetTag("factcheck.desk", work.DeskId.ToString());
        span?.SetTag("factcheck.subject", work.SubjectId.ToString());
        span?.SetTag("factcheck.attempt", work.Attempt);
        if (work.ArticleId is { } article) span?.SetTag(ArticleTag, article.ToString());
        return span;
    }

    internal void Ended(Activity? span, Work work, WorkOutcome outcome, TimeSpan took)
    {
        span?.SetTag("factcheck.outcome", outcome.ToString());
        if (outcome == WorkOutcome.Failed) span?.SetStatus(ActivityStatusCode.Error);
        var step = KeyValuePair.Create<string, object?>("step", work.Step.ToString());
        _steps.Add(1, step, KeyValuePair.Create<string, object?>("outcome", outcome.ToString()));
        _duration.Record(took.TotalSeconds, step);
    }
}
