using DiffPlex;
using DiffPlex.Chunkers;

namespace FactCheck.Web.Marks;

/// <summary>Two wordings, word by word.</summary>
public static class Difference
{
    /// <summary>Pieces in reading order: kept (null), gone (<c>del</c>), new (<c>ins</c>).</summary>
    public static IReadOnlyList<(string Text, string? Tag)> Of(string before, string after)
    {
        var diff = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new WordChunker());
        var pieces = new List<(string, string?)>();
        var at = 0;
        foreach (var block in diff.DiffBlocks)
        {
            Add(pieces, diff.PiecesOld, at, block.DeleteStartA, null);
            Add(pieces, diff.PiecesOld, block.DeleteStartA, block.DeleteStartA + block.DeleteCountA, "del");
            Add(pieces, diff.PiecesNew, block.InsertStartB, block.InsertStartB + block.InsertCountB, "ins");
            at = block.DeleteStartA + block.DeleteCountA;
        }
        Add(pieces, diff.PiecesOld, at, diff.PiecesOld.Count, null);
        return pieces;
    }

    private static void Add(List<(string, string?)> pieces, IReadOnlyList<string> words, int from, int to, string? tag)
    {
        var text = string.Concat(words.Skip(from).Take(to - from));
        if (text.Length > 0) pieces.Add((text, tag));
    }
}
