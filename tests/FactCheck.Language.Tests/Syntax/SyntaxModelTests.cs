using CsCheck;
using FactCheck.Language.Syntax;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Tests.Syntax;

public sealed class SyntaxModelTests
{
    private static readonly string[] Words = ["the", "of", "ran", ",", "which", "and", "Ankara", "1,200", "", "\uD83D"];

    private static SyntaxModel Model => SyntaxModel.Shared ?? throw new InvalidOperationException("the library was built without its weights");

    private static ParsedSentence Parse(string text) => Model.Parse(text, Tokenizer.Tokenize(text, new(0, text.Length)));

    private static string Arcs(ParsedSentence sentence, string text) => string.Join(' ', sentence.Words.Select((word, i) =>
        $"{sentence.Tokens[i].In(text)}>{(word.IsRoot ? "ROOT" : sentence.Tokens[word.Head].In(text))}:{word.Relation}"));

    [Fact]
    public void Parse_PlainSentence_FindsWhoDidWhat()
    {
        string text = "The minister didn't sign the treaty.";
        ParsedSentence sentence = Parse(text);
        Assert.Equal(
            "The>minister:det minister>sign:nsubj did>sign:aux n't>sign:advmod sign>ROOT:root the>treaty:det treaty>sign:obj .>sign:punct",
            Arcs(sentence, text));
        Assert.Equal(
            [Upos.Det, Upos.Noun, Upos.Aux, Upos.Part, Upos.Verb, Upos.Det, Upos.Noun, Upos.Punct], sentence.Words.Select(word => word.Upos));
        Assert.Equal(["the", "minister", "do", "not", "sign", "the", "treaty", "."], sentence.Words.Select(word => word.Lemma));
        Assert.Equal("VBD", sentence.Words[2].Xpos);
        Assert.All(sentence.Words, word => Assert.InRange(word.Confidence, 0.5f, 1f));
    }

    [Fact]
    public void Parse_RelativeClause_HangsOnItsNoun()
    {
        string text = "The company, which was founded in 1998, sold its shares.";
        ParsedSentence sentence = Parse(text);
        ParsedWord founded = sentence.Words.Single(word => word.Relation == "acl:relcl");
        Assert.Equal("company", sentence.Tokens[founded.Head].In(text));
        Assert.Equal("sold", sentence.Tokens[sentence.Root].In(text));
    }

    [Fact]
    public void Parse_SpeakerAfterQuote_IsSubjectOfSayingOnly()
    {
        string text = "\"We cannot accept this,\" Maria Keller, the union's chief negotiator, told reporters on Tuesday.";
        ParsedSentence sentence = Parse(text);
        var subjects = sentence.Words.Index().Where(word => word.Item.BaseRelation == "nsubj").Select(word => (sentence.Tokens[word.Index].In(text), sentence.Tokens[word.Item.Head].In(text)));
        Assert.Equal([("We", "accept"), ("Maria", "told")], subjects);
    }

    [Fact]
    public void Parse_CurlyAndPlainQuotes_GiveTheSameTree()
    {
        string plain = "\"It's over,\" the mayor's aide said.", curly = "“It’s over,” the mayor’s aide said.";
        Assert.Equal(Parse(plain).Words, Parse(curly).Words);
    }

    [Fact]
    public void Parse_NoWords_GivesAnEmptySentence()
    {
        ParsedSentence sentence = Parse("  ");
        Assert.Empty(sentence.Words);
        Assert.Equal(-1, sentence.Root);
    }

    [Fact]
    public void Parse_AnyWords_GivesATreeWithOneRoot() =>
        Gen.OneOf(Gen.String, Gen.OneOf(Words.Select(Gen.Const).ToArray())).Array[1, 40].Sample(AssertTree, iter: 50);

    [Fact]
    public void Parse_TwoThousandWordsInOneSentence_GivesATreeWithOneRoot() =>
        AssertTree([.. Enumerable.Range(0, 2_000).Select(i => (i % 7) switch { 0 => "the", 3 => "sold", 5 when i % 3 == 0 => ",", _ => "word" })]);

    [Fact]
    public void Parse_FromManyThreads_GivesTheSameAnswers()
    {
        string[] texts = [.. Enumerable.Range(1, 40).Select(i => $"The {i} ships that left in {1900 + i} were sold, and {(i % 2 == 0 ? "nobody" : "everyone who knew")} asked why.")];
        string[] alone = [.. texts.Select(text => Arcs(Parse(text), text))];
        string[] together = new string[texts.Length];
        Parallel.For(0, texts.Length, i => together[i] = Arcs(Parse(texts[i]), texts[i]));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void Read_AnotherFile_IsRefused()
    {
        using MemoryStream stream = new(new byte[64]);
        Assert.Throws<InvalidDataException>(() => SyntaxModel.Read(stream));
    }

    [Fact]
    public void Run_ConlluWithModel_FillsWordsAndKeepsTheRest()
    {
        string input = "# id = 1\n1\tThey\t_\t_\t_\t_\t_\t_\t_\t_\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n" +
            "3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n4\tstop\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n\n";
        StringWriter output = new();
        ConlluParse.Run(new StringReader(input), output, Model);
        Assert.Equal(
            "# id = 1\n1\tThey\tthey\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n" +
            "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n4\tstop\tstop\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n\n",
            output.ToString());
    }

    private static void AssertTree(string[] forms)
    {
        IReadOnlyList<ParsedWord> words = Model.Parse(forms);
        Assert.Equal(forms.Length, words.Count);
        Assert.Equal(1, words.Count(word => word.IsRoot));
        Assert.All(words, word => Assert.Equal(word.IsRoot, word.Relation == "root"));
        bool[] reaches = new bool[words.Count];
        for (int i = 0; i < words.Count; i++)
        {
            int steps = 0;
            for (int at = i; !words[at].IsRoot && !reaches[at]; at = words[at].Head) Assert.True(++steps <= words.Count);
            reaches[i] = true;
        }
    }
}
