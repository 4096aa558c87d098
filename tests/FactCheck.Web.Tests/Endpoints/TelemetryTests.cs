using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using FactCheck.Pipeline.Outbox;

namespace FactCheck.Web.Tests.Endpoints;

[Collection(ApiDeskGroup.Name)]
public sealed class TelemetryTests(ApiDesk desk)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Submit_WithSomebodyTracing_StaysOneTraceWithTheArticleFromRequestToCapture()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name is LineSignals.Name or "Microsoft.AspNetCore",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        using var client = await desk.ClientAsync("cleo");

        var article = await ApiDesk.SubmitAsync(client, $"# Traced\n\nThe ferry [carried 212 passengers on Thursday, 9 April 2026]({desk.Site}/harbour?traced).\n");

        var request = await FindAsync(ended, a => a.Kind == ActivityKind.Server && Is(a, article) && a.ParentId is null);
        var capture = await FindAsync(ended, a => a.OperationName == "line.CaptureSource" && Is(a, article));
        Assert.Equal(request.TraceId, capture.TraceId);
        Assert.Contains(ended, a => a.OperationName == "line.ExtractClaims" && a.TraceId == request.TraceId);
        Assert.DoesNotContain(ended.Where(a => a.Source.Name == LineSignals.Name).SelectMany(a => a.Tags), t => t.Value?.Contains("ferry", StringComparison.OrdinalIgnoreCase) == true);
    }

    [Fact]
    public async Task Metrics_AfterWork_CountStepsAndShowWhatIsDue()
    {
        using var client = await desk.ClientAsync("cleo");
        await ApiDesk.SubmitAsync(client, $"# Counted\n\nThe ferry [carried 212 passengers on Thursday, 9 April 2026]({desk.Site}/harbour?counted).\n");
        using var watcher = new HttpClient { BaseAddress = new(desk.Address) };

        var text = "";
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until && !text.Contains("step=\"CaptureSource\"", StringComparison.Ordinal); await Task.Delay(100))
            text = await watcher.GetStringAsync("/metrics");

        Assert.Contains("factcheck_steps_total{", text, StringComparison.Ordinal);
        Assert.Contains("step=\"CaptureSource\"", text, StringComparison.Ordinal);
        Assert.Contains("factcheck_work_stuck", text, StringComparison.Ordinal);
        Assert.DoesNotContain("ferry", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Ready_OfAHostAtWork_IsReady()
    {
        using var watcher = new HttpClient { BaseAddress = new(desk.Address) };

        var answer = await watcher.GetAsync(new Uri("/health/ready", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("ready", await answer.Content.ReadAsStringAsync());
    }

    private static bool Is(Activity activity, Guid article) => activity.GetTagItem(LineSignals.ArticleTag) as string == article.ToString();

    private static async Task<Activity> FindAsync(ConcurrentQueue<Activity> ended, Func<Activity, bool> wanted)
    {
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(50))
        {
            if (ended.FirstOrDefault(wanted) is { } found) return found;
        }
        throw new TimeoutException($"No such span among {string.Join(", ", ended.Select(a => a.OperationName))}.");
    }
}
