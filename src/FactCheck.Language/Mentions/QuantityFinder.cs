using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Mentions;

/// <summary>Finds the numbers of a text: counts, measures, money, percentages, ordinals, fractions and ranges. Dates are left to <see cref="DateFinder"/>.</summary>
public static class QuantityFinder
{
    /// <summary>Every quantity of <paramref name="text"/>, in order; they do not overlap.</summary>
    public static IReadOnlyList<Quantity> Find(string text) => Find(CoarseTagger.Tag(text, new(0, text.Length)), DateFinder.Find(text));

    internal static IReadOnlyList<Quantity> Find(IReadOnlyList<Word> words, IReadOnlyList<DateMention> dates)
    {
        var found = new List<Quantity>();
        var date = 0;
        for (var i = 0; i < words.Count;)
        {
            while (date < dates.Count && dates[date].Span.End <= words[i].Span.Start) date++;
            if (date < dates.Count && dates[date].Span.Contains(words[i].Span.Start)) { i++; continue; }
            if (Read(words, i) is var (quantity, end)) { found.Add(quantity); i = end; }
            else i++;
        }
        return found;
    }

    private static (Quantity Quantity, int End)? Read(IReadOnlyList<Word> words, int at)
    {
        if (Fraction(words, at) is var (fraction, fractionEnd)) return (Make(words, at, fractionEnd, fraction, fraction, QuantityForm.Fraction, ""), fractionEnd);
        if (NumberWords.Ordinal(words[at].Lower) is { } rank) return (Make(words, at, at + 1, rank, rank, QuantityForm.Ordinal, ""), at + 1);
        if (Compound(words, at) is { } compound) return compound;
        var currency = Currency(words[at]);
        var start = currency.Length > 0 ? at + 1 : at;
        if (start >= words.Count || NumeralReader.Read(words, start) is not var (low, end)) return null;
        var high = low;
        if (RangeEnd(words, end, low) is var (upper, upperEnd)) (high, end) = (upper, upperEnd);
        return WithUnit(words, at, end, low, high, currency);
    }

    // "10-year-old", "80-seat": the number and the thing in one word.
    private static (Quantity, int)? Compound(IReadOnlyList<Word> words, int at)
    {
        var lower = words[at].Lower;
        var hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        if (hyphen <= 0 || hyphen + 1 >= lower.Length || NumberWords.Word(lower) is not null) return null;
        var value = NumberWords.Figures(lower.AsSpan(0, hyphen)) ?? NumberWords.Word(lower[..hyphen]);
        if (value is null) return null;
        var rest = lower[(hyphen + 1)..];
        if (NumberWords.Figures(rest) is { } upper)
            return upper >= value ? WithUnit(words, at, at + 1, value.Value, upper, "") : null;
        var scale = NumberWords.Scale(rest);
        if (scale > 0) return WithUnit(words, at, at + 1, value.Value * scale, value.Value * scale, "");
        var unit = rest.Split('-')[0];
        var form = unit is "percent" ? QuantityForm.Percent : QuantityForm.Count;
        return (new Quantity(words[at].Span, value.Value, value.Value, form, Bounds.Of(words, at, at + 1), Units.Singular(unit), null), at + 1);
    }

    private static (double Value, int End)? Fraction(IReadOnlyList<Word> words, int at)
    {
        var lower = words[at].Lower;
        if (lower == "half" || lower is "third" or "quarter" && at > 0 && words[at - 1].Is("a") && at + 1 < words.Count && words[at + 1].Is("of")) return (1.0 / NumberWords.Denominator(lower), at + 1);
        var hyphen = lower.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && NumberWords.Word(lower[..hyphen]) is { } top && NumberWords.Denominator(lower[(hyphen + 1)..]) is > 0 and var bottom && top < bottom) return (top / bottom, at + 1);
        if (NumberWords.Word(lower) is { } n && at + 1 < words.Count)
        {
            if (words[at + 1].Lower.EndsWith('s') && NumberWords.Denominator(words[at + 1].Lower) is > 0 and var d && n < d) return (n / d, at + 2);
            if (at + 2 < words.Count && words[at + 1].Is("in") && (NumberWords.Word(words[at + 2].Lower) ?? NumberWords.Figures(words[at + 2].Lower)) is > 1 and <= 100 and var m && n < m) return (n / m, at + 3);
        }
        return null;
    }

    private static string Currency(Word word) => word.Text switch
    {
        "$" or "US$" => "usd",
        "€" => "eur",
        "£" => "gbp",
        "¥" => "jpy",
        "₹" => "inr",
        "₽" => "rub",
        "₺" => "try",
        "USD" or "EUR" or "GBP" or "JPY" or "CHF" or "CNY" or "RUB" or "INR" or "AUD" or "CAD" or "NZD" or "SEK" or "NOK" or "DKK" => word.Lower,
        _ => word.Text.EndsWith('$') && word.Text.Length <= 4 ? Units.Dollar(word.Text[..^1]) : "",
    };

    private static (double, int)? RangeEnd(IReadOnlyList<Word> words, int at, double low)
    {
        if (at + 1 >= words.Count) return null;
        var dash = words[at].Text is "-" or "–" && words[at].Span.Start == words[at - 1].Span.End && words[at + 1].Span.Start == words[at].Span.End;
        var to = words[at].Is("to") || (words[at].Is("and") && at >= 2 && HasBetween(words, at));
        if (!dash && !to) return null;
        var start = Currency(words[at + 1]).Length > 0 ? at + 2 : at + 1;
        return start < words.Count && NumeralReader.Read(words, start) is var (high, end) && high > low ? (high, end) : null;
    }

    private static bool HasBetween(IReadOnlyList<Word> words, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 5; i--)
        {
            if (words[i].Is("between")) return true;
        }
        return false;
    }

    private static (Quantity, int) WithUnit(IReadOnlyList<Word> words, int start, int end, double low, double high, string currency)
    {
        if (currency.Length > 0) return (Make(words, start, end, low, high, QuantityForm.Money, currency), end);
        if (end < words.Count)
        {
            var next = words[end].Lower;
            if (next is "%" or "percent" or "pc") return Points(words, end + 1) is var points && points > end + 1
                ? (Make(words, start, points, low, high, QuantityForm.PercentagePoints, ""), points) : (Make(words, start, end + 1, low, high, QuantityForm.Percent, ""), end + 1);
            if (next == "per" && end + 1 < words.Count && words[end + 1].Is("cent")) return (Make(words, start, end + 2, low, high, QuantityForm.Percent, ""), end + 2);
            if (next == "percentage" && Points(words, end) is var after && after > end) return (Make(words, start, after, low, high, QuantityForm.PercentagePoints, ""), after);
            if (Units.Currency(next) is { Length: > 0 } money) return (Make(words, start, end + 1, low, high, QuantityForm.Money, money), end + 1);
        }
        return (Make(words, start, end, low, high, QuantityForm.Count, ""), end);
    }

    private static int Points(IReadOnlyList<Word> words, int at)
    {
        if (at < words.Count && words[at].Is("percentage")) at++;
        return at < words.Count && words[at].Lower is "points" or "point" ? at + 1 : at;
    }

    private static Quantity Make(IReadOnlyList<Word> words, int start, int end, double low, double high, QuantityForm form, string unit)
    {
        var counted = form is QuantityForm.Money ? null : Units.Counted(words, end);
        if (unit.Length == 0 && counted is var (_, head)) unit = Units.Singular(head);
        return new(words[start].Span.Union(words[end - 1].Span), low, high, form, Bounds.Of(words, start, end), unit, counted?.Span);
    }
}
