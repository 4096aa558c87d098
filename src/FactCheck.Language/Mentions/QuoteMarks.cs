using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;

namespace FactCheck.Language.Mentions;

/// <summary>Pairs quotation marks, in one pass over each block. What is open at the end of a block ends there and may go on in the next.</summary>
internal static class QuoteMarks
{
    /// <summary>The outermost quotations with their marks, in order.</summary>
    public static List<TextSpan> Find(string text, IReadOnlyList<Sentence> sentences)
    {
        var found = new List<TextSpan>();
        for (var i = 0; i < sentences.Count;)
        {
            var last = i;
            while (last + 1 < sentences.Count && sentences[last + 1].Block == sentences[i].Block) last++;
            FindIn(text, new(sentences[i].Span.Start, sentences[last].Span.End), found);
            i = last + 1;
        }
        return found;
    }

    private static void FindIn(string text, TextSpan block, List<TextSpan> found)
    {
        int open = -1, depth = 0;
        var mark = '\0';
        for (var i = block.Start; i < block.End; i++)
        {
            if (open < 0)
            {
                if (!Opens(text, i, block)) continue;
                (open, mark, depth) = (i, Pair(text[i]), 1);
            }
            else if (mark == '"' ? text[i] == '"' && !Reopens(text, i, block) : text[i] == mark && Closes(text, i, block, mark))
            {
                if (--depth > 0) continue;
                if (i > open + 1) found.Add(new(open, i + 1));
                open = -1;
            }
            else if (mark != '"' && mark != '\'' && mark != '’' && text[i] == text[open]) depth++;
        }
        // A quotation that is never closed runs on to the end of the block; an apostrophe that looked like a mark does not.
        if (open >= 0 && mark is '”' or '"' && block.End - open > 2) found.Add(new(open, block.End));
    }

    private static char Pair(char open) => open switch { '“' or '„' => '”', '«' => '»', '‘' => '’', _ => open };

    private static bool Opens(string text, int i, TextSpan block)
    {
        if (text[i] is '“' or '«' or '„') return true;
        if (text[i] is not ('"' or '\'' or '‘') || i + 1 >= block.End || char.IsWhiteSpace(text[i + 1])) return false;
        if (i == block.Start) return true;
        var before = text[i - 1];
        var free = char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or '/' or ',' or ':';
        if (text[i] == '"') return free;
        // 'em, ’90s: a single mark opens only before a letter and if it closes again soon.
        return free && char.IsLetter(text[i + 1]) && ClosesSoon(text, i, block);
    }

    private static bool ClosesSoon(string text, int open, TextSpan block)
    {
        var close = Pair(text[open]);
        var limit = Math.Min(block.End, open + 400);
        for (var i = open + 2; i < limit; i++)
        {
            if (text[i] == close && Closes(text, i, block, close)) return true;
        }
        return false;
    }

    private static bool Closes(string text, int i, TextSpan block, char mark)
    {
        if (mark is '”' or '»') return true;
        if (char.IsWhiteSpace(text[i - 1])) return false;
        return i + 1 >= block.End || !char.IsLetterOrDigit(text[i + 1]);
    }

    // A straight mark that stands before a word and behind a blank opens again: the closing one was forgotten.
    private static bool Reopens(string text, int i, TextSpan block) =>
        i + 1 < block.End && i > block.Start && char.IsWhiteSpace(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]);
}
