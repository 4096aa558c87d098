using FactCheck.Core.Text;

namespace FactCheck.Core.Sources.Watching;

/// <summary>Two texts of a source side by side: the lines that only one of them has.</summary>
/// <param name="Removed">Lines of the old text that are not in the new one.</param>
/// <param name="Added">Lines of the new text that were not in the old one.</param>
public sealed record TextChange(IReadOnlyList<string> Removed, IReadOnlyList<string> Added)
{
    private const int Most = 6;

    public static TextChange Between(string before, string after)
    {
        var (old, current) = (Lines(before), Lines(after));
        return new(Only(old, current), Only(current, old));
    }

    private static List<string> Lines(string text) => [.. text.Split('\n').Select(NormalForm.Of).Where(l => l.Length > 0)];

    private static List<string> Only(List<string> lines, List<string> others)
    {
        var there = others.ToHashSet(StringComparer.Ordinal);
        return [.. lines.Where(l => !there.Contains(l)).Take(Most)];
    }
}
