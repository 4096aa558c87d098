using System.Globalization;
using System.Text;

namespace FactCheck.Evaluation.Evidence;

/// <summary>Makes true pairs and mutants from a file of article frames: each frame has slots with two values and gives two articles.</summary>
public static class PairGenerator
{
    private const int Versions = 2;

    /// <summary>The files of frames that ship with this project: each has a half that was held apart when it was new.</summary>
    public static IReadOnlyList<string> Files { get; } = ["pairs.txt", "pairs-second.txt", "pairs-third.txt"];

    /// <summary>All pairs of one of the files.</summary>
    public static IReadOnlyList<EvidencePair> All(string file)
    {
        using var stream = typeof(PairGenerator).Assembly.GetManifestResourceStream("Evidence." + file) ?? throw new InvalidOperationException(file + " is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader.ReadToEnd());
    }

    /// <summary>The pairs of a text of frames.</summary>
    public static IReadOnlyList<EvidencePair> Read(string frames)
    {
        var pairs = new List<EvidencePair>();
        foreach (var frame in frames.Split("\n@ ").Skip(1))
        {
            var lines = frame.Split('\n');
            var number = int.Parse(lines[0], CultureInfo.InvariantCulture);
            for (var version = 0; version < Versions; version++) pairs.AddRange(Fill(number, version, lines.AsSpan(1)));
        }
        return pairs;
    }

    private static List<EvidencePair> Fill(int number, int version, ReadOnlySpan<string> lines)
    {
        var slots = new List<(string Name, string Value)>();
        var source = new StringBuilder();
        var pairs = new List<EvidencePair>();
        foreach (var line in lines)
        {
            if (line.Length < 3) continue;
            var rest = line[2..];
            switch (line[0])
            {
                case '=':
                    var space = rest.IndexOf(' ', StringComparison.Ordinal);
                    slots.Add((rest[..space], rest[space..].Split('|')[version].Trim()));
                    break;
                case 'S':
                    source.Append(With(slots, rest)).Append("\n\n");
                    break;
                default:
                    var bar = rest.IndexOf('|', StringComparison.Ordinal);
                    pairs.Add(new(number, version, line[0] == 'T', rest[..bar].Trim(), Capital(With(slots, rest[(bar + 1)..].Trim())), source.ToString()));
                    break;
            }
        }
        return pairs;
    }

    private static string With(List<(string Name, string Value)> slots, string frame)
    {
        foreach (var (name, value) in slots) frame = frame.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return frame.Contains('{', StringComparison.Ordinal) ? throw new FormatException("a slot has no value: " + frame) : Capital(frame);
    }

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
