using System.Globalization;
using System.Text.RegularExpressions;

namespace FactCheck.Extraction.Metadata;

/// <summary>Days in the ways that pages write them. Linear-time expressions only: the text is a stranger's.</summary>
internal static class DayReader
{
    private const int Reach = 20_000;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex Iso = new(@"\b(?<y>(?:19|20)\d\d)[-/.](?<m>0?[1-9]|1[0-2])[-/.](?<d>[0-2]?\d|3[01])(?:\D|$|T)", Linear);
    private static readonly Regex Compact = new(@"^(?<y>(?:19|20)\d\d)(?<m>0[1-9]|1[0-2])(?<d>[0-2]\d|3[01])(?:\D|$|\d{4,6}$)", Linear);
    private static readonly Regex Numbers = new(@"\b(?<a>\d{1,2})[./-]\s?(?<b>\d{1,2})[./-]\s?(?<y>(?:19|20)\d\d)\b", Linear);
    private static readonly Regex ShortNumbers = new(@"\b(?<a>\d{2})[.](?<b>\d{2})[.](?<y>\d\d)\b", Linear);
    private static readonly Regex DayFirst = new(@"\b(?<d>\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?\s?(?:de\s|of\s|-)?\s?(?<m>\p{L}{3,11})\.?,?\s?(?:de\s|del\s|-)?\s?(?<y>(?:19|20)\d\d)\b", Linear | RegexOptions.IgnoreCase);
    private static readonly Regex MonthFirst = new(@"\b(?<m>\p{L}{3,11})\.?\s?(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s?(?<y>(?:19|20)\d\d)\b", Linear | RegexOptions.IgnoreCase);
    private static readonly Regex YearFirst = new(@"\b(?<y>(?:19|20)\d\d)\.?\s(?<m>\p{L}{3,11})\s(?<d>\d{1,2})\b", Linear);
    private static readonly Regex EastAsian = new(@"(?<y>(?:19|20)\d\d)\s?[年년]\s?(?<m>\d{1,2})\s?[月월]\s?(?<d>\d{1,2})\s?[日일]", Linear);

    /// <summary>The first day in a text, or null.</summary>
    /// <param name="text">Any text; only its beginning is looked at.</param>
    /// <param name="monthFirst">Whether 3/4/2020 is the fourth of March.</param>
    public static DateOnly? First(string text, bool monthFirst)
    {
        if (text.Length > Reach) text = text[..Reach];
        (DateOnly Day, int At)? best = null;
        void Take(Regex form, Func<Match, DateOnly?> read)
        {
            foreach (Match match in form.Matches(text))
            {
                if (best is { } found && found.At <= match.Index) return;
                if (read(match) is not { } day) continue;
                best = (day, match.Index);
                return;
            }
        }
        Take(Compact, Plain);
        Take(Iso, Plain);
        Take(EastAsian, Plain);
        Take(DayFirst, Named);
        Take(MonthFirst, Named);
        Take(YearFirst, Named);
        Take(Numbers, match => Ordered(match, monthFirst, 0));
        if (best is null) Take(ShortNumbers, match => Ordered(match, monthFirst: false, 2000));
        return best?.Day;
    }

    private static DateOnly? Plain(Match match) => Day(Number(match, "y"), Number(match, "m"), Number(match, "d"));

    private static DateOnly? Named(Match match)
        => MonthNames.Of(match.Groups["m"].Value) is > 0 and var month ? Day(Number(match, "y"), month, Number(match, "d")) : null;

    private static DateOnly? Ordered(Match match, bool monthFirst, int century)
    {
        var (a, b, year) = (Number(match, "a"), Number(match, "b"), Number(match, "y") + century);
        // With dots the day comes first everywhere.
        var isMonthFirst = b > 12 || (monthFirst && a <= 12 && !match.Value.Contains('.', StringComparison.Ordinal));
        return isMonthFirst ? Day(year, a, b) : Day(year, b, a);
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    /// <summary>Null for what is no day or none that a page can have been published on.</summary>
    private static DateOnly? Day(int year, int month, int day)
    {
        if (year is < 1995 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var date = new DateOnly(year, month, day);
        return date <= DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1) ? date : null;
    }
}
