using FactCheck.Language.Spans;

namespace FactCheck.Language.Segmentation;

/// <summary>Finds the ends of sentences inside one block, in one pass.</summary>
internal static class SentenceCutter
{
    public static void Cut(string text, TextSpan block, int index, List<Sentence> sentences)
    {
        var start = block.Start;
        for (var i = block.Start; i < block.End; i++)
        {
            if (!IsTerminator(text[i])) continue;
            var end = AfterClosers(text, AfterRun(text, i, block.End), block.End);
            if (IsBoundary(text, i, end, start, block.End))
            {
                Add(text, new(start, end), index, sentences);
                start = end;
            }
            i = end - 1;
        }
        Add(text, new(start, block.End), index, sentences);
    }

    private static void Add(string text, TextSpan span, int block, List<Sentence> sentences)
    {
        var trimmed = span.Trim(text);
        if (!trimmed.IsEmpty) sentences.Add(new(trimmed, block));
    }

    private static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '؟' or '।';

    private static int AfterRun(string text, int at, int limit)
    {
        while (at < limit && IsTerminator(text[at])) at++;
        return at;
    }

    // Closing quotes and brackets and the number of a footnote belong to the sentence they close.
    private static int AfterClosers(string text, int at, int limit)
    {
        while (at < limit)
        {
            if (text[at] is '"' or '”' or '’' or '\'' or ')' or ']' or '»' or '}' || IsTerminator(text[at])) at++;
            else if (FootnoteEnd(text, at, limit) is var end && end > at) at = end;
            else break;
        }
        return at;
    }

    private static int FootnoteEnd(string text, int at, int limit)
    {
        if (text[at] is '¹' or '²' or '³' or (>= '⁰' and <= '⁹')) return at + 1;
        if (text[at] != '[') return at;
        var end = at + 1;
        while (end < limit && end - at <= 4 && char.IsAsciiDigit(text[end])) end++;
        return end > at + 1 && end < limit && text[end] == ']' ? end + 1 : at;
    }

    private static bool IsBoundary(string text, int mark, int end, int sentence, int limit)
    {
        if (text[mark] is '。' or '！' or '？') return true;
        if (end >= limit) return true;
        if (!char.IsWhiteSpace(text[end])) return false;
        var next = end;
        while (next < limit && char.IsWhiteSpace(text[next])) next++;
        if (next >= limit) return true;
        var word = next;
        while (word < limit && IsOpener(text[word])) word++;
        if (word >= limit) return true;
        // "Stop!" he said; "…the rest of a quote": a small letter goes on.
        if (char.IsLower(text[word])) return false;
        if (text[word] is ',' or ';' or ':' or ')' or '-' or '–' or '—') return false;
        var single = text[mark] == '.' && (mark + 1 >= limit || !IsTerminator(text[mark + 1])) && (mark == sentence || text[mark - 1] != '.');
        return !single || Abbreviations.Allows(text, mark, sentence, word, limit);
    }

    private static bool IsOpener(char c) => c is '"' or '“' or '‘' or '\'' or '(' or '[' or '«' or '„' or '*' or '_';
}
