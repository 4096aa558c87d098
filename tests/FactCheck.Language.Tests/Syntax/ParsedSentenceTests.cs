using FactCheck.Language.Spans;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Tests.Syntax;

public sealed class ParsedSentenceTests
{
    private const string Text = "The envoy who left returned";

    private static ParsedSentence Sentence()
    {
        (int Head, string Relation)[] arcs = [(1, "det"), (4, "nsubj"), (3, "nsubj"), (1, "acl:relcl"), (-1, "root")];
        return new(Tokenizer.Tokenize(Text, new(0, Text.Length)), [.. arcs.Select(arc => new ParsedWord("_", Upos.X, "_", arc.Head, arc.Relation, 1f))]);
    }

    [Fact]
    public void Subtree_OfNoun_HoldsItsClause()
    {
        ParsedSentence sentence = Sentence();
        Assert.Equal(4, sentence.Root);
        Assert.Equal([0, 3], sentence.Children(1));
        Assert.Equal([0, 1, 2, 3], sentence.Subtree(1));
        Assert.Equal(new TextSpan(10, 18), sentence.SubtreeSpan(3));
        Assert.Equal("acl", sentence.Words[3].BaseRelation);
    }

    [Fact]
    public void New_ListsOfDifferentLength_Throws() =>
        Assert.Throws<ArgumentException>(() => new ParsedSentence(Sentence().Tokens, []));
}
