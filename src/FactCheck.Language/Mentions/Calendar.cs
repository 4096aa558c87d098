using System.Collections.Frozen;

namespace FactCheck.Language.Mentions;

/// <summary>Names of months and days, and the arithmetic of dates that may not exist.</summary>
internal static class Calendar
{
    private static readonly FrozenDictionary<string, int> Months = new[]
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    }.SelectMany((name, i) => new[] { (name, i + 1), (name[..3], i + 1), (name[..3] + ".", i + 1) }).Append(("sept", 9)).Append(("sept.", 9))
        .DistinctBy(p => p.Item1).ToFrozenDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);

    /// <summary>1 to 12 for the name of a month, else 0. <c>may</c> and <c>march</c> count only with a capital.</summary>
    public static int Month(string form) => form.Length >= 3 && char.IsUpper(form[0]) ? Months.GetValueOrDefault(form.ToLowerInvariant()) : 0;

    public static DayOfWeek? Weekday(string lower) => lower switch
    {
        "monday" or "mon." => DayOfWeek.Monday,
        "tuesday" or "tues." or "tue." => DayOfWeek.Tuesday,
        "wednesday" or "wed." => DayOfWeek.Wednesday,
        "thursday" or "thurs." or "thu." => DayOfWeek.Thursday,
        "friday" or "fri." => DayOfWeek.Friday,
        "saturday" => DayOfWeek.Saturday,
        "sunday" => DayOfWeek.Sunday,
        _ => null,
    };

    public static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    public static (DateOnly, DateOnly)? Whole(int year, int month) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 ? (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month))) : null;

    /// <summary>The day of this month and number that lies nearest to <paramref name="reference"/>.</summary>
    public static DateOnly? Nearest(int month, int day, DateOnly reference)
    {
        DateOnly? best = null;
        for (var year = reference.Year - 1; year <= reference.Year + 1; year++)
        {
            if (Day(year, month, day) is { } date && (best is null || Distance(date, reference) < Distance(best.Value, reference))) best = date;
        }
        return best;
    }

    private static int Distance(DateOnly a, DateOnly b) => Math.Abs(a.DayNumber - b.DayNumber);

    /// <summary><paramref name="from"/> moved by days, or null where the calendar ends.</summary>
    public static DateOnly? Move(DateOnly from, long days)
    {
        var number = from.DayNumber + days;
        return number >= DateOnly.MinValue.DayNumber && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
    }
}
