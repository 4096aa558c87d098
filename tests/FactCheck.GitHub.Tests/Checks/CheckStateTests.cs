using FactCheck.Core.Gates;
using FactCheck.Core.Rules;
using FactCheck.GitHub.Checks;

namespace FactCheck.GitHub.Tests.Checks;

public sealed class CheckStateTests
{
    private static readonly CheckFacts Quiet = new() { ContentChanged = true };

    public static TheoryData<string, string, string?> Rows => new()
    {
        { "no content", "completed", "success" }, { "approved", "completed", "success" }, { "blocking", "completed", "failure" },
        { "waiting", "in_progress", null }, { "waiting by configuration", "completed", "action_required" },
        { "broken", "completed", "failure" }, { "superseded", "completed", "cancelled" }, { "blocking and waiting", "completed", "failure" },
    };

    private static CheckFacts Facts(string row) => row switch
    {
        "no content" => Quiet with { ContentChanged = false },
        "blocking" => Quiet with { Blocking = 1 },
        "waiting" => Quiet with { Waiting = 2 },
        "waiting by configuration" => Quiet with { Waiting = 2, WaitingAsksForAction = true },
        "broken" => Quiet with { Incident = "4711" },
        "superseded" => Quiet with { Superseded = true, Incident = "4711" },
        "blocking and waiting" => Quiet with { Blocking = 1, Waiting = 1 },
        _ => Quiet,
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Of_EveryRow_HasItsStatusAndConclusion(string row, string status, string? conclusion)
    {
        var state = CheckState.Of(Facts(row));

        Assert.Equal((status, conclusion), (state.Status, state.Conclusion));
        Assert.NotEmpty(state.Title);
    }

    private static Finding Finding(string message) => new() { Rule = new RuleId("FC501"), Severity = Severity.Inconclusive, Message = message };

    [Fact]
    public void Summary_TooManyFindings_CutsAndSaysHowMany()
    {
        var findings = Enumerable.Range(0, 2000).Select(i => Finding($"Claim {i} is open: {new string('x', 80)}")).ToList();
        var summary = CheckRunText.Summary(new GateResult(GateState.Pending, new GateSum(), findings));

        Assert.InRange(summary.Length, 60_000, CheckRunText.MaxText);
        Assert.Matches("… and [0-9]+ more, on the desk\\.$", summary);
    }

    [Fact]
    public void Summary_WordsOfAnArticle_AreTextOnly() =>
        Assert.Contains("\\[a\\](x) &lt;b> &#64;team \\`c\\`", CheckRunText.Summary(new GateResult(GateState.Pending, new GateSum(), [Finding("[a](x) <b> @team `c`")])), StringComparison.Ordinal);

    [Fact]
    public void Batches_Of120_AreThreeOfAtMost50() => Assert.Equal([50, 50, 20], CheckRunText.Batches(Enumerable.Range(0, 120)).Select(b => b.Count));
}
