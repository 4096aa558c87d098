using FactCheck.Pipeline.Outbox;
using Hangfire;

namespace FactCheck.Web.Jobs;

/// <summary>Wakes a Hangfire worker for a row. What is due later is left to the Sweep: the executor keeps no plans of its own.</summary>
public sealed class HangfireBell(IBackgroundJobClient jobs, WaitingKeys waiting) : IWorkBell
{
    public void Ring(WorkOffer offer)
    {
        if (offer.Delay > TimeSpan.Zero || !waiting.Add(offer.Key)) return;
        jobs.Enqueue<LineJob>(job => job.RunAsync(offer.Key, CancellationToken.None));
    }
}
