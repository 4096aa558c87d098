using CsCheck;
using FactCheck.Core.Gates;
using FactCheck.Core.Reviews;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;
using FactCheck.Core.Verdicts;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Tests.Gates;

public sealed class GateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static ClaimStanding Claim(ReviewState state = ReviewState.Approved, Verdict? verdict = Verdict.Confirmed) =>
        new() { Number = 1, Key = "k1", Text = "Talks lasted two hours.", Span = new TextSpan(0, 23), State = state, Verdict = verdict };

    private static readonly GateFacts Good = new()
    {
        IsRead = true,
        Claims = [Claim()],
        Sentences = [new(new TextSpan(0, 23), true)],
        Sources = [new("https://a.example/", CaptureOutcome.Captured, Now.AddHours(-1))],
    };

    private static GateResult Evaluate(GateFacts facts, GatePolicy? policy = null) => Gate.Evaluate(facts, policy ?? new GatePolicy(), Now);

    private static string[] Holds(GateResult result) => [.. result.Findings.Take(result.Holding).Select(f => f.Rule.Value)];

    [Fact]
    public void Evaluate_EverythingDecidedAndSeen_IsOpen()
    {
        var result = Evaluate(Good);

        Assert.Equal(GateState.Open, result.State);
        Assert.Empty(Holds(result));
        Assert.Equal(new GateSum { Claims = 1, Approved = 1, Captured = 1 }, result.Sum);
    }

    public static TheoryData<string, GateState> Doubts() => new()
    {
        { "FC508", GateState.Pending }, { "FC510", GateState.Pending }, { "FC505", GateState.Closed }, { "FC501", GateState.Pending },
        { "FC502", GateState.Closed }, { "FC503", GateState.Pending }, { "FC504", GateState.Pending }, { "FC511", GateState.Pending },
        { "FC301", GateState.Closed },
    };

    private static GateFacts Doubt(string rule) => rule switch
    {
        "FC508" => Good with { IsRead = false },
        "FC510" => Good with { Stuck = ["capture of https://a.example/"] },
        "FC505" => Good with { UnknownAuthors = ["J. Doe"] },
        "FC501" => Good with { Claims = [Claim(ReviewState.Proposed)] },
        "FC502" => Good with { Claims = [Claim(verdict: Verdict.Wrong)] },
        "FC503" => Good with { Sentences = [.. Good.Sentences, new(new TextSpan(24, 30), false)] },
        "FC504" => Good with { OpenQueries = [new("k1", "the author", "Per side?", null)] },
        "FC511" => Good with { Claims = [Claim() with { Broken = true }] },
        _ => Good with { Findings = [new Finding { Rule = new RuleId("FC301"), Severity = Severity.Blocking, Message = "Two numbers." }] },
    };

    [Theory]
    [MemberData(nameof(Doubts))]
    public void Evaluate_OneDoubt_IsNotOpenAndNamesIt(string rule, GateState state)
    {
        var result = Evaluate(Doubt(rule));

        Assert.Equal(state, result.State);
        Assert.Equal([rule], Holds(result));
    }

    [Fact]
    public void Evaluate_EveryStateButApproved_Holds()
    {
        foreach (var state in Enum.GetValues<ReviewState>().Where(s => s != ReviewState.Approved))
            Assert.NotEqual(GateState.Open, Evaluate(Good with { Claims = [Claim(state)] }).State);
    }

    [Theory]
    [InlineData(Verdict.Confirmed, GateState.Open)]
    [InlineData(Verdict.ConfirmedWithChange, GateState.Open)]
    [InlineData(Verdict.OnAuthor, GateState.Open)]
    [InlineData(Verdict.NotCheckable, GateState.Open)]
    [InlineData(Verdict.Wrong, GateState.Closed)]
    [InlineData(Verdict.Cut, GateState.Closed)]
    [InlineData(Verdict.CannotVerify, GateState.Closed)]
    public void Evaluate_ApprovedVerdict_PermitsOrForbids(Verdict verdict, GateState state) =>
        Assert.Equal(state, Evaluate(Good with { Claims = [Claim(verdict: verdict)] }).State);

    [Fact]
    public void Evaluate_NothingChecked_IsNeverOpen()
    {
        Assert.NotEqual(GateState.Open, Evaluate(new GateFacts { IsRead = true }).State);
        Assert.NotEqual(GateState.Open, Evaluate(new GateFacts { IsRead = true }, new GatePolicy { Coverage = CoverageDemand.Machine }).State);
    }

    [Fact]
    public void Evaluate_ArticleWithoutClaimsThatAPersonRead_IsOpen() =>
        Assert.Equal(GateState.Open, Evaluate(Good with { Claims = [], Sources = [] }).State);

    [Fact]
    public void Evaluate_WaivedClaim_CountsAsWaivedAndHoldsNothing()
    {
        var result = Evaluate(Good with { Claims = [Claim(ReviewState.Open) with { Waived = true }] });

        Assert.Equal(GateState.Open, result.State);
        Assert.Equal((0, 1), (result.Sum.Approved, result.Sum.Waived));
    }

    [Fact]
    public void Evaluate_WaivedFinding_DoesNotClose()
    {
        var facts = Doubt("FC301");

        Assert.Equal(GateState.Open, Evaluate(facts with { WaivedFindings = new HashSet<string> { facts.Findings[0].Id } }).State);
    }

    [Fact]
    public void Evaluate_NetworkTrouble_IsCountedAndNeverRed()
    {
        var facts = Good with { Sources = [new("https://a.example/", CaptureOutcome.TimedOut, Now), new("https://b.example/", CaptureOutcome.NotAttempted, null)] };
        var result = Evaluate(facts);

        Assert.Equal(GateState.Open, result.State);
        Assert.Equal((0, 1, 1), (result.Sum.Captured, result.Sum.Failed, result.Sum.NotAttempted));
    }

    [Fact]
    public void Evaluate_OldCapture_IsStale() =>
        Assert.Equal((0, 1), Evaluate(Good with { Sources = [Good.Sources[0] with { At = Now.AddDays(-15) }] }).Sum is var s ? (s.Captured, s.Stale) : default);

    [Fact]
    public void Evaluate_PolicyAsksForLegal_WaitsForIt()
    {
        var policy = new GatePolicy { LegalSignOff = true };

        Assert.Equal(["FC507"], Holds(Evaluate(Good, policy)));
        Assert.Equal(GateState.Open, Evaluate(Good with { LegalSigned = true }, policy).State);
    }

    [Fact]
    public void Evaluate_MachineCoverage_IsNamed()
    {
        var result = Evaluate(Good with { Sentences = [new(new TextSpan(0, 3), false)] }, new GatePolicy { Coverage = CoverageDemand.Machine });

        Assert.Equal(GateState.Open, result.State);
        Assert.Contains(result.Findings, f => f.Rule.Value == "FC512");
        Assert.Equal(CoverageDemand.Machine, result.Sum.Coverage);
    }

    [Fact]
    public void Evaluate_PolicyWeighsFindings_ChangesOrDropsThem()
    {
        var facts = Doubt("FC301");
        GatePolicy With(Severity? severity) => new() { Findings = new Dictionary<RuleId, Severity?> { [new RuleId("FC301")] = severity } };

        Assert.Equal(GateState.Open, Evaluate(facts, With(Severity.Warning)).State);
        Assert.Single(Evaluate(facts, With(Severity.Warning)).Findings);
        Assert.Empty(Evaluate(facts, With(null)).Findings);
    }

    [Fact]
    public void Evaluate_Blocking_StandsBeforeWhatWaits() =>
        Assert.Equal(["FC502", "FC504"], Holds(Evaluate(Doubt("FC502") with { OpenQueries = Doubt("FC504").OpenQueries })));

    // Whatever is added to an open gate's facts in doubt never leaves it open.
    [Fact]
    public void Evaluate_AnyMixOfDoubts_IsNeverOpen() =>
        Gen.OneOf([.. Doubts().Select(d => Gen.Const(d.Data.Item1))]).Array[1, 5].Sample(rules =>
        {
            var facts = rules.Select(Doubt).Aggregate(Good, Merge);
            return Evaluate(facts).State != GateState.Open;
        });

    private static GateFacts Merge(GateFacts a, GateFacts b) => a with
    {
        IsRead = a.IsRead && b.IsRead,
        Stuck = [.. a.Stuck, .. b.Stuck],
        UnknownAuthors = [.. a.UnknownAuthors, .. b.UnknownAuthors],
        Claims = [.. a.Claims, .. b.Claims],
        Sentences = [.. a.Sentences, .. b.Sentences],
        OpenQueries = [.. a.OpenQueries, .. b.OpenQueries],
        Findings = [.. a.Findings, .. b.Findings],
    };
}
