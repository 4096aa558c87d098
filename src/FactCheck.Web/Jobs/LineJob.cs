using FactCheck.Pipeline.Outbox;
using Hangfire;

namespace FactCheck.Web.Jobs;

/// <summary>What Hangfire runs: the work of one row. Retries are the row's own, so Hangfire's are off.</summary>
public sealed class LineJob(LineRunner runner, WaitingKeys waiting)
{
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    public async Task RunAsync(string key, CancellationToken cancellation)
    {
        waiting.Started(key);
        await runner.RunAsync(key, cancellation);
    }
}
