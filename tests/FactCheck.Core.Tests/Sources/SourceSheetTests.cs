using FactCheck.Core.Sources;

namespace FactCheck.Core.Tests.Sources;

public sealed class SourceSheetTests
{
    [Fact]
    public void Parse_HeadingQuotesAndLines_GivesRowsWithTheirLines()
    {
        var rows = SourceSheet.Parse("\uFEFFsentence or quote,source\r\n\"It has 1,204 \"\"souls\"\"\nand mills.\", https://a.example/x\r\n\r\nSecond one,Interview\r\n");
        Assert.Equal([new("It has 1,204 \"souls\"\nand mills.", "https://a.example/x", 2), new("Second one", "Interview", 5)], rows);
    }

    [Theory]
    [InlineData("One; two\tx")]
    [InlineData("One\thttps://a.example/?a,b")]
    public void Parse_OtherSeparators_AreSeen(string csv) => Assert.Equal("One", Assert.Single(SourceSheet.Parse(csv)).Words);

    [Theory]
    [InlineData("words,source\nonly words", "Line 2")]
    [InlineData("a,b\n\"never closed,x", "line 2")]
    public void Parse_BadSheet_NamesTheLine(string csv, string named) =>
        Assert.Contains(named, Assert.Throws<FormatException>(() => SourceSheet.Parse(csv)).Message, StringComparison.Ordinal);
}
