using System.Globalization;
using System.Text;

namespace FactCheck.Core.Reviews;

/// <summary>Draws the workflow's table for the docs, so that picture and code cannot part.</summary>
public static class WorkflowPicture
{
    /// <summary>A Markdown page: a state diagram (Mermaid) and the table.</summary>
    public static string Render()
    {
        var page = new StringBuilder("# Who may do what with a claim\n\nRendered from `ReviewWorkflow.Table`; a test compares the two.\n\n```mermaid\nstateDiagram-v2\n    [*] --> Open\n");
        foreach (var rule in ReviewWorkflow.Table.Where(r => r.To.Count > 0 && r.Action != ReviewAction.Supersede))
        {
            foreach (var from in rule.From)
            {
                foreach (var to in rule.To.Where(t => t != from)) page.Append(CultureInfo.InvariantCulture, $"    {from} --> {to}: {Name(rule.Action)}\n");
            }
        }
        page.Append("```\n\n`supersede` leads from every state to Superseded; `waive` changes no state, the waiver stands beside it.\n\n");
        page.Append("| action | from → to | who | asks for |\n|---|---|---|---|\n");
        foreach (var rule in ReviewWorkflow.Table)
            page.Append(CultureInfo.InvariantCulture, $"| {Name(rule.Action)} | {string.Join(", ", rule.From)} → {(rule.To.Count == 0 ? "the same" : string.Join(" or ", rule.To))} | {rule.Who} | {Asks(rule.Asks)} |\n");
        return page.ToString();
    }

    private static string Name(ReviewAction action)
    {
        var name = action.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Asks(Demands asks)
    {
        var named = Enum.GetValues<Demands>().Where(d => d != Demands.None && asks.HasFlag(d)).Select(d => d switch
        {
            Demands.Evidence => "accepted evidence or a reason for none",
            Demands.Fingerprint => "the fingerprint they saw",
            _ => d.ToString().ToLowerInvariant(),
        });
        return string.Join(", ", named) is { Length: > 0 } text ? text : "–";
    }
}
