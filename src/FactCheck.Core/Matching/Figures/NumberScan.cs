using System.Globalization;

namespace FactCheck.Core.Matching.Figures;

/// <summary>Reads one number, in digits or in words, and where it ends.</summary>
/// <param name="Value">The number.</param>
/// <param name="Step">Place value of its last significant digit.</param>
/// <param name="Next">Index of the first word after it.</param>
/// <param name="Suffix">Letters stuck to the digits (<c>km</c>, <c>bn</c>), or empty.</param>
internal readonly record struct NumberScan(double Value, double Step, int Next, string Suffix)
{
    public static NumberScan? At(in WordStream words, int at)
    {
        var scan = words[at].HasDigit ? Digits(words, at) : Spelled(words, at);
        return scan is { } found ? WithScale(words, found) : null;
    }

    private static NumberScan? Digits(in WordStream words, int at)
    {
        var form = words.Form(at);
        var end = 0;
        while (end < form.Length && (char.IsAsciiDigit(form[end]) || form[end] == '.')) end++;
        if (end == 0 || !double.TryParse(form.AsSpan(0, end), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return null;
        var suffix = form[end..];
        if (suffix is "st" or "nd" or "rd" or "th" or "s") return null;
        return new(value, StepOf(form.AsSpan(0, end)), at + 1, suffix);
    }

    private static double StepOf(ReadOnlySpan<char> digits)
    {
        var dot = digits.IndexOf('.');
        if (dot >= 0) return Math.Pow(10, -(digits.Length - dot - 1));
        var zeros = 0;
        while (zeros < digits.Length - 1 && digits[^(zeros + 1)] == '0') zeros++;
        return Math.Pow(10, zeros);
    }

    private static NumberScan? Spelled(in WordStream words, int at)
    {
        double total = 0, group = 0, step = 1;
        var i = at;
        var seen = false;
        while (i < words.Count)
        {
            var form = words.Form(i);
            if (NumberWords.TrySmall(form, out var small)) { group += small; step = small >= 20 ? 10 : 1; seen = true; }
            else if (NumberWords.TryScale(form, out var scale) && (seen || IsArticleBefore(words, i)))
            {
                if (scale == 100 || scale == 12) group = Math.Max(group, 1) * scale;
                else { total += Math.Max(group, 1) * scale; group = 0; }
                step = scale;
                seen = true;
            }
            else if (!(form == "and" && seen && IsNumeral(words.Form(i + 1)) && IsHundredBefore(words, i))) break;
            if (!words.Touches(i++)) break;
        }
        while (i > at + 1 && words.Form(i - 1) == "and") i--;
        return seen ? new(total + group, step, i, "") : Fraction(words, at);
    }

    // "two thirds" is read from its numeral; here stand "half" and "a quarter of".
    private static NumberScan? Fraction(in WordStream words, int at)
    {
        var form = words.Form(at);
        if (form is "half" && NumberWords.TryScale(words.Form(at + 2), out var scale) && words.Form(at + 1) == "a") return new(scale / 2, scale / 10, at + 3, "");
        if (form is "half" or "quarter" && words.Form(at + 1) == "of" && words.Form(at + 2) == "a" && NumberWords.TryScale(words.Form(at + 3), out scale))
            return new(scale * (form == "half" ? 0.5 : 0.25), scale / 20, at + 4, "");
        if (!NumberWords.TryFraction(form, out var share) || !(IsArticleBefore(words, at) || form == "half") || words.Form(at + 1) is not ("of" or "the")) return null;
        return new(share * 100, 1, at + 1, "share");
    }

    private static NumberScan WithScale(in WordStream words, NumberScan scan)
    {
        if (scan.Suffix is "m" or "k" or "bn" or "b" or "tn" or "mn")
        {
            var factor = scan.Suffix switch { "k" => 1e3, "m" or "mn" => 1e6, "tn" => 1e12, _ => 1e9 };
            return scan with { Value = scan.Value * factor, Step = scan.Step * factor, Suffix = scan.Suffix == "m" ? "m" : "" };
        }
        if (scan.Suffix.Length == 0 && words.Touches(scan.Next - 1))
        {
            if (NumberWords.TryScale(words.Form(scan.Next), out var scale) && words[scan.Next - 1].HasDigit)
                return scan with { Value = scan.Value * scale, Step = scan.Step * scale, Next = scan.Next + 1 };
            if (words.Form(scan.Next) is "thirds" or "quarters" or "fifths" or "tenths" && NumberWords.TryFraction(words.Form(scan.Next), out var share))
                return new(scan.Value * share * 100, 1, scan.Next + 1, "share");
        }
        return scan;
    }

    private static bool IsNumeral(string form) => NumberWords.TrySmall(form, out _);

    private static bool IsHundredBefore(in WordStream words, int and) => words.Form(and - 1) is "hundred" or "thousand" or "million";

    private static bool IsArticleBefore(in WordStream words, int at) => words.Form(at - 1) is "a" or "an" or "one" or "per";
}
