using FactCheck.Core.Articles;
using FactCheck.Core.Checks;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Matching;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;

namespace FactCheck.Core.Tests.Checks;

public sealed class SourceChecksTests
{
    private static readonly string[] Network = ["FC102"];

    private static ClaimCheckInput Input(string claim, params SourceReading[] readings) => new()
    {
        Article = new() { Source = claim, Format = ArticleFormat.Plain, Text = claim, Map = SourceMap.Identity(claim), Blocks = [] },
        Claim = new() { Text = claim, Span = new(0, claim.Length), Spans = [new(0, claim.Length)], Sentence = 0, Kind = ClaimKind.Event, Score = 0.9 },
        ClaimKey = "key",
        Readings = readings,
        Citations = [.. readings.Select(r => new Citation(r.Capture.Url, r.Capture.Url, LinkForm.Inline, new(0, 1), 0, [0]))],
        Now = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero),
    };

    private static SourceReading Reading(string claim, string url, string? text, CaptureOutcome outcome = CaptureOutcome.Captured, DateOnly? published = null)
    {
        var source = text is null ? null : new SourceText { Text = text, Published = published };
        var capture = new Capture { Url = url, Outcome = outcome, Reason = "as the server said", At = DateTimeOffset.UnixEpoch, Text = source };
        return new(capture, source is null ? null : EvidenceMatcher.Match(new(claim), source));
    }

    private static string[] Ids(ClaimCheckInput input) => [.. ClaimChecks.Run(input).Select(f => f.Rule.Value)];

    [Theory]
    [InlineData(CaptureOutcome.Gone, "FC101")]
    [InlineData(CaptureOutcome.SoftNotFound, "FC101")]
    [InlineData(CaptureOutcome.TimedOut, "FC102")]
    [InlineData(CaptureOutcome.Paywall, "FC102")]
    [InlineData(CaptureOutcome.NotAttempted, "FC103")]
    public void Run_UnreadSource_HasOneFindingOfItsOwn(CaptureOutcome outcome, string rule) =>
        Assert.Equal([rule], Ids(Input("The bridge opened.", Reading("The bridge opened.", "https://a.example/x", null, outcome))));

    [Fact]
    public void Run_NetworkTrouble_IsNeitherRedNorGreen()
    {
        var finding = Assert.Single(ClaimChecks.Run(Input("The bridge opened.", Reading("", "https://a.example/x", null, CaptureOutcome.ConnectionFailed))));

        Assert.Equal(Severity.Inconclusive, finding.Severity);
        Assert.Contains(finding.Rule.Value, Network);
    }

    [Fact]
    public void Run_SourceOfMayForAnEventOfJune_IsPointedOut()
    {
        const string claim = "The bridge opened on 3 June 2024.";
        Assert.Contains("FC107", Ids(Input(claim, Reading(claim, "https://a.example/x", "The bridge is to open on 3 June 2024.", published: new(2024, 5, 2)))));
        Assert.DoesNotContain("FC107", Ids(Input(claim, Reading(claim, "https://a.example/x", "The bridge opened on 3 June 2024.", published: new(2024, 6, 3)))));
    }

    [Fact]
    public void Run_HomePage_IsPointedOut()
    {
        Assert.Contains("FC109", Ids(Input("The bridge opened.", Reading("The bridge opened.", "https://a.example/", "The bridge opened."))));
        Assert.DoesNotContain("FC109", Ids(Input("The bridge opened.", Reading("The bridge opened.", "https://a.example/?p=12", "The bridge opened."))));
    }

    [Fact]
    public void Run_QuoteAlteredInOneSourceAndExactInAnother_IsNoFinding()
    {
        const string claim = "Lind said “the roof is safe again and dry”.";
        var altered = Reading(claim, "https://a.example/x", "Lind said “the roof is safe again and warm”.");
        var exact = Reading(claim, "https://b.example/x", "Lind said “the roof is safe again and dry”.");

        Assert.Contains("FC304", Ids(Input(claim, altered)));
        Assert.DoesNotContain("FC303", Ids(Input(claim, altered)));
        Assert.DoesNotContain("FC304", Ids(Input(claim, altered, exact)));
    }

    [Fact]
    public void Run_TwoPrintsOfOneReport_CountAsOneSource()
    {
        var report = string.Join(' ', Enumerable.Range(1, 60).Select(i => $"word{i} and other{i}"));
        const string claim = "The bridge opened.";

        Assert.Contains("FC105", Ids(Input(claim, Reading(claim, "https://a.example/x", report), Reading(claim, "https://b.example/y", "By our staff. " + report))));
        Assert.DoesNotContain("FC105", Ids(Input(claim, Reading(claim, "https://a.example/x", report), Reading(claim, "https://b.example/y", "An account of our own, from the bridge."))));
    }

    [Theory]
    [InlineData("#:~:text=The%20bridge%20opened", false), InlineData("#:~:text=the%20BRIDGE,3%20June", false), InlineData("#:~:text=Nine%20ferries", true), InlineData("#history", false)]
    public void Run_LinkToWordsOfThePage_LooksForThem(string fragment, bool isMissing)
    {
        const string claim = "The bridge opened on 3 June 2024.";
        var input = Input(claim, Reading(claim, "https://a.example/x", "The bridge opened on 3 June 2024."));
        input = input with { Citations = [input.Citations[0] with { AsWritten = "https://a.example/x" + fragment }] };
        Assert.Equal(isMissing, Ids(input).Contains("FC110"));
    }

    [Theory]
    [InlineData("#history", false), InlineData("#opening%20day", false), InlineData("#readme", false), InlineData("#top", false), InlineData("#!/app", false), InlineData("#ferries", true), InlineData("#ferries:~:text=The%20bridge", true)]
    public void Run_LinkToSectionOfThePage_LooksForItAsLinksDoes(string fragment, bool isMissing)
    {
        const string claim = "The bridge opened on 3 June 2024.";
        var reading = Reading(claim, "https://a.example/x", claim);
        var known = Input(claim, reading with { Capture = reading.Capture with { Places = ["history", "opening day", "user-content-readme"] } });
        known = known with { Citations = [known.Citations[0] with { AsWritten = "https://a.example/x" + fragment }] };
        Assert.Equal(isMissing, Ids(known).Contains("FC110"));
        var unknown = Input(claim, reading) with { Citations = known.Citations };
        Assert.DoesNotContain("FC110", Ids(unknown));
    }

    [Theory]
    [InlineData(true, false, "", "FC111"), InlineData(false, true, "", "FC112"), InlineData(false, false, "RETRACTED: On bridges", "FC111"), InlineData(false, false, "On a retraction of bridges", "")]
    public void Run_WorkTakenBack_IsSaid(bool isRetracted, bool isCorrected, string title, string rule)
    {
        const string claim = "The bridge opened on 3 June 2024.";
        var reading = Reading(claim, "https://doi.org/10.5555/one", claim);
        var capture = reading.Capture with { Work = new() { Doi = "10.5555/one", IsRetracted = isRetracted, IsCorrected = isCorrected }, Text = new() { Text = claim, Title = title } };
        Assert.Equal(rule.Length > 0 ? [rule] : [], Ids(Input(claim, reading with { Capture = capture })).Where(id => id is "FC111" or "FC112"));
    }
}
