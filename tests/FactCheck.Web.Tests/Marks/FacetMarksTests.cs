using FactCheck.Core.Matching;
using FactCheck.Web.Marks;

namespace FactCheck.Web.Tests.Marks;

public sealed class FacetMarksTests
{
    private static readonly FacetComparison Number = new(FacetKind.Quantity, FacetOutcome.Conflict, new(10, 13), new(4, 7), "400 is not 350");
    private static readonly FacetComparison Name = new(FacetKind.Name, FacetOutcome.Equal, new(0, 4), new(0, 4), "same");
    private static readonly FacetComparison Missing = new(FacetKind.Date, FacetOutcome.Absent, new(20, 26), null, "no date");

    [Fact]
    public void InClaim_ConflictAndPair_CarryTheLettersOfTheirWords()
    {
        var marks = new FacetMarks([new([Name, Number, Missing], [])]);
        Assert.Equal("a", marks.InClaim.Single(m => m.Css == "m-clash").Pair);
        Assert.Equal("b", marks.InClaim.Single(m => m.Css == "m-exact").Pair);
        Assert.Equal("", marks.InClaim.Single(m => m.Css == "m-absent").Pair);
    }

    [Fact]
    public void InSource_SameFacet_HasTheSameLetterAsTheClaim()
    {
        var comparison = new SourceComparison([Name, Number, Missing], []);
        var marks = new FacetMarks([comparison]);
        var inSource = marks.InSource(comparison).ToList();
        Assert.Equal(2, inSource.Count);
        Assert.Equal("a", inSource.Single(m => m.Span == Number.Source).Pair);
    }

    [Fact]
    public void InClaim_TwoSourcesDiffer_TheConflictIsHeavier()
    {
        var agrees = Number with { Outcome = FacetOutcome.Equal };
        var pieces = MarkedText.Cut("They sold 400 boats.", new FacetMarks([new([agrees], []), new([Number], [])]).InClaim);
        Assert.Equal("m-clash", pieces.Single(p => p.Text == "400").Mark?.Css);
    }
}
