using FactCheck.Language.Tokens;

namespace FactCheck.Language.Mentions;

/// <summary>Dates that count from the day the text was written: <c>yesterday</c>, <c>on Friday</c>, <c>last month</c>, <c>two years ago</c>.</summary>
internal static class RelativeDates
{
    public static (DateMention, int)? Read(IReadOnlyList<Word> words, int at, DateOnly? reference) =>
        Named(words, at, reference) ?? Weekday(words, at, reference) ?? Turned(words, at, reference) ?? Ago(words, at, reference);

    private static (DateMention, int)? Named(IReadOnlyList<Word> words, int at, DateOnly? reference)
    {
        int? days = words[at].Lower switch { "yesterday" => -1, "today" or "tonight" => 0, "tomorrow" => 1, _ => null };
        if (days is null) return null;
        var day = reference is { } from ? Calendar.Move(from, days.Value) : null;
        return (new(words[at].Span, day, day, DatePrecision.Day, true), at + 1);
    }

    // A weekday alone is the last one before (or on) the day of writing; "next Friday" the first one after it.
    private static (DateMention, int)? Weekday(IReadOnlyList<Word> words, int at, DateOnly? reference)
    {
        var turned = words[at].Lower is "last" or "next" or "this" && at + 1 < words.Count ? at + 1 : at;
        if (Calendar.Weekday(words[turned].Lower) is not { } weekday || !words[turned].IsCapital) return null;
        var span = words[at].Span.Union(words[turned].Span);
        if (reference is not { } from) return (new(span, null, null, DatePrecision.Day, true, weekday), turned + 1);
        var back = ((int)from.DayOfWeek - (int)weekday + 7) % 7;
        var days = words[at].Is("next") ? (back == 0 ? 7 : 7 - back) : words[at].Is("last") && back == 0 ? -7 : -back;
        var day = Calendar.Move(from, days);
        return (new(span, day, day, DatePrecision.Day, true, weekday), turned + 1);
    }

    // "last week", "this year", "next month".
    private static (DateMention, int)? Turned(IReadOnlyList<Word> words, int at, DateOnly? reference)
    {
        int? turn = words[at].Lower switch { "last" or "previous" => -1, "this" or "current" => 0, "next" or "coming" => 1, _ => null };
        if (turn is null || at + 1 >= words.Count) return null;
        var unit = words[at + 1].Lower;
        if (unit is not ("week" or "month" or "year" or "decade")) return null;
        // "last year's" is a date, "last year of office" too; "the last week of May" is not relative to today.
        if (at + 2 < words.Count && words[at + 2].Is("of")) return null;
        var span = words[at].Span.Union(words[at + 1].Span);
        var precision = unit switch { "week" => DatePrecision.Week, "month" => DatePrecision.Month, "year" => DatePrecision.Year, _ => DatePrecision.Decade };
        if (reference is not { } from) return (new(span, null, null, precision, true), at + 2);
        var (first, last) = Period(from, unit, turn.Value);
        return (new(span, first, last, precision, true), at + 2);
    }

    private static (DateOnly?, DateOnly?) Period(DateOnly from, string unit, int turn)
    {
        switch (unit)
        {
            case "week":
                var monday = Calendar.Move(from, (turn * 7) - (((int)from.DayOfWeek + 6) % 7));
                return (monday, monday is { } m ? Calendar.Move(m, 6) : null);
            case "month":
                var index = (from.Year * 12) + from.Month - 1 + turn;
                return Calendar.Whole(index / 12, (index % 12) + 1) is var (first, last) ? (first, last) : (null, null);
            default:
                var year = unit == "year" ? from.Year + turn : ((from.Year / 10) + turn) * 10;
                return (Calendar.Day(year, 1, 1), Calendar.Day(unit == "year" ? year : year + 9, 12, 31));
        }
    }

    // "two years ago", "a decade ago".
    private static (DateMention, int)? Ago(IReadOnlyList<Word> words, int at, DateOnly? reference)
    {
        (double Value, int End)? count = words[at].Lower is "a" or "an" ? (1.0, at + 1) : NumeralReader.Read(words, at);
        if (count is not var (value, unit) || unit + 1 >= words.Count || !words[unit + 1].Is("ago") || value > 10_000) return null;
        var span = words[at].Span.Union(words[unit + 1].Span);
        var name = Units.Singular(words[unit].Lower);
        var precision = name switch { "day" => DatePrecision.Day, "week" => DatePrecision.Week, "month" => DatePrecision.Month, "year" => DatePrecision.Year, "decade" or "century" => DatePrecision.Decade, _ => (DatePrecision?)null };
        if (precision is null) return null;
        var (start, end) = reference is { } from ? Back(from, name, (int)value) : (null, null);
        return (new(span, start, end, precision.Value, true), unit + 2);
    }

    private static (DateOnly?, DateOnly?) Back(DateOnly from, string unit, int count)
    {
        if (unit == "day") return (Calendar.Move(from, -count), Calendar.Move(from, -count));
        if (unit is "week" or "month" or "year") return Period(from, unit, -count);
        var years = unit == "decade" ? count * 10 : count * 100;
        return (Calendar.Day(from.Year - years - 1, 1, 1), Calendar.Day(from.Year - years + 1, 12, 31));
    }
}
