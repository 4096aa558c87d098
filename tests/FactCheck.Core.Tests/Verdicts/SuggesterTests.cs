using FactCheck.Core.Matching;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Tests.Verdicts;

public sealed class SuggesterTests
{
    private static SourceReading Read(string host, MatchOutcome outcome, double score) =>
        new(Capture(host, CaptureOutcome.Captured), new(outcome, score, [], [], [], $"reason of {host}"));

    private static Capture Capture(string host, CaptureOutcome outcome) =>
        new() { Url = $"https://{host}/page", Outcome = outcome, Reason = "answered 503", At = DateTimeOffset.UnixEpoch, Text = outcome == CaptureOutcome.Captured ? new() { Text = "x" } : null };

    [Fact]
    public void Suggest_OneContradictionBesideSupport_IsContradicted()
    {
        var suggestion = Suggester.Suggest([Read("a.example", MatchOutcome.Supported, 0.9), Read("b.example", MatchOutcome.Contradicted, 0.05)]);

        Assert.Equal(MatchOutcome.Contradicted, suggestion.Outcome);
        Assert.Equal(0.05, suggestion.Score);
        Assert.Contains("b.example", suggestion.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Suggest_UnreadSourceBesideSupport_StaysSupportedAndNamesTheUnread()
    {
        var suggestion = Suggester.Suggest([new(Capture("c.example", CaptureOutcome.ServerError), null), Read("a.example", MatchOutcome.Supported, 0.9)]);

        Assert.Equal(MatchOutcome.Supported, suggestion.Outcome);
        Assert.Contains(suggestion.Reasons, r => r.Contains("c.example could not be read", StringComparison.Ordinal));
    }

    [Fact]
    public void Suggest_NothingRead_IsInconclusive() =>
        Assert.Equal(MatchOutcome.Inconclusive, Suggester.Suggest([new(Capture("c.example", CaptureOutcome.TimedOut), null)]).Outcome);

    [Fact]
    public void Suggest_NoSource_IsInconclusiveWithAReason() => Assert.NotEmpty(Suggester.Suggest([]).Reasons);
}
