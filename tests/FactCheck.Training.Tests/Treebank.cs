using FactCheck.Language.Syntax;

namespace FactCheck.Training.Tests;

/// <summary>A treebank of a few invented sentences.</summary>
internal static class Treebank
{
    private static readonly string[] Subjects = ["ministers", "dogs", "judges", "trains"], Verbs = ["saw", "left", "chased", "sold"], Objects = ["ships", "cats", "farms"];

    public static IReadOnlyList<ConlluSentence> Sentences { get; } =
        [.. from subject in Subjects from verb in Verbs from thing in Objects select Sentence(subject, verb, thing)];

    public static Inventory Inventory { get; } = new(Sentences);

    public static IReadOnlyList<Example> Examples { get; } = [.. Sentences.Select(sentence => Example.Of(sentence, Inventory))];

    public static NetworkSizes Sizes { get; } = new(Inventory.Keys.Length, Inventory.Tags.Length, Inventory.Relations.Length)
    {
        Input = 16, Hidden = 16, Arc = 16, Label = 16, InputDropout = 0f, Dropout = 0f,
    };

    private static ConlluSentence Sentence(string subject, string verb, string thing) => new([],
    [
        Row(1, "The", "the", "DET", "DT", 2, "det"), Row(2, subject, subject[..^1], "NOUN", "NNS", 3, "nsubj"), Row(3, verb, verb, "VERB", "VBD", 0, "root"),
        Row(4, "old", "old", "ADJ", "JJ", 5, "amod"), Row(5, thing, thing[..^1], "NOUN", "NNS", 3, "obj"), Row(6, ".", ".", "PUNCT", ".", 3, "punct"),
    ]);

    private static ConlluRow Row(int id, string form, string lemma, string upos, string tag, int head, string relation) =>
        new([$"{id}", form, lemma, upos, tag, "_", $"{head}", relation, "_", "_"]);
}
