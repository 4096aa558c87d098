using FactCheck.Core.Reporting.Exports;

namespace FactCheck.Core.Tests.Reporting.Exports;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=1+1", "\"'=1+1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("say \"no\", now", "\"say \"\"no\"\", now\"")]
    public void Of_TextThatLooksLikeAFormula_IsText(string text, string cell) => Assert.Equal(cell, CsvCell.Of(text));
}
