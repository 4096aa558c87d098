namespace FactCheck.Core.Reporting.Exports;

/// <summary>One cell of a comma-separated file (RFC 4180), quoted. No cell is a formula, whatever it begins with.</summary>
public static class CsvCell
{
    /// <summary>The cell that holds <paramref name="value"/>.</summary>
    public static string Of(string value)
    {
        // A spreadsheet takes these for a formula, also behind blanks that it trims; the apostrophe makes it text.
        var first = value.TrimStart();
        var isFormula = first is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..] || value is ['\t' or '\r' or '\n', ..];
        var safe = isFormula ? "'" + value : value;
        return "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
