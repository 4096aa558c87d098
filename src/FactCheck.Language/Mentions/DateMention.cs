using FactCheck.Language.Spans;

namespace FactCheck.Language.Mentions;

/// <summary>A date or period of a text.</summary>
/// <param name="Span">Its words, without a preposition.</param>
/// <param name="Start">First day, or null where it cannot be told without a reference date.</param>
/// <param name="End">Last day (inclusive), or null.</param>
/// <param name="Precision">Day, week, month, year or decade.</param>
/// <param name="IsRelative">True where it was counted from the reference date (<c>yesterday</c>, <c>on Friday</c>, a day without a year).</param>
/// <param name="Weekday">The weekday it names, or null; beside a full date the two can be compared.</param>
public sealed record DateMention(TextSpan Span, DateOnly? Start, DateOnly? End, DatePrecision Precision, bool IsRelative, DayOfWeek? Weekday = null);
