using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Mentions;

/// <summary>Finds dates and periods, absolute and relative to the day the text was written.</summary>
public static class DateFinder
{
    /// <summary>Every date of <paramref name="text"/>, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="reference">The day it was written; without it relative dates are found but not counted out.</param>
    public static IReadOnlyList<DateMention> Find(string text, DateOnly? reference = null) => Find(CoarseTagger.Tag(text, new(0, text.Length)), reference);

    internal static IReadOnlyList<DateMention> Find(IReadOnlyList<Word> words, DateOnly? reference)
    {
        var found = new List<DateMention>();
        for (var i = 0; i < words.Count;)
        {
            if (Read(words, i, reference) is var (date, end)) { found.Add(date); i = end; }
            else i++;
        }
        return found;
    }

    private static (DateMention, int)? Read(IReadOnlyList<Word> words, int at, DateOnly? reference) =>
        Iso(words, at) ?? MonthFirst(words, at, reference) ?? DayFirst(words, at, reference) ?? WeekdayBefore(words, at, reference) ?? Year(words, at) ?? RelativeDates.Read(words, at, reference);

    private static (DateMention, int)? Iso(IReadOnlyList<Word> words, int at)
    {
        var form = words[at].Text;
        if (form.Length != 10 || form[4] != '-' || form[7] != '-' || !int.TryParse(form[..4], out var year) || !int.TryParse(form[5..7], out var month) || !int.TryParse(form[8..], out var day)) return null;
        return Calendar.Day(year, month, day) is { } date ? (new(words[at].Span, date, date, DatePrecision.Day, false), at + 1) : null;
    }

    // "May 16, 2025", "May 16", "May 2025", "May".
    private static (DateMention, int)? MonthFirst(IReadOnlyList<Word> words, int at, DateOnly? reference)
    {
        var month = Calendar.Month(words[at].Text);
        if (month == 0) return null;
        var next = at + 1;
        if (next < words.Count && DayNumber(words[next].Lower) is > 0 and var day)
        {
            var end = next + 1;
            var comma = end < words.Count && words[end].Is(",") ? end + 1 : end;
            if (comma < words.Count && YearNumber(words[comma].Text) is > 0 and var year) return Full(words, at, comma + 1, year, month, day);
            return NoYear(words, at, end, month, day, reference);
        }
        var of = next < words.Count && words[next].Lower is "of" or "," ? next + 1 : next;
        if (of < words.Count && YearNumber(words[of].Text) is > 0 and var whole && Calendar.Whole(whole, month) is var (first, last))
            return (new(words[at].Span.Union(words[of].Span), first, last, DatePrecision.Month, false), of + 1);
        // A month alone is a date only where it cannot be a verb or a name.
        if (words[at].Text is "May" or "March" or "August" or "April" or "June" && (at == 0 || words[at - 1].Lower is not ("in" or "since" or "by" or "until" or "of" or "last" or "this" or "next" or "early" or "late" or "from" or "mid"))) return null;
        return Month(words, at, at + 1, month, reference);
    }

    private static (DateMention, int)? Month(IReadOnlyList<Word> words, int start, int end, int month, DateOnly? reference)
    {
        var near = reference is { } day ? Calendar.Nearest(month, 15, day) : null;
        var whole = near is { } date ? Calendar.Whole(date.Year, month) : null;
        return (new(words[start].Span.Union(words[end - 1].Span), whole?.Item1, whole?.Item2, DatePrecision.Month, true), end);
    }

    // "16 May 2025", "the 16th of May".
    private static (DateMention, int)? DayFirst(IReadOnlyList<Word> words, int at, DateOnly? reference)
    {
        if (DayNumber(words[at].Lower) is not (> 0 and var day)) return null;
        var name = at + 1;
        if (name < words.Count && words[name].Is("of")) name++;
        var month = name < words.Count ? Calendar.Month(words[name].Text) : 0;
        if (month == 0) return null;
        var year = name + 1 < words.Count ? YearNumber(words[name + 1].Text) : 0;
        if (year > 0) return Full(words, at, name + 2, year, month, day);
        return NoYear(words, at, name + 1, month, day, reference);
    }

    // "Friday, May 16, 2025": one date that names its weekday.
    private static (DateMention, int)? WeekdayBefore(IReadOnlyList<Word> words, int at, DateOnly? reference)
    {
        if (Calendar.Weekday(words[at].Lower) is not { } weekday || !words[at].IsCapital) return null;
        var next = at + 1 < words.Count && words[at + 1].Lower is "," or "the" ? at + 2 : at + 1;
        if (next < words.Count && (MonthFirst(words, next, reference) ?? DayFirst(words, next, reference)) is var (date, end) && date.Precision == DatePrecision.Day)
            return (date with { Span = words[at].Span.Union(date.Span), Weekday = weekday }, end);
        return null;
    }

    private static (DateMention, int)? Full(IReadOnlyList<Word> words, int start, int end, int year, int month, int day)
    {
        var date = Calendar.Day(year, month, day);
        return (new(words[start].Span.Union(words[end - 1].Span), date, date, DatePrecision.Day, false), end);
    }

    private static (DateMention, int)? NoYear(IReadOnlyList<Word> words, int start, int end, int month, int day, DateOnly? reference)
    {
        var date = reference is { } near ? Calendar.Nearest(month, day, near) : null;
        return (new(words[start].Span.Union(words[end - 1].Span), date, date, DatePrecision.Day, true), end);
    }

    // "2014", "the 1990s": a number of four figures that nothing is counted by.
    private static (DateMention, int)? Year(IReadOnlyList<Word> words, int at)
    {
        var form = words[at].Text;
        if (form.Length == 5 && form[4] == 's' && YearNumber(form[..4]) is > 0 and var decade && decade % 10 == 0)
            return (new(words[at].Span, new DateOnly(decade, 1, 1), new DateOnly(decade + 9, 12, 31), DatePrecision.Decade, false), at + 1);
        if (YearNumber(form) is not (> 0 and var year)) return null;
        var before = at > 0 ? words[at - 1].Lower : "";
        var after = at + 1 < words.Count ? words[at + 1] : default;
        var introduced = before is "in" or "since" or "by" or "until" or "of" or "during" or "from" or "early" or "late" or "mid" or "and" or "to" or "before" or "after" or "the" or "for" or "(" or "–" or "-" or "around";
        var counts = after.Lower is not null && after.Class is WordClass.Noun or WordClass.Symbol or WordClass.Adjective && after.Lower.EndsWith('s');
        if (counts || (!introduced && after.Lower is not null && !after.IsPunctuation && after.Class is WordClass.Noun)) return null;
        if (before is "$" or "€" or "£" or "over" or "than" or "about" or "some" || (after.Lower is "%" or "percent" or "per" or "million" or "billion" or "km" or "kg" or "metres" or "meters" or "feet")) return null;
        return (new(words[at].Span, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), DatePrecision.Year, false), at + 1);
    }

    private static int DayNumber(string lower)
    {
        var digits = lower.Length > 2 && char.IsAsciiDigit(lower[0]) && char.IsAsciiLetter(lower[^1]) ? lower[..^2] : lower;
        return digits.Length is 1 or 2 && int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : 0;
    }

    private static int YearNumber(string form) =>
        form.Length == 4 && int.TryParse(form, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 2199 ? year : 0;
}
