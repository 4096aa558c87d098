using System.Globalization;
using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching.Figures;

/// <summary>Finds days, months, years and decades in a stretch of text.</summary>
internal static class DateReader
{
    /// <summary>The dates of a whole text.</summary>
    public static List<DatePoint> Read(string text)
    {
        var lexicon = new Lexicon();
        return Read(text, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(WordReader.Read(text, lexicon)), lexicon);
    }

    /// <summary>The dates among <paramref name="words"/>, in order.</summary>
    public static List<DatePoint> Read(string text, ReadOnlySpan<Word> words, Lexicon lexicon)
    {
        var stream = new WordStream(text, words, lexicon);
        var dates = new List<DatePoint>();
        for (var i = 0; i < stream.Count; i++)
        {
            if (At(stream, i, out var next) is not { } date) continue;
            dates.Add(date with { Word = i, Relation = Relation(stream, i) });
            i = next - 1;
        }
        return dates;
    }

    private static DatePoint? At(in WordStream words, int at, out int next)
    {
        next = at + 1;
        var form = words.Form(at);
        if (Calendar.Weekday(form) is { } weekday && words[at].IsCapital) return Named(words, at, weekday, out next);
        if (words[at].HasDigit) return FromDigits(words, at, form, out next);
        return FromMonth(words, at, form, out next);
    }

    private static DatePoint Named(in WordStream words, int at, DayOfWeek weekday, out int next)
    {
        next = at + 1;
        if (next < words.Count && words[next].Span.Start - words[at].Span.End <= 2 && Calendar.Weekday(words.Form(next)) is null && At(words, next, out var after) is { Day: not null } date)
        {
            next = after;
            return date with { Span = date.Span.Union(words[at].Span), Weekday = weekday };
        }
        return new(words[at].Span, null, null, null) { Weekday = weekday };
    }

    private static DatePoint? FromDigits(in WordStream words, int at, string form, out int next)
    {
        next = at + 1;
        if (Iso(words, at, form, ref next) is { } iso) return iso;
        if (form.Length == 5 && form[4] == 's' && Year(form[..4]) is { } decade) return new(words[at].Span, decade, null, null) { IsDecade = true };
        if (DayNumber(form) is { } day)
        {
            var monthAt = words.Form(at + 1) == "of" ? at + 2 : at + 1;
            if (monthAt < words.Count && words.Touches(at) && Calendar.Month(words.Form(monthAt)) is var month and > 0 && words[monthAt].IsCapital)
                return WithYear(words, at, monthAt, month, day, out next);
        }
        if (Year(form) is not { } year || !IsYear(words, at)) return null;
        // "2018–19": one season.
        if (next < words.Count && words.Form(next).Length == 2 && words.After(at) is '-' or '–' && words[next].Span.Start == words[at].Span.End + 1 && Whole(words.Form(next), 99, out _))
            return new(words[at].Span.Union(words[next++].Span), year, null, null);
        return new(words[at].Span, year, null, null);
    }

    private static DatePoint? FromMonth(in WordStream words, int at, string form, out int next)
    {
        next = at + 1;
        var month = Calendar.Month(form);
        if (month == 0 || !words[at].IsCapital) return null;
        if (next < words.Count && words.Touches(at) && DayNumber(words.Form(next)) is { } day && Year(words.Form(next)) is null)
            return WithYear(words, at, next, month, day, out next);
        // "May" and "March" at the start of a sentence are rarely months without a number.
        var yearFollows = next < words.Count && words[next].Span.Start - words[at].Span.End <= 2 && Year(words.Form(next)) is not null;
        if (form is "may" or "march" or "mar" or "sun" or "jan" or "dec" or "jun" && !yearFollows && words.Form(at - 1) is not ("in" or "since" or "until" or "by" or "of" or "last" or "next" or "this" or "from" or "early" or "late" or "mid" or "during" or "before" or "after")) return null;
        return WithYear(words, at, at, month, null, out next);
    }

    private static DatePoint WithYear(in WordStream words, int first, int last, int month, int? day, out int next)
    {
        next = last + 1;
        if (next < words.Count && words[next].Span.Start - words[last].Span.End <= 2 && Year(words.Form(next)) is { } year)
        {
            next++;
            return new(words[first].Span.Union(words[next - 1].Span), year, month, day);
        }
        return new(words[first].Span.Union(words[last].Span), null, month, day);
    }

    private static DatePoint? Iso(in WordStream words, int at, string form, ref int next)
    {
        if (Year(form) is not { } year || at + 2 >= words.Count || words.After(at) != '-' || words.After(at + 1) != '-') return null;
        if (!Whole(words.Form(at + 1), 12, out var month) || !Whole(words.Form(at + 2), 31, out var day)) return null;
        next = at + 3;
        return new(words[at].Span.Union(words[at + 2].Span), year, month, day);
    }

    private static int? DayNumber(string form)
    {
        if (NumberWords.TryOrdinal(form, out var ordinal) && char.IsAsciiDigit(form[0]) && ordinal is >= 1 and <= 31) return (int)ordinal;
        return form.Length <= 2 && Whole(form, 31, out var day) ? day : null;
    }

    private static bool Whole(string form, int most, out int value) =>
        int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= 1 && value <= most;

    private static int? Year(string form) =>
        form.Length == 4 && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 2199 ? year : null;

    // Four digits without a separator are a year, unless money, a unit or a plural noun says that something is counted.
    private static bool IsYear(in WordStream words, int at)
    {
        if (words.Text.AsSpan(words[at].Span.Start, words[at].Span.Length).Contains(',') || Units.Currency(words.Before(at)).Length > 0 || words.After(at) == '%') return false;
        var next = words.Form(at + 1);
        if (!words.Touches(at) || next.Length == 0) return true;
        if (Units.TryGet(next, out _) || NumberWords.TryScale(next, out _)) return false;
        if (words.Form(at - 1) is "in" or "since" or "by" or "until" or "from" or "of" or "the" or "during" or "before" or "after" or "early" or "late" or "mid") return true;
        return !(next is "people" or "men" or "women" or "children") && !(words.IsContent(at + 1) && next.EndsWith('s') && char.IsLower(words.Text[words[at + 1].Span.Start]));
    }

    private static string Relation(in WordStream words, int at)
    {
        for (var i = at - 1; i >= Math.Max(0, at - 3); i--)
            if (words.Form(i) is "in" or "on" or "since" or "until" or "till" or "before" or "after" or "by" or "from" or "between" or "during") return words.Form(i);
        return "";
    }
}
