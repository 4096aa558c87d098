using System.Collections.Frozen;
using System.Reflection;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Mentions;

/// <summary>Verbs that report, embedded.</summary>
internal static class CueWords
{
    private static readonly FrozenDictionary<string, string> Groups = Read();

    /// <summary>The base form of a reporting verb in any of its forms, or null.</summary>
    public static string? BaseOf(string lower) => Forms.GetValueOrDefault(lower);

    /// <summary><c>say</c>, <c>think</c> or <c>plan</c>: what a reporting verb reports.</summary>
    public static string GroupOf(string baseForm) => Groups.GetValueOrDefault(baseForm, "");

    private static readonly FrozenDictionary<string, string> Forms = Groups.Keys
        .SelectMany(b => Lexicon.FormsOf(b).Select(f => (f, b))).DistinctBy(p => p.f).ToFrozenDictionary(p => p.f, p => p.b, StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("FactCheck.Language.Mentions.cues.txt")
            ?? throw new InvalidOperationException("cues.txt is not embedded");
        using var reader = new StreamReader(stream);
        var groups = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line[0] == '#') continue;
            foreach (var verb in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries)) groups.TryAdd(verb, line[..colon]);
        }
        return groups.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
