using FactCheck.Language.Mentions;

namespace FactCheck.Language.Tests.Mentions;

public class DateFinderTests
{
    private static readonly DateOnly Friday = new(2025, 5, 16);

    [Theory]
    [InlineData("It opened on May 4, 1996.", "May 4, 1996", "1996-05-04", "1996-05-04")]
    [InlineData("It opened on 4 May 1996.", "4 May 1996", "1996-05-04", "1996-05-04")]
    [InlineData("It opened in March 2001.", "March 2001", "2001-03-01", "2001-03-31")]
    [InlineData("It opened in 1932.", "1932", "1932-01-01", "1932-12-31")]
    [InlineData("They met yesterday.", "yesterday", "2025-05-15", "2025-05-15")]
    [InlineData("They met on Tuesday.", "Tuesday", "2025-05-13", "2025-05-13")]
    [InlineData("They meet next Friday.", "next Friday", "2025-05-23", "2025-05-23")]
    [InlineData("They met last month.", "last month", "2025-04-01", "2025-04-30")]
    [InlineData("They met two years ago.", "two years ago", "2023-01-01", "2023-12-31")]
    [InlineData("They met on December 30.", "December 30", "2024-12-30", "2024-12-30")]
    [InlineData("In the 1990s they met.", "1990s", "1990-01-01", "1999-12-31")]
    public void Find_OneDate_CountsItOut(string text, string words, string start, string end)
    {
        var found = Assert.Single(DateFinder.Find(text, Friday));
        Assert.Equal((words, start, end), (found.Span.In(text), found.Start?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), found.End?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Find_WeekdayBesideDate_KeepsBoth()
    {
        var found = Assert.Single(DateFinder.Find("It happened on Monday, May 16, 2025."));
        Assert.Equal((DayOfWeek.Monday, new DateOnly(2025, 5, 16)), (found.Weekday, found.Start));
    }
}
