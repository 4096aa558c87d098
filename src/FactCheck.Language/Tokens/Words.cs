using System.Collections.Frozen;

namespace FactCheck.Language.Tokens;

/// <summary>Where a word or a number begins and ends inside a run without white space.</summary>
internal static class Words
{
    private static readonly FrozenSet<string> Prefixes = Set(
        "non e mid anti re co pre pro cross post over multi ex sub counter semi mini neo intra inter extra un ultra socio arch vice mis wi bi tri " +
        "quasi pseudo electro geo bio micro macro proto trans hyper");

    private static readonly FrozenSet<string> Units = Set(
        "m pm am k b mm ft x bn cm kg t hz f c km mn lb lbs kb mb gb tb mg g ml l mph kph kmh kw kwh mw mwh gw twh sq mins min hrs hr percent tn p " +
        "in oz yrs yr days minutes hours km² m² km2 m2");

    private static readonly FrozenSet<string> Clipped = Set("em til cause tis twas bout n");

    /// <summary>True where a word begins: a letter or digit, or an apostrophe that belongs to what follows ("'90s", "'em", "'s").</summary>
    public static bool StartsAt(string text, int at, int limit)
    {
        char c = text[at];
        if (char.IsLetterOrDigit(c)) return true;
        if (c is '@' or '#' && at + 1 < limit && char.IsLetter(text[at + 1])) return at == 0 || !char.IsLetterOrDigit(text[at - 1]);
        if (!Contractions.IsApostrophe(c) || at + 1 >= limit || (at > 0 && !char.IsWhiteSpace(text[at - 1]))) return false;
        int end = at + 1;
        while (end < limit && end - at <= 6 && char.IsLetterOrDigit(text[end])) end++;
        ReadOnlySpan<char> rest = text.AsSpan(at + 1, end - at - 1);
        if (rest.Length == 0) return false;
        if (rest.Length == 3 && char.IsAsciiDigit(rest[0]) && char.IsAsciiDigit(rest[1]) && rest[2] == 's') return true;
        return end == limit && rest.Length <= 5 && (rest is "s" or "re" or "ve" or "ll" or "d" or "m" || Has(Clipped, rest));
    }

    /// <summary>The end of the word that begins at <paramref name="at"/>, contractions still inside.</summary>
    public static int EndOf(string text, int at, int limit)
    {
        int end = at + 1;
        while (end < limit)
        {
            char c = text[end];
            if (char.IsLetterOrDigit(c) || c == '_' || IsCombining(c)) end++;
            else if (end + 1 < limit && Joins(text, at, end, limit)) end += 2;
            else if (c == '$' && end - at <= 3 && end + 1 < limit && char.IsAsciiDigit(text[end + 1]) && char.IsUpper(text[at])) return end + 1;
            else break;
        }
        return end;
    }

    /// <summary>Offset of the unit in "5km" or "10am"; 0 where there is none.</summary>
    public static int UnitStart(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0])) return 0;
        int digits = 1;
        while (digits < word.Length && (char.IsAsciiDigit(word[digits]) || word[digits] is '.' or ',' or ':')) digits++;
        ReadOnlySpan<char> rest = word[digits..];
        if (rest.Length is 0 or > 7) return 0;
        return Has(Units, rest) || rest is "p.m" or "a.m" ? digits : 0;
    }

    /// <summary>The end of a symbol outside the basic plane, with its modifiers and joined symbols.</summary>
    public static int SymbolEnd(string text, int at, int limit)
    {
        int end = Math.Min(at + 2, limit);
        while (end < limit)
        {
            char c = text[end];
            if (c is '\u200D' or '\uFE0F') end++;
            else if (char.IsHighSurrogate(c) && (text[end - 1] == '\u200D' || IsSkinTone(text, end, limit))) end = Math.Min(end + 2, limit);
            else if (char.IsLowSurrogate(c)) end++;
            else break;
        }
        return end;
    }

    private static bool IsSkinTone(string text, int at, int limit) => text[at] == '\uD83C' && at + 1 < limit && text[at + 1] is >= '\uDFFB' and <= '\uDFFF';

    // A soft hyphen hides inside a word and never ends it.
    private static bool IsCombining(char c) => c == '\u00AD' || c >= '\u0300' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    /// <summary>True where the sign at <paramref name="sign"/> ties the characters on both sides into one word.</summary>
    private static bool Joins(string text, int start, int sign, int limit)
    {
        char before = text[sign - 1], after = text[sign + 1];
        bool digits = char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        if (!char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after)) return false;
        return text[sign] switch
        {
            '\'' or '\u2019' or '`' or '\u02BC' => char.IsLetter(after),
            '.' => digits || !(char.IsLower(before) && char.IsUpper(after)),
            ',' or ':' or '/' => digits,
            '&' => char.IsUpper(before) && char.IsUpper(after),
            '-' => digits ? IsNumberGroup(text, start, sign, limit) : char.IsLetter(before) && Has(Prefixes, text.AsSpan(start, Math.Min(sign - start, 8))),
            _ => false,
        };
    }

    /// <summary>Telephone numbers and dates stay whole ("713-654-0365", "2026-05-16"); ranges ("1990-1995") do not.</summary>
    private static bool IsNumberGroup(string text, int start, int hyphen, int limit)
    {
        if (hyphen - start > 16) return false;
        int end = hyphen + 1;
        while (end < limit && end - hyphen <= 16 && (char.IsAsciiDigit(text[end]) || (text[end] == '-' && text[end - 1] != '-'))) end++;
        ReadOnlySpan<char> all = text.AsSpan(start, end - start);
        if (all.Count('-') >= 2) return !all.ContainsAny('.', ',');
        return hyphen - start == 3 && end - hyphen - 1 == 4;
    }

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word)
    {
        if (word.Length > 8) return false;
        Span<char> lower = stackalloc char[word.Length];
        return word.ToLowerInvariant(lower) == word.Length && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
