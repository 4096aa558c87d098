using FactCheck.Core.Claims;
using FactCheck.Core.Text;
using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Tests.Claims;

public sealed class ClaimEditsTests
{
    private const string Text = "Ada sold 40 boats and bought a yard. The yard is old. It rained.";

    private static readonly TextSpan[] Spans = [new(0, 36), new(37, 53), new(54, 64)];

    private static Claim Make(string text, int sentence, TextSpan span) =>
        new() { Text = text, Kind = ClaimKind.Event, Span = span, Spans = [span], Sentence = sentence, Score = 0.9, Risk = RiskClass.High };

    private static readonly ClaimExtraction Extraction = new(
        "test",
        [.. Spans.Select((s, i) => new SentenceCoverage(s, 0, BlockKind.Paragraph, i < 2 ? CoverageState.Claim : CoverageState.Undecided, 0.7, ""))],
        [Make("Ada sold 40 boats and bought a yard.", 0, Spans[0]), Make("The yard is old.", 1, Spans[1])],
        []);

    private static readonly IReadOnlyList<string> Keys = SentenceKeys.Of(Text, Spans);

    private static ClaimEdit Split(int number = 1) => new()
    {
        Number = number, Kind = ClaimEditKind.Split, SentenceKey = Keys[0], Takes = ["Ada sold 40 boats and bought a yard."],
        Yields =
        [
            new("Ada sold 40 boats.", ClaimKind.Quantity, QuoteSelector.Of(Spans[0].In(Text), new(0, 17))),
            new("Ada bought a yard.", ClaimKind.Event, null),
        ],
    };

    private static string[] Replay(string text, params ClaimEdit[] edits) =>
        [.. ClaimEdits.Replay(text, Extraction, edits).Extraction.Claims.Select(c => c.Text)];

    [Fact]
    public void Replay_Split_TakesOneAndYieldsTwoAnchored()
    {
        var result = ClaimEdits.Replay(Text, Extraction, [Split()]);

        Assert.Empty(result.Unapplied);
        Assert.Equal(["Ada sold 40 boats.", "Ada bought a yard.", "The yard is old."], result.Extraction.Claims.Select(c => c.Text));
        Assert.Equal("Ada sold 40 boats", result.Extraction.Claims[0].Span.In(Text));
        Assert.Equal(RiskClass.High, result.Extraction.Claims[1].Risk);
    }

    [Fact]
    public void Replay_MergeAfterSplit_BuildsOnIt()
    {
        var merge = new ClaimEdit
        {
            Number = 2, Kind = ClaimEditKind.Merge, SentenceKey = Keys[0], Takes = ["Ada bought a yard.", "Ada sold 40 boats."],
            Yields = [new("Ada traded.", ClaimKind.Event, null)],
        };

        Assert.Equal(["Ada traded.", "The yard is old."], Replay(Text, merge, Split()));
    }

    [Fact]
    public void Replay_Undo_IsAsIfItHadNotBeen() =>
        Assert.Equal(Extraction.Claims.Select(c => c.Text), Replay(Text, Split(), new ClaimEdit { Number = 2, Kind = ClaimEditKind.Undo, SentenceKey = "", Undoes = 1 }));

    [Fact]
    public void Replay_SentenceChanged_LeavesTheEditOverAndShowsIt()
    {
        var changed = Text.Replace("40", "41", StringComparison.Ordinal);
        var result = ClaimEdits.Replay(changed, Extraction, [Split()]);

        Assert.Equal([1], result.Unapplied.Select(e => e.Number));
        Assert.Equal(2, result.Extraction.Claims.Count);
    }

    [Fact]
    public void Replay_TypographyChanged_StillApplies() =>
        Assert.Equal(3, Replay(Text.Replace("40 boats", "40\u00A0boats", StringComparison.Ordinal), Split()).Length);

    [Fact]
    public void Replay_Missed_CoversTheSentence()
    {
        var missed = new ClaimEdit { Number = 1, Kind = ClaimEditKind.MarkMissed, SentenceKey = Keys[2], Yields = [new("It rained in the yard.", ClaimKind.Event, null)] };
        var result = ClaimEdits.Replay(Text, Extraction, [missed]);

        Assert.Equal(3, result.Extraction.Claims.Count);
        Assert.Equal(CoverageState.Claim, result.Extraction.Sentences[2].State);
    }

    [Fact]
    public void Replay_NotCheckable_LeavesASentenceWithItsReason()
    {
        var edit = new ClaimEdit { Number = 1, Kind = ClaimEditKind.NotCheckable, SentenceKey = Keys[1], Reason = "a matter of taste" };
        var result = ClaimEdits.Replay(Text, Extraction, [edit]);

        Assert.Single(result.Extraction.Claims);
        Assert.Equal((CoverageState.NotCheckable, "a matter of taste"), (result.Extraction.Sentences[1].State, result.Extraction.Sentences[1].Reason));
    }

    [Fact]
    public void Of_EqualSentences_HaveDifferentKeys() =>
        Assert.Equal(2, SentenceKeys.Of("No. No.", [new(0, 3), new(4, 7)]).Distinct().Count());
}
