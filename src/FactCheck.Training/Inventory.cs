using FactCheck.Language.Syntax;
using FactCheck.Language.Syntax.Network;

namespace FactCheck.Training;

/// <summary>What the training files hold: features worth a row, relations and tags.</summary>
internal sealed class Inventory
{
    private const int LeastWord = 2, LeastPart = 3;

    public Inventory(IReadOnlyList<ConlluSentence> sentences)
    {
        Dictionary<uint, int> words = [], parts = [];
        SortedSet<string> relations = new(StringComparer.Ordinal), tags = new(StringComparer.Ordinal);
        Span<uint> keys = stackalloc uint[WordFeatures.Most];
        foreach (ConlluSentence sentence in sentences)
        {
            bool first = true;
            foreach (ConlluRow word in sentence.Words)
            {
                int count = WordFeatures.Fill(word.Form, first, keys);
                words[keys[0]] = words.GetValueOrDefault(keys[0]) + 1;
                for (int i = 1; i < count; i++) parts[keys[i]] = parts.GetValueOrDefault(keys[i]) + 1;
                relations.Add(word.Columns[7]);
                tags.Add(word.Columns[4]);
                first = false;
            }
        }
        WordCounts = words;
        Keys = [WordFeatures.UnknownWord, .. words.Where(w => w.Value >= LeastWord).Concat(parts.Where(p => p.Value >= LeastPart)).Select(p => p.Key).Distinct().Order()];
        Array.Sort(Keys);
        Relations = [.. relations];
        Tags = [.. tags];
    }

    /// <summary>Keys of the features, ascending: a key's place is its row.</summary>
    public uint[] Keys { get; }

    public IReadOnlyDictionary<uint, int> WordCounts { get; }

    public string[] Relations { get; }

    public string[] Tags { get; }
}
