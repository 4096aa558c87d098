using FactCheck.Web.Marks;
using FactCheck.Web.Reading;

namespace FactCheck.Web.Tests.Marks;

public sealed class ParagraphsTests
{
    [Fact]
    public void Align_ChangedTakenOutAndNew_StandBesideTheirLikes()
    {
        var rows = Paragraphs.Align("One.\n\nTwo is two.\n\nThree.\n\nFour.", "One.\n\nTwo is three.\n\nFour.\n\nFive.");
        Assert.Equal([new("One.", "One."), new("Two is two.", "Two is three."), new("Three.", ""), new("Four.", "Four."), new RevisionRow("", "Five.")], rows);
    }

    [Fact]
    public void Align_SameText_HasNoDifference() => Assert.All(Paragraphs.Align("A.\n\nB.", "A.\n\nB."), row => Assert.True(row.IsSame));
}
