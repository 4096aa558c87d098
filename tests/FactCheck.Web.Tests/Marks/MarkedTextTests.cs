using FactCheck.Language.Spans;
using FactCheck.Web.Marks;

namespace FactCheck.Web.Tests.Marks;

public sealed class MarkedTextTests
{
    private const string Text = "They sold 400 boats in May.";

    [Fact]
    public void Cut_OverlappingMarks_KeepsTheHeavierAndAllWords()
    {
        var exact = new Mark(new(5, 19), "m-exact", "exact", "", 2);
        var clash = new Mark(new(10, 13), "m-clash", "conflict", "a", 6);
        var pieces = MarkedText.Cut(Text, [exact, clash]);
        Assert.Equal(Text, string.Concat(pieces.Select(p => p.Text)));
        Assert.Equal(["400"], pieces.Where(p => p.Mark is not null).Select(p => p.Text));
    }

    [Fact]
    public void Cut_PassageWithSurroundings_MarksTheSurroundingsAsSuch()
    {
        var pieces = MarkedText.Cut(Text, new TextSpan(0, Text.Length), new TextSpan(5, 19), [new Mark(new(10, 13), "m-norm", "normalised", "", 1)]);
        Assert.Equal(["They ", "sold ", "400", " boats", " in May."], pieces.Select(p => p.Text));
        Assert.Equal([true, false, false, false, true], pieces.Select(p => p.Around));
    }

    [Fact]
    public void Cut_MarkOutsideTheText_IsLeftOut() => Assert.Single(MarkedText.Cut("short", [new Mark(new(2, 99), "m-exact", "exact", "", 1)]));

    [Fact]
    public void Cut_AdjacentMarks_StayTwo()
    {
        var pieces = MarkedText.Cut("abcd", [new Mark(new(0, 2), "x", "", "", 1), new Mark(new(2, 4), "y", "", "", 1)]);
        Assert.Equal(["x", "y"], pieces.Select(p => p.Mark?.Css));
    }
}
