using System.Collections.Frozen;

namespace FactCheck.Language.Propositions;

/// <summary>The only words that a proposition may hold without brackets although they do not stand in the text.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Words = new[] { "is", "are", "was", "were", "has", "have", "said", "of", "that", "the", "by", ",", "“" }.ToFrozenSet(StringComparer.Ordinal);

    public static string Checked(string word) => Words.Contains(word) ? word : throw new ArgumentException($"'{word}' is not a listed function word", nameof(word));

    /// <summary>True for a word that may be added.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
