using System.Globalization;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Checks;

/// <summary>FC403: 16 May 2025 was a Friday.</summary>
public sealed class WeekdayAgainstDate : IArticleCheck
{
    public CheckDescription Description { get; } = new(new("FC403"), "The weekday does not fit the date",
        "A full date that names a weekday is looked up in the calendar.",
        Severity.Warning, "Correct the weekday or the date.");

    public IEnumerable<Finding> Run(ArticleCheckInput input)
    {
        foreach (var sentence in SentenceFigures.Of(input))
            foreach (var date in sentence.Dates)
            {
                if (date is not { Weekday: { } weekday, Month: { } month, Day: { } day } || (date.Year ?? input.Published?.Year) is not { } year || DayOf(year, month, day) is not { } real) continue;
                if (real.DayOfWeek != weekday) yield return input.Finding(Description, $"{real.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)} is a {real.DayOfWeek}, not a {weekday}.", date.Span);
            }
    }

    internal static DateOnly? DayOf(int year, int month, int day) => day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
}
