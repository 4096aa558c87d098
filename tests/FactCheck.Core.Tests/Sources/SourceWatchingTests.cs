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

    /// <summary>Ten thousand sources over two years: how often each changes is drawn evenly over the ranks of a long tail, from daily to never.</summary>
    [Fact]
    public void Watch_OverTenThousandSources_AsksAFewHundredTimesADay()
    {
        const int sources = 10_000;
        const int days = 730;
        const int tail = 90;
        var (requests, late) = (0, 0);
        for (var source = 0; source < sources; source++)
        {
            // One in a hundred changes every day, one in twenty each week, one in five each three months, the rest never.
            var period = (source % 100) switch { 0 => 1, < 6 => 7, < 26 => 91, _ => 0 };
            var (state, at, seen) = (WatchState.Fresh, TimeSpan.FromDays(1 + (source % 24 / 24.0)), 0);
            while (at < TimeSpan.FromDays(days))
            {
                var version = period == 0 ? 0 : (int)(at.TotalDays / period);
                var look = SourceWatching.Look(state, Read("v" + seen), Read("v" + version) with { At = Start + at }, []);
                if (at > TimeSpan.FromDays(days - tail)) requests++;
                if (version > seen + 1 && period >= 91) late++;
                (state, seen, at) = (look.State, version, at + look.After);
            }
        }
        var perDay = requests / (double)tail;
        output.WriteLine(FormattableString.Invariant($"{sources} sources: {perDay:0} requests a day at steady state ({sources / perDay:0.0} days between two looks on average)"));
        Assert.InRange(perDay, sources / 30.0, 1500);
        Assert.Equal(0, late);
    }

    private static Capture Read(string text, string final = "https://a.example/p") => new()
    {
        Url = "https://a.example/p", Outcome = CaptureOutcome.Captured, Reason = "", At = Start, FinalUrl = final, Text = TextOf(text),
    };

    private static Capture Failed(CaptureOutcome outcome, int day) => new() { Url = "https://a.example/p", Outcome = outcome, Reason = "", At = Start + TimeSpan.FromDays(day) };

    private static SourceText TextOf(string text) => new() { Text = text };
}
