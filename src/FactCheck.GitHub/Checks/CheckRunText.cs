using System.Globalization;
using System.Text;
using FactCheck.Core.Gates;
using FactCheck.Core.Rules;

namespace FactCheck.GitHub.Checks;

/// <summary>A gate in the words of a check run, within the platform's limits: what is cut is counted.</summary>
public static class CheckRunText
{
    /// <summary>Longest summary or text that the platform takes.</summary>
    public const int MaxText = 65_535;

    /// <summary>Annotations that the platform takes in one request.</summary>
    public const int BatchSize = 50;

    private const int MostLinks = 50;

    // Room for the line that says how much was cut.
    private const int Reserve = 100;

    /// <summary>The sum, then what holds the gate, in order of effect.</summary>
    public static string Summary(GateResult gate) => Summary(gate, [], "");

    /// <summary>The same, with a link to each article at the desk.</summary>
    /// <param name="gate">The gates of all articles, together.</param>
    /// <param name="articles">Path and address at the desk.</param>
    /// <param name="note">A line to say first, or empty.</param>
    public static string Summary(GateResult gate, IEnumerable<(string Path, string Address)> articles, string note)
    {
        var text = new StringBuilder(note.Length > 0 ? note + "\n\n" : "").Append(Sum(gate.Sum)).Append("\n\n");
        foreach (var (path, address) in articles.Take(MostLinks)) text.Append(CultureInfo.InvariantCulture, $"On the desk: [{Escape(path)}]({address})\n");
        text.Append('\n');
        var shown = 0;
        foreach (var finding in gate.Findings)
        {
            var line = $"- **{Word(finding.Severity)}** {Escape(finding.Message)} {Escape(finding.Next)} `{finding.Rule}`\n";
            if (text.Length + line.Length > MaxText - Reserve) break;
            text.Append(line);
            shown++;
        }
        if (shown < gate.Findings.Count)
            text.Append(CultureInfo.InvariantCulture, $"\n… and {gate.Findings.Count - shown} more, on the desk.");
        return text.ToString();
    }

    /// <summary>Cuts annotations into batches that the platform takes one after the other.</summary>
    public static IEnumerable<IReadOnlyList<T>> Batches<T>(IEnumerable<T> annotations) => annotations.Chunk(BatchSize);

    private static string Sum(GateSum sum) => string.Create(CultureInfo.InvariantCulture,
        $"{sum.Claims} claims: {sum.Approved} approved, {sum.Waived} waived, {sum.Returned} returned. {sum.Unseen} sentences unseen. "
        + $"Sources: {sum.Captured} captured, {sum.Failed} failed, {sum.Stale} stale, {sum.NotAttempted} not attempted.");

    private static string Word(Severity severity) => severity switch
    {
        Severity.Blocking => "Blocks",
        Severity.Warning => "Warning",
        Severity.Inconclusive => "Needs a person",
        _ => "Note",
    };

    /// <summary>An article's words and people's names are text here, never markup, mentions or links.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings(" "))
        {
            if (c is '<') escaped.Append("&lt;");
            else if (c is '@') escaped.Append("&#64;");
            else if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' or '!') escaped.Append('\\').Append(c);
            else escaped.Append(c);
        }
        return escaped.ToString();
    }
}
