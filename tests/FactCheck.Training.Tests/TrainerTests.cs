using FactCheck.Language.Syntax;

namespace FactCheck.Training.Tests;

public sealed class TrainerTests
{
    [Fact]
    public void Run_SmallTreebank_IsLearnedAndSurvivesTheFile()
    {
        TrainingNetwork network = Train(epochs: 150);
        using MemoryStream file = new();
        AssetWriter.Write(file, network, Treebank.Inventory, LemmaList.From(Treebank.Sentences));
        file.Position = 0;
        IReadOnlyList<ParsedWord> words = SyntaxModel.Read(file).Parse(["The", "judges", "chased", "old", "cats", "."]);
        Assert.Equal([1, 2, -1, 4, 2, 2], words.Select(word => word.Head));
        Assert.Equal(["det", "nsubj", "root", "amod", "obj", "punct"], words.Select(word => word.Relation));
        Assert.Equal([Upos.Det, Upos.Noun, Upos.Verb, Upos.Adj, Upos.Noun, Upos.Punct], words.Select(word => word.Upos));
        Assert.Equal("judge", words[1].Lemma);
    }

    [Fact]
    public void Run_Twice_GivesTheSameWeights() => Assert.Equal(Train(epochs: 2).Embeddings.Value, Train(epochs: 2).Embeddings.Value);

    private static TrainingNetwork Train(int epochs) =>
        new Trainer(Treebank.Inventory, Treebank.Examples, TextWriter.Null).Run(Treebank.Sizes, epochs, new Dictionary<string, Example[]>());
}
