using FactCheck.Language.Spans;

namespace FactCheck.Language.Segmentation;

/// <summary>Blocks of a plain text, told apart by blank lines, by list marks and by the length of lines.</summary>
internal static class PlainBlocks
{
    private const int MostHeadingLength = 120;
    private const int LeastWrapWidth = 50;
    private const int MostWrapWidth = 130;

    public static IReadOnlyList<Block> Read(string text)
    {
        var blocks = new List<Block>();
        var group = new List<TextSpan>();
        foreach (var line in Lines(text))
        {
            if (!line.IsEmpty) { group.Add(line); continue; }
            Close(text, group, blocks);
        }
        Close(text, group, blocks);
        return MarkHeadings(text, blocks);
    }

    private static IEnumerable<TextSpan> Lines(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ('\n' or '\r' or '\u2028' or '\u2029' or '\f')) continue;
            if (i < text.Length && text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') continue;
            var line = new TextSpan(start, i).Trim(text);
            yield return line;
            start = i + 1;
        }
    }

    // Lines without a blank line between them are one paragraph only where the next word would not have fitted into the line before.
    private static void Close(string text, List<TextSpan> group, List<Block> blocks)
    {
        if (group.Count == 0) return;
        var width = group.Max(l => l.Length);
        var wrapped = width is >= LeastWrapWidth and <= MostWrapWidth;
        for (var i = 0; i < group.Count; i++)
        {
            var span = group[i];
            while (wrapped && i + 1 < group.Count && IsFull(text, group[i], group[i + 1], width) && ListMark(text, group[i + 1]) == 0)
                span = span.Union(group[++i]);
            blocks.Add(Classify(text, span));
        }
        group.Clear();
    }

    private static bool IsFull(string text, TextSpan line, TextSpan next, int width)
    {
        var word = next.Start;
        while (word < next.End && !char.IsWhiteSpace(text[word])) word++;
        return line.Length + 1 + (word - next.Start) > width;
    }

    private static Block Classify(string text, TextSpan span)
    {
        if (text[span.Start] == '>')
            return new(BlockKind.BlockQuote, new TextSpan(span.Start + 1, span.End).Trim(text));
        var mark = ListMark(text, span);
        if (mark > 0) return new(BlockKind.ListItem, new TextSpan(span.Start + mark, span.End).Trim(text), 1);
        return new(BlockForm.Of(span.Slice(text)), span);
    }

    /// <summary>Length of the list mark at the start of a line with the blanks behind it, or 0.</summary>
    private static int ListMark(string text, TextSpan line)
    {
        var at = line.Start;
        if (text[at] is '-' or '*' or '•' or '–' or '—' or '·' or '‣' or '▪' or '●' or '+') at++;
        else
        {
            while (at < line.End && at - line.Start < 3 && char.IsAsciiDigit(text[at])) at++;
            if (at == line.Start || at == line.End || text[at] is not ('.' or ')')) return 0;
            at++;
        }
        if (at >= line.End || !char.IsWhiteSpace(text[at])) return 0;
        while (at < line.End && char.IsWhiteSpace(text[at])) at++;
        return at - line.Start;
    }

    // A heading stands before something; a text of one line is a text, however short.
    private static List<Block> MarkHeadings(string text, List<Block> blocks)
    {
        for (var i = 0; i + 1 < blocks.Count; i++)
        {
            if (blocks[i].Kind == BlockKind.Paragraph && IsHeading(text, blocks[i].Span))
                blocks[i] = blocks[i] with { Kind = BlockKind.Heading, Level = i == 0 ? 1 : 2 };
        }
        return blocks;
    }

    private static bool IsHeading(string text, TextSpan span)
    {
        if (span.Length > MostHeadingLength || text[span.Start] is '"' or '“' or '‘' or '\'') return false;
        if (!char.IsUpper(text[span.Start]) && !char.IsDigit(text[span.Start])) return false;
        var last = text[span.End - 1];
        if (last is '”' or '"') return text[span.End - 2] is not ('.' or ',' or '!' or '?');
        return char.IsLetterOrDigit(last) || last is ')' or '%' or '?' or '’' or '\'';
    }
}
