using System.Globalization;
using FactCheck.Language.Syntax;
using FactCheck.Language.Syntax.Network;

namespace FactCheck.Training;

/// <summary>One sentence as numbers: keys of its words, and the truth about them.</summary>
internal sealed class Example
{
    private Example(int length) => (Keys, Heads, Relations, Upos, Tags) = (new uint[length][], new int[length], new int[length], new int[length], new int[length]);

    public uint[][] Keys { get; }

    /// <summary>Heads, 0 for the root, else 1-based.</summary>
    public int[] Heads { get; }

    public int[] Relations { get; }

    public int[] Upos { get; }

    public int[] Tags { get; }

    public int Length => Keys.Length;

    public static Example Of(ConlluSentence sentence, Inventory inventory)
    {
        ConlluRow[] words = [.. sentence.Words];
        Example example = new(words.Length);
        Span<uint> keys = stackalloc uint[WordFeatures.Most];
        for (int i = 0; i < words.Length; i++)
        {
            IReadOnlyList<string> columns = words[i].Columns;
            example.Keys[i] = keys[..WordFeatures.Fill(columns[1], i == 0, keys)].ToArray();
            example.Heads[i] = int.Parse(columns[6], CultureInfo.InvariantCulture);
            example.Relations[i] = Array.BinarySearch(inventory.Relations, columns[7], StringComparer.Ordinal);
            example.Upos[i] = (int)Enum.Parse<Upos>(columns[3], ignoreCase: true);
            example.Tags[i] = Array.BinarySearch(inventory.Tags, columns[4], StringComparer.Ordinal);
        }
        return example;
    }
}
