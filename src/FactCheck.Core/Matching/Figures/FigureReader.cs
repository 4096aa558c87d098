using FactCheck.Core.Matching.Words;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Figures;

/// <summary>Finds the quantities of a stretch of text. Years and the numbers of dates are none; see <see cref="DateReader"/>.</summary>
internal static class FigureReader
{
    /// <summary>The quantities among <paramref name="words"/>, in order.</summary>
    public static List<Figure> Read(string text, ReadOnlySpan<Word> words, Lexicon lexicon, IReadOnlyList<DatePoint> dates)
    {
        var stream = new WordStream(text, words, lexicon);
        var figures = new List<Figure>();
        for (var i = 0; i < stream.Count; i++)
        {
            if (IsInDate(dates, stream[i].Span.Start) || NumberScan.At(stream, i) is not { } scan || IsPronoun(stream, i, scan)) continue;
            figures.Add(Build(stream, i, scan));
            i = scan.Next - 1;
        }
        return figures;
    }

    private static bool IsInDate(IReadOnlyList<DatePoint> dates, int position)
    {
        foreach (var date in dates) if (date.Span.Contains(position)) return true;
        return false;
    }

    // "one of the", "no one", "the one who", "one another"
    private static bool IsPronoun(in WordStream words, int at, NumberScan scan) =>
        scan.Next == at + 1 && words.Form(at) == "one"
        && (words.Form(at - 1) is "no" or "the" or "this" or "that" or "every" or "any" or "each" or "another" || words.Form(at + 1) is "of" or "another" or "" or "who" or "that" or "can" or "is" or "and" or "by");

    private static Figure Build(in WordStream words, int at, NumberScan scan)
    {
        var (measure, factor, next) = Measure(words, at, scan);
        var end = Math.Max(words[next - 1].Span.End, words[scan.Next - 1].Span.End);
        if (end < words.Text.Length && words.Text[end] == '%') end++;
        var start = words[at].Span.Start;
        if (start > 0 && Units.Currency(words.Text[start - 1]).Length > 0) start--;
        return new(new TextSpan(start, end), scan.Value * factor, scan.Step * factor, measure, FigureBounds.At(words, at, next))
        {
            Word = at,
            Nouns = measure.Length is 0 || measure == "percent" ? Nouns(words, next) : [],
            Per = Per(words, next),
        };
    }

    private static (string Measure, double Factor, int Next) Measure(in WordStream words, int at, NumberScan scan)
    {
        var currency = Units.Currency(words.Before(at));
        if (currency.Length > 0) return (currency, 1, scan.Next);
        if (scan.Suffix == "share" || words.After(scan.Next - 1) == '%') return ("percent", 1, scan.Next);
        if (scan.Suffix.Length > 0) return Units.TryGet(scan.Suffix, out var stuck) ? (stuck.Measure, stuck.Factor / (scan.Suffix == "m" ? 1e6 : 1), scan.Next) : ("", 1, scan.Next);
        var next = words.Form(scan.Next);
        if (!words.Touches(scan.Next - 1)) return ("", 1, scan.Next);
        if (next == "per" && words.Form(scan.Next + 1) == "cent") return ("percent", 1, scan.Next + 2);
        if (next is "percentage" && words.Form(scan.Next + 1) is "point" or "points") return ("points", 1, scan.Next + 2);
        if (next is "pp") return ("points", 1, scan.Next + 1);
        if (next is "square" or "sq" && Units.TryGet(words.Form(scan.Next + 1), out var side) && side.Measure == "metre")
            return ("hectare", Units.SquareHectares(side.Factor), scan.Next + 2);
        if (next is "degrees" or "degree" && Units.TryGet(words.Form(scan.Next + 1), out var degree)) return (degree.Measure, 1, scan.Next + 2);
        if (next is "us" && words.Form(scan.Next + 1) is "dollars") return ("USD", 1, scan.Next + 2);
        return Units.TryGet(next, out var unit) && next is not ("second" or "pounds" or "m" or "g" or "minute") || IsPlainUnit(words, scan.Next)
            ? (Units.TryGet(next, out unit) ? unit : default) is { Measure: not null } known ? (known.Measure, known.Factor, scan.Next + 1) : ("", 1, scan.Next)
            : ("", 1, scan.Next);
    }

    // Words that are also other things are units only in the plural or as a sign; "pounds" of weight and of money are told apart by nothing, so money is taken.
    private static bool IsPlainUnit(in WordStream words, int at) => words.Form(at) is "minute" or "second" or "pounds" or "m" or "g" && !words.IsContent(at + 1);

    private static List<int> Nouns(in WordStream words, int next)
    {
        var nouns = new List<int>(3);
        for (var i = next; i < words.Count && nouns.Count < 3; i++)
        {
            if (!words.IsContent(i))
            {
                if (nouns.Count == 0 && words.Form(i) is "of" or "the" or "all" or "more" or "other" or "its" or "their" or "our" && words.Touches(i)) continue;
                break;
            }
            if (words[i].HasDigit) break;
            nouns.Add(words[i].Stem);
            if (!words.Touches(i)) break;
        }
        return nouns;
    }

    private static string Per(in WordStream words, int next)
    {
        for (var i = next; i < Math.Min(next + 3, words.Count); i++)
        {
            if (words.Form(i) is "per" or "a" or "an" or "each" or "every" && words.Form(i + 1) is "year" or "month" or "week" or "day" or "hour" or "person" or "head" or "capita" or "household" or "minute" or "second" or "kilometre" or "mile" or "night" or "share" or "litre")
                return words.Form(i + 1) is "head" or "capita" ? "person" : words.Form(i + 1);
            if (words.Form(i) is "annually" or "yearly") return "year";
            if (words.Form(i) is "monthly") return "month";
            if (words.Form(i) is "daily") return "day";
            if (words.Form(i) is "weekly") return "week";
        }
        return "";
    }
}
