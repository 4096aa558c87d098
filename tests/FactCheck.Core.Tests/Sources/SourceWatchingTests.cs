using FactCheck.Core.Sources;
using FactCheck.Core.Sources.Watching;

namespace FactCheck.Core.Tests.Sources;

public sealed class SourceWatchingTests(ITestOutputHelper output)
{
    private const string Quote = "The ferry carried 212 passengers.";
    private static readonly DateTimeOffset Start = new(2026, 5, 1, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Quote + " More.", "https://a.example/p", WatchOutcome.Unchanged, false)]
    [InlineData(Quote + " More.", "https://a.example/q", WatchOutcome.Moved, false)]
    [InlineData(Quote + " Something else.", "https://a.example/p", WatchOutcome.Edited, false)]
    [InlineData("The ferry carried 221 passengers.", "https://a.example/p", WatchOutcome.Edited, true)]
    public void Look_AtAReadablePage_SaysWhatBecameOfItAndWhetherTheQuoteStands(string text, string final, WatchOutcome outcome, bool touches)
    {
        var look = SourceWatching.Look(WatchState.Fresh, Read(Quote + " More.", "https://a.example/p"), Read(text, final), [Quote]);
        Assert.Equal((outcome, touches, outcome != WatchOutcome.Unchanged), (look.State.Outcome, look.TouchesEvidence, look.IsNew));
    }

    [Theory]
    [InlineData(CaptureOutcome.Consent)]
    [InlineData(CaptureOutcome.Paywall)]
    public void Look_AtAWall_IsToldOnceAndTouchesWhatRestsOnIt(CaptureOutcome outcome)
    {
        var first = SourceWatching.Look(WatchState.Fresh, Read(Quote), Failed(outcome, 1), [Quote]);
        var second = SourceWatching.Look(first.State, Read(Quote), Failed(outcome, 2), [Quote]);
        Assert.Equal((WatchOutcome.Walled, true, true, false), (first.State.Outcome, first.IsNew, first.TouchesEvidence, second.IsNew));
    }

    [Fact]
    public void Look_AtFailures_CallsItGoneAfterThreeOverThreeDaysOnceAndForgetsOneThatAnswers()
    {
        var (state, at, told) = (WatchState.Fresh, Start, new List<DateTimeOffset>());
        for (var i = 0; i < 6; i++)
        {
            var look = SourceWatching.Look(state, Read(Quote), Failed(CaptureOutcome.Gone, 0) with { At = at }, [Quote]);
            if (look.IsNew) told.Add(at);
            (state, at) = (look.State, at + look.After);
        }
        Assert.Equal([Start + TimeSpan.FromDays(3)], told);
        Assert.Equal(0, SourceWatching.Look(state, Read(Quote), Read(Quote), [Quote]).State.Failures);

        var twice = SourceWatching.Look(WatchState.Fresh, Read(Quote), Failed(CaptureOutcome.TimedOut, 0), [Quote]);
        Assert.Equal((WatchOutcome.Failing, false), (twice.State.Outcome, twice.IsNew));
    }

    [Fact]
    public void Look_AtARetractedWork_SaysSo()
    {
        var look = SourceWatching.Look(WatchState.Fresh, Read(Quote), Read(Quote) with { Work = new() { Doi = "10.1/1", IsRetracted = true } }, [Quote]);
        Assert.Equal((WatchOutcome.Retracted, true, true), (look.State.Outcome, look.IsNew, look.TouchesEvidence));
    }

    /// <summary>
    /// Ten thousand sources over two years, all published in one week, through the code that plans the looks: one in a hundred changes every day, one in
    /// twenty each week, one in five each quarter; one in fifty is gone for good, one in fifty fails every fifth time.
    /// docs/operating.md holds the figures that this prints.
    /// </summary>
    [Fact]
    public void Watch_OverTenThousandSources_AsksAFewHundredTimesADay()
    {
        const int sources = 10_000;
        const int days = 730;
        const int tail = 90;
        var (perDay, late) = (new int[days], 0);
        for (var source = 0; source < sources; source++)
        {
            var period = (source % 100) switch { 0 => 1, < 6 => 7, < 26 => 91, _ => 0 };
            var (isGone, isFlaky) = (source % 100 is 30 or 31, source % 100 is 40 or 41);
            var (state, at, seen, look) = (WatchState.Fresh, TimeSpan.FromDays(1 + source % 168 / 24.0), 0, 0);
            while (at < TimeSpan.FromDays(days))
            {
                perDay[(int)at.TotalDays]++;
                var version = period == 0 ? 0 : (int)(at.TotalDays / period);
                var fails = isGone || (isFlaky && ++look % 5 == 0);
                var now = (fails ? Failed(CaptureOutcome.Gone, 0) : Read("v" + version)) with { At = Start + at };
                var found = SourceWatching.Look(state, Read("v" + seen), now, []);
                if (version > seen + 1 && period >= 91) late++;
                (state, seen) = (found.State, fails ? seen : version);
                at += SourceWatching.Spread(source * 7919L, found.After);
            }
        }
        var (steady, busiest) = (perDay[^tail..].Average(), perDay[^tail..].Max());
        output.WriteLine(FormattableString.Invariant(
            $"{sources} sources: {steady:0} requests a day at steady state, {busiest} on the busiest day of the last {tail}, {sources / steady:0.0} days between two looks on average; {perDay.Sum()} requests in two years"));
        Assert.InRange(steady, sources / 30.0, 1000);
        Assert.InRange(busiest, steady, 2 * steady);
        // What changes each quarter is never missed twice in a row.
        Assert.Equal(0, late);
    }

    private static Capture Read(string text, string final = "https://a.example/p") => new()
    {
        Url = "https://a.example/p", Outcome = CaptureOutcome.Captured, Reason = "", At = Start, FinalUrl = final, Text = TextOf(text),
    };

    private static Capture Failed(CaptureOutcome outcome, int day) => new() { Url = "https://a.example/p", Outcome = outcome, Reason = "", At = Start + TimeSpan.FromDays(day) };

    private static SourceText TextOf(string text) => new() { Text = text };
}
