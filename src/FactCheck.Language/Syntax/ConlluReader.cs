using System.Globalization;

namespace FactCheck.Language.Syntax;

/// <summary>Reads CoNLL-U (universaldependencies.org/format.html), one sentence at a time.</summary>
public static class ConlluReader
{
    /// <summary>The sentences of <paramref name="input"/>, read as they are asked for.</summary>
    /// <exception cref="ConlluFormatException">A line has not ten columns, or word ids do not count 1, 2, 3 …</exception>
    public static IEnumerable<ConlluSentence> Read(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        List<string> comments = [];
        List<ConlluRow> rows = [];
        int number = 0, words = 0;
        while (input.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                if (rows.Count > 0) yield return new(comments, rows);
                if (rows.Count > 0) (comments, rows, words) = ([], [], 0);
            }
            else if (line[0] == '#' && rows.Count == 0) comments.Add(line);
            else
            {
                rows.Add(Row(line, number, words));
                if (rows[^1].IsWord) words++;
            }
        }
        if (rows.Count > 0) yield return new(comments, rows);
    }

    /// <summary>True where text that begins with <paramref name="firstLine"/> is CoNLL-U: a comment, or ten tab-separated columns.</summary>
    public static bool Recognizes(string? firstLine) =>
        firstLine is not null && (firstLine.StartsWith('#') || firstLine.Count(c => c == '\t') == ConlluRow.Width - 1);

    private static ConlluRow Row(string line, int number, int words)
    {
        string[] columns = line.Split('\t');
        if (columns.Length != ConlluRow.Width)
            throw new ConlluFormatException(number, $"{columns.Length} columns instead of {ConlluRow.Width}");
        ConlluRow row = new(columns);
        if (row.IsWord && row.Id != (words + 1).ToString(CultureInfo.InvariantCulture))
            throw new ConlluFormatException(number, $"word id \"{row.Id}\" where {words + 1} was due");
        return row;
    }
}
