using System.Globalization;
using System.Text;
using FactCheck.Core.Articles;
using FactCheck.Data.Reviews;
using FactCheck.Language.Spans;

namespace FactCheck.Pipeline.Wordings;

/// <summary>Proposed wordings put into the file.</summary>
/// <param name="Text">The file with the wordings.</param>
/// <param name="Diff">The same as a unified diff; empty where nothing changes.</param>
/// <param name="Left">Ids of wordings whose words do not stand in the text exactly once.</param>
public sealed record WordingPatch(string Text, string Diff, IReadOnlyList<Guid> Left)
{
    private const int Context = 3;

    internal static WordingPatch Of(string fileName, ArticleText article, IEnumerable<ProposedWording> wordings)
    {
        var edits = new List<(TextSpan At, string Words)>();
        var left = new List<Guid>();
        foreach (var wording in wordings)
        {
            var places = wording.Original.FindIn(article.Text);
            var at = places.Count == 1 ? article.Map.ToSource(places[0]) : default;
            if (places.Count != 1 || edits.Exists(e => e.At.Overlaps(at))) left.Add(wording.Id);
            else edits.Add((at, wording.State == WordingState.Amended ? wording.Amendment : wording.Wording));
        }
        var text = new StringBuilder(article.Source);
        foreach (var (at, words) in edits.OrderByDescending(e => e.At.Start)) text.Remove(at.Start, at.Length).Insert(at.Start, words);
        var patched = text.ToString();
        return new(patched, DiffOf(fileName.Length == 0 ? "article" : fileName, article.Source, patched), left);
    }

    // Lines in between two changes are few or many; each run of changed lines is one hunk with its neighbours.
    private static string DiffOf(string name, string before, string after)
    {
        if (before == after) return "";
        var (old, now) = (before.Split('\n'), after.Split('\n'));
        var start = 0;
        while (start < old.Length && start < now.Length && old[start] == now[start]) start++;
        var tail = 0;
        while (tail < old.Length - start && tail < now.Length - start && old[^(tail + 1)] == now[^(tail + 1)]) tail++;
        var from = Math.Max(0, start - Context);
        var (oldEnd, nowEnd) = (old.Length - tail, now.Length - tail);
        var after3 = Math.Min(Context, tail);
        var diff = new StringBuilder();
        diff.Append(CultureInfo.InvariantCulture, $"--- a/{name}\n+++ b/{name}\n");
        diff.Append(CultureInfo.InvariantCulture, $"@@ -{from + 1},{oldEnd - from + after3} +{from + 1},{nowEnd - from + after3} @@\n");
        foreach (var line in old[from..start]) diff.Append(' ').Append(line).Append('\n');
        foreach (var line in old[start..oldEnd]) diff.Append('-').Append(line).Append('\n');
        foreach (var line in now[start..nowEnd]) diff.Append('+').Append(line).Append('\n');
        foreach (var line in old[oldEnd..(oldEnd + after3)]) diff.Append(' ').Append(line).Append('\n');
        return diff.ToString();
    }
}
