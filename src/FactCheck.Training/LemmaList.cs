using FactCheck.Language.Syntax;

namespace FactCheck.Training;

/// <summary>The base forms that spelling rules miss.</summary>
internal static class LemmaList
{
    private static readonly HashSet<string> Inflected = ["NNS", "VBZ", "VBD", "VBN", "VBG", "JJR", "JJS", "RBR", "RBS"];

    /// <summary>Form, tag and lemma for every pair of form and tag whose most frequent lemma the rules miss; single sightings only of inflected words.</summary>
    public static IReadOnlyList<string> From(IReadOnlyList<ConlluSentence> sentences)
    {
        Lemmatizer rules = new([]);
        return [.. sentences.SelectMany(sentence => sentence.Words)
            .Where(word => !word.Columns[4].StartsWith("NNP", StringComparison.Ordinal) && word.Columns[2] != "_")
            .GroupBy(word => (Form: Lemmatizer.Plain(word.Form).ToLowerInvariant(), Tag: word.Columns[4]))
            .Where(group => group.Count() > 1 || Inflected.Contains(group.Key.Tag))
            .Select(group => (group.Key.Form, group.Key.Tag, Lemma: group.CountBy(word => word.Columns[2])
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key))
            .Where(entry => rules.Lemma(entry.Form, entry.Tag) != entry.Lemma)
            .Select(entry => $"{entry.Form}\t{entry.Tag}\t{entry.Lemma}")
            .Order(StringComparer.Ordinal)];
    }
}
