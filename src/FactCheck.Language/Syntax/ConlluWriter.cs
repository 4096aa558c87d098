using System.Globalization;
using FactCheck.Language.Spans;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Syntax;

/// <summary>Writes CoNLL-U with "\n" line ends.</summary>
public static class ConlluWriter
{
    /// <summary>Writes <paramref name="sentence"/> and the empty line after it.</summary>
    public static void Write(ConlluSentence sentence, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(output);
        foreach (string comment in sentence.Comments) WriteLine(output, comment);
        foreach (ConlluRow row in sentence.Rows) WriteLine(output, string.Join('\t', row.Columns));
        output.Write('\n');
    }

    /// <summary>The rows of tokens cut from running text; contractions get a range line, touching neighbours "SpaceAfter=No".</summary>
    public static ConlluSentence FromText(string text, TextSpan sentence, IReadOnlyList<Token> tokens, int number)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(tokens);
        List<ConlluRow> rows = new(tokens.Count);
        for (int i = 0; i < tokens.Count; i++)
        {
            int last = i;
            while (last + 1 < tokens.Count && tokens[last + 1].Joined) last++;
            bool inside = tokens[i].Joined;
            bool touches = last + 1 < tokens.Count && tokens[last + 1].Span.Start == tokens[last].Span.End;
            string misc = touches ? "SpaceAfter=No" : "_";
            if (!inside && last > i)
                rows.Add(Row(Id(i) + "-" + Id(last), Visible(text[tokens[i].Span.Start..tokens[last].Span.End]), misc));
            rows.Add(Row(Id(i), Visible(tokens[i].In(text)), inside || last > i ? "_" : misc));
        }
        string written = "# text = " + Visible(sentence.Trim(text).In(text));
        return new(["# sent_id = " + number.ToString(CultureInfo.InvariantCulture), written], rows);
    }

    private static ConlluRow Row(string id, string form, string misc) => new([id, form, "_", "_", "_", "_", "_", "_", "_", misc]);

    private static string Id(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    // A line break or tab inside a sentence would break the format; every other character stays.
    private static string Visible(string text)
    {
        foreach (char c in text)
            if (char.IsControl(c) || c is '\u2028' or '\u2029') return string.Create(text.Length, text, Blank);
        return text;
    }

    private static void Blank(Span<char> target, string text)
    {
        for (int i = 0; i < text.Length; i++)
            target[i] = char.IsControl(text[i]) || text[i] is '\u2028' or '\u2029' ? ' ' : text[i];
    }

    private static void WriteLine(TextWriter output, string line)
    {
        output.Write(line);
        output.Write('\n');
    }
}
