using DiffPlex;
using DiffPlex.Chunkers;
using FactCheck.Web.Reading;

namespace FactCheck.Web.Marks;

/// <summary>Two texts paragraph by paragraph, for reading side by side.</summary>
public static class Paragraphs
{
    public static IReadOnlyList<RevisionRow> Align(string before, string after)
    {
        var (old, now) = (Cut(before), Cut(after));
        var diff = Differ.Instance.CreateDiffs(string.Join('\n', old), string.Join('\n', now), ignoreWhiteSpace: false, ignoreCase: false, new LineChunker());
        var rows = new List<RevisionRow>();
        var (a, b) = (0, 0);
        foreach (var block in diff.DiffBlocks)
        {
            for (; a < block.DeleteStartA; a++, b++) rows.Add(new(old[a], now[b]));
            var (endA, endB) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
            while (a < endA || b < endB) rows.Add(new(a < endA ? old[a++] : "", b < endB ? now[b++] : ""));
        }
        for (; a < old.Length && b < now.Length; a++, b++) rows.Add(new(old[a], now[b]));
        return rows;
    }

    private static string[] Cut(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
