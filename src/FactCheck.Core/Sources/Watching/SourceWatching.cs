using FactCheck.Core.Text;

namespace FactCheck.Core.Sources.Watching;

/// <summary>
/// Compares a source with what it was and says when to look again: what never changes is asked ever more rarely, what changes more often, and what
/// fails often enough to call it gone after three failures over three days.
/// </summary>
public static class SourceWatching
{
    public static readonly TimeSpan Shortest = TimeSpan.FromHours(6);
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private const int GoneAfter = 3;
    private static readonly TimeSpan GoneOver = TimeSpan.FromDays(3);
    private static readonly TimeSpan RetryFailed = GoneOver / (GoneAfter - 1);

    /// <summary>One look.</summary>
    /// <param name="state">The watch before it.</param>
    /// <param name="before">The last capture that could be read, or null.</param>
    /// <param name="now">The capture just made.</param>
    /// <param name="quotes">Accepted passages of this source.</param>
    public static WatchLook Look(WatchState state, Capture? before, Capture now, IReadOnlyCollection<string> quotes)
    {
        var outcome = Compare(state, before, now);
        var failures = outcome is WatchOutcome.Failing or WatchOutcome.Gone ? state.Failures + 1 : 0;
        var next = new WatchState(Next(state.Interval, outcome), failures, failures == 0 ? null : state.FailingSince ?? now.At, outcome);
        var isChange = outcome is not (WatchOutcome.Unchanged or WatchOutcome.Failing);
        var isTold = outcome is WatchOutcome.Gone or WatchOutcome.Walled or WatchOutcome.Retracted && outcome == state.Outcome;
        return new(next, isChange && !isTold, Touches(outcome, before, now, quotes), outcome == WatchOutcome.Failing ? RetryFailed : next.Interval);
    }

    /// <summary>
    /// The time until the next look, up to a tenth earlier, the same for one source each time: what was published together is not asked together for ever.
    /// </summary>
    /// <param name="key">Any number that stays with the source.</param>
    /// <param name="after">What <see cref="Look"/> said.</param>
    public static TimeSpan Spread(long key, TimeSpan after) => after * (1 - (key & 1023) / 10240.0);

    /// <summary>The accepted passages that stood before and stand no longer.</summary>
    public static IReadOnlyList<string> Broken(Capture? before, Capture now, IEnumerable<string> quotes)
    {
        if (before?.Text is not { } was || now.Text is not { } became) return [];
        var (old, current) = (NormalForm.Of(was.Text), NormalForm.Of(became.Text));
        return [.. quotes.Where(q => NormalForm.Of(q) is var words && old.Contains(words, StringComparison.Ordinal) && !current.Contains(words, StringComparison.Ordinal))];
    }

    private static WatchOutcome Compare(WatchState state, Capture? before, Capture now)
    {
        if (now.Work is { IsRetracted: true }) return WatchOutcome.Retracted;
        if (now.Outcome is CaptureOutcome.Consent or CaptureOutcome.Paywall or CaptureOutcome.Login or CaptureOutcome.Challenge)
            return before is null ? WatchOutcome.Unchanged : WatchOutcome.Walled;
        if (!now.IsRead) return IsGone(state, now) ? WatchOutcome.Gone : WatchOutcome.Failing;
        if (before?.Text is not { } was || now.Text is not { } became) return WatchOutcome.Unchanged;
        if (NormalForm.Of(was.Text) != NormalForm.Of(became.Text)) return WatchOutcome.Edited;
        return before.FinalUrl.Length > 0 && before.FinalUrl != now.FinalUrl ? WatchOutcome.Moved : WatchOutcome.Unchanged;
    }

    private static bool IsGone(WatchState state, Capture now) => state.Failures + 1 >= GoneAfter && state.FailingSince is { } since && now.At - since >= GoneOver;

    private static bool Touches(WatchOutcome outcome, Capture? before, Capture now, IReadOnlyCollection<string> quotes) => outcome switch
    {
        WatchOutcome.Edited => Broken(before, now, quotes).Count > 0,
        WatchOutcome.Retracted or WatchOutcome.Gone or WatchOutcome.Walled => quotes.Count > 0,
        _ => false,
    };

    private static TimeSpan Next(TimeSpan interval, WatchOutcome outcome) => outcome switch
    {
        WatchOutcome.Unchanged or WatchOutcome.Gone or WatchOutcome.Walled => interval * 2 > Longest ? Longest : interval * 2,
        WatchOutcome.Edited or WatchOutcome.Moved or WatchOutcome.Retracted => interval / 2 < Shortest ? Shortest : interval / 2,
        _ => interval,
    };
}
