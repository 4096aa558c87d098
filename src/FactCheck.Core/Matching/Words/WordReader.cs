using System.Globalization;
using System.Text;
using FactCheck.Core.Text;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Matching.Words;

/// <summary>Reads the words of a text: runs of letters and digits; numbers keep their separators; time is linear in the length.</summary>
public static class WordReader
{
    private const int LongestWord = 64;

    /// <summary>The words under <paramref name="span"/>, in order.</summary>
    public static List<Word> Read(string text, TextSpan span, Lexicon lexicon)
    {
        var words = new List<Word>((span.Length / 5) + 1);
        Span<char> folded = stackalloc char[LongestWord];
        var at = span.Start;
        while (at < span.End)
        {
            if (!IsWordSign(text[at])) { at++; continue; }
            var end = EndOfWord(text, at, span.End);
            Add(text, new(at, end), folded, lexicon, words);
            at = end;
        }
        return words;
    }

    /// <summary>The words of a whole text.</summary>
    public static List<Word> Read(string text, Lexicon lexicon) => Read(text, new(0, text.Length), lexicon);

    private static bool IsWordSign(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c);

    private static int EndOfWord(string text, int start, int limit)
    {
        var end = start + 1;
        while (end < limit)
        {
            var c = text[end];
            if (IsWordSign(c) || NormalForm.IsInvisible(c) || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark) { end++; continue; }
            if (end + 1 >= limit || !IsWordSign(text[end + 1])) break;
            var between = NormalForm.Fold(c);
            var digits = char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(text[end + 1]);
            // 1,234.5 and don't are one word; U.S. is one word; well-known is two.
            if ((between is ',' or '.' && digits) || (between == '\'' && char.IsLetter(text[end - 1])) || (between == '.' && IsInitial(text, start, end, limit))) { end++; continue; }
            break;
        }
        while (end > start + 1 && NormalForm.IsInvisible(text[end - 1])) end--;
        return end;
    }

    // "U.S", "e.g": every letter stands alone between full stops.
    private static bool IsInitial(string text, int start, int dot, int limit) =>
        char.IsLetter(text[dot - 1]) && (dot - 1 == start || text[dot - 2] == '.') && char.IsLetter(text[dot + 1])
        && (dot + 2 >= limit || !char.IsLetterOrDigit(text[dot + 2]));

    private static void Add(string text, TextSpan span, Span<char> folded, Lexicon lexicon, List<Word> words)
    {
        var length = Fold(text, span, folded);
        if (length == 0) return;
        var form = lexicon.Number(folded[..length]);
        var traits = WordTraits.None;
        if (char.IsUpper(text[span.Start])) traits |= WordTraits.Capital;
        if (folded[..length].ContainsAnyInRange('0', '9')) traits |= WordTraits.Digit;
        if (lexicon.IsFunction(form)) traits |= WordTraits.Function;
        words.Add(new(span, form, lexicon.StemOf(form), traits));
    }

    private static int Fold(string text, TextSpan span, Span<char> target)
    {
        var length = 0;
        for (var i = span.Start; i < span.End && length < target.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
            {
                if (c is not ('.' or ',') || (char.IsAsciiDigit(text[i - 1]) && c == '.')) target[length++] = char.ToLowerInvariant(c);
                continue;
            }
            if (NormalForm.IsInvisible(c)) continue;
            length = FoldWide(NormalForm.Fold(c), target, length);
        }
        return WithoutPossessive(target, length);
    }

    private static int FoldWide(char c, Span<char> target, int length)
    {
        if (char.IsSurrogate(c)) { target[length++] = c; return length; }
        foreach (var part in c.ToString().Normalize(NormalizationForm.FormKD))
            if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark && length < target.Length)
                target[length++] = char.ToLowerInvariant(part);
        return length;
    }

    private static int WithoutPossessive(Span<char> word, int length) =>
        length > 2 && word[length - 1] == 's' && word[length - 2] == '\'' ? length - 2 : length;
}
