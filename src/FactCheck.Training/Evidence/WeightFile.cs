using System.Globalization;

namespace FactCheck.Training.Evidence;

/// <summary>Files of weights: the comment lines of the file that stands are kept, and what else it names beside features.</summary>
internal static class WeightFile
{
    /// <summary>Writes the weights, the bias last.</summary>
    public static void Write(string file, IReadOnlyList<string> names, double[] weights)
    {
        string[] before = File.Exists(file) ? File.ReadAllLines(file) : [];
        var known = names.Append("bias").ToHashSet();
        List<string> lines = [.. before.Where(l => l.StartsWith('#'))];
        lines.AddRange(names.Append("bias").Select((n, i) => string.Create(CultureInfo.InvariantCulture, $"{n} {weights[i]:0.0000}")));
        lines.AddRange(before.Where(l => l.Length > 0 && !l.StartsWith('#') && IsOther(l, known)));
        File.WriteAllText(file, string.Join('\n', lines) + "\n");
    }

    // A border is chosen by people, not learned; weights of features that are gone go with them.
    private static bool IsOther(string line, HashSet<string> known) =>
        line.Split(' ')[0] is var name && !known.Contains(name) && (name.StartsWith("border", StringComparison.Ordinal) || name.StartsWith("excerpt", StringComparison.Ordinal));
}
