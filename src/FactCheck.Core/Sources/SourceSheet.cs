using System.Text;

namespace FactCheck.Core.Sources;

/// <summary>A sheet of sources handed in beside an article: CSV with the columns <c>sentence or quote, source</c> (RFC 4180; comma, semicolon or tab).</summary>
public static class SourceSheet
{
    private static readonly string[] HeadingsOfWords = ["sentence or quote", "sentence", "quote", "claim", "statement", "text", "words"];

    /// <summary>Reads the rows; a heading line is left out, as are empty lines.</summary>
    /// <exception cref="FormatException">A row has no second column, or a quotation mark is never closed; the message names the line.</exception>
    public static IReadOnlyList<SourceSheetRow> Parse(string csv)
    {
        csv = csv.TrimStart('\uFEFF');
        var rows = new List<SourceSheetRow>();
        var separator = SeparatorOf(csv);
        int at = 0, line = 1;
        while (at < csv.Length)
        {
            var first = line;
            var fields = Record(csv, separator, ref at, ref line);
            if (fields.TrueForAll(string.IsNullOrWhiteSpace)) continue;
            if (fields.Count < 2 || fields[1].Length == 0)
                throw new FormatException($"Line {first} of the source sheet names no source: two columns are expected, sentence or quote, and source.");
            if (rows.Count == 0 && first == 1 && HeadingsOfWords.Contains(fields[0].ToLowerInvariant())) continue;
            rows.Add(new(fields[0], fields[1], first));
        }
        return rows;
    }

    // Of the signs outside quotation marks in the first line, the first that can part columns does.
    private static char SeparatorOf(string csv)
    {
        var quoted = false;
        foreach (var c in csv)
        {
            if (c == '"') quoted = !quoted;
            else if (!quoted && c is '\n' or '\r') break;
            else if (!quoted && c is '\t' or ';') return c;
        }
        return ',';
    }

    private static List<string> Record(string csv, char separator, ref int at, ref int line)
    {
        var fields = new List<string>();
        while (true)
        {
            fields.Add(Field(csv, separator, ref at, ref line));
            if (at >= csv.Length) return fields;
            var sign = csv[at++];
            if (sign == separator) continue;
            if (sign == '\r' && at < csv.Length && csv[at] == '\n') at++;
            line++;
            return fields;
        }
    }

    private static string Field(string csv, char separator, ref int at, ref int line)
    {
        var start = at;
        while (at < csv.Length && csv[at] == ' ' && csv[at] != separator) at++;
        if (at < csv.Length && csv[at] == '"') return Quoted(csv, separator, ref at, ref line);
        while (at < csv.Length && csv[at] != separator && csv[at] is not ('\n' or '\r')) at++;
        return csv[start..at].Trim();
    }

    private static string Quoted(string csv, char separator, ref int at, ref int line)
    {
        var opened = line;
        var field = new StringBuilder();
        for (at++; at < csv.Length; at++)
        {
            if (csv[at] == '\n') line++;
            if (csv[at] != '"') field.Append(csv[at]);
            else if (at + 1 < csv.Length && csv[at + 1] == '"') field.Append(csv[++at]);
            else
            {
                at++;
                while (at < csv.Length && csv[at] != separator && csv[at] is not ('\n' or '\r')) field.Append(csv[at++]);
                return field.ToString().Trim();
            }
        }
        throw new FormatException($"The quotation mark opened in line {opened} of the source sheet is never closed.");
    }
}
