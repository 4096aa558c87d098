using FactCheck.Data;
using FactCheck.Pipeline.Outbox;
using Hangfire;
using Hangfire.States;

namespace FactCheck.Web.Jobs;

/// <summary>Wakes a Hangfire worker for a row. What is due later is left to the Sweep: the executor keeps no plans of its own.</summary>
public sealed class HangfireBell(IBackgroundJobClient jobs, WaitingKeys waiting, ILogger<HangfireBell> log) : IWorkBell
{
    public void Ring(WorkOffer offer)
    {
        if (offer.Delay > TimeSpan.Zero || !waiting.Add(offer.Key)) return;
        try
        {
            jobs.Create<LineJob>(job => job.RunAsync(offer.Key, CancellationToken.None), new EnqueuedState(JobServices.QueueOf(offer.Lane)));
        }
        // The change is committed: whoever made it must not hear that it failed. The Sweep finds the row.
        catch (Exception away) when (away is BackgroundJobClientException || DatabaseFaults.IsAway(away))
        {
            waiting.Started(offer.Key);
            log.LogWarning(away, "{Key} could not be offered now", offer.Key);
        }
    }
}
