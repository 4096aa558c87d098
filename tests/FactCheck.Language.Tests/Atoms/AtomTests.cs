using FactCheck.Language.Propositions;
using FactCheck.Language.Segmentation;

namespace FactCheck.Language.Tests.Atoms;

public class AtomTests
{
    [Theory]
    [InlineData("The ferry sank in the harbour on Monday.", "The ferry sank in the harbour", "The ferry sank on Monday")]
    [InlineData("The council closed the library and sold the building.", "The council closed the library", "The council sold the building")]
    [InlineData("Anna Weber and Bob Miller signed the letter.", "Anna Weber signed the letter", "Bob Miller signed the letter")]
    [InlineData("The museum bought three paintings, two maps and a clock.", "The museum bought three paintings", "The museum bought two maps", "The museum bought a clock")]
    [InlineData("The bridge, which was built in 1932, carries trains.", "The bridge carries trains", "The bridge was built in 1932")]
    [InlineData("The trains run from Rome to Oslo in summer.", "The trains run from Rome to Oslo")]
    [InlineData("The talks took place between March and June.", "The talks took place between March and June")]
    public void Read_Sentence_YieldsEachStatement(string text, params string[] expected)
    {
        var atoms = Atoms(text);
        Assert.All(expected, e => Assert.Contains(e, atoms));
    }

    [Theory]
    [InlineData("The film Winter Light (1963) won two prizes.", "Winter Light (1963", "1963 won")]
    [InlineData("Mary Stone (born 1954; died 2010) wrote novels.", "Mary Stone (born 1954", "born 1954 wrote")]
    public void Read_Brackets_SayThemOfTheNameBefore(string text, string expected, string never)
    {
        var atoms = Atoms(text);
        Assert.Contains(expected, atoms);
        Assert.DoesNotContain(atoms, a => a.Contains(never, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_TitleInQuotationMarks_IsNotTakenApart()
    {
        var atoms = Atoms("The band played \"Bread and Roses\" in Leeds.");
        Assert.DoesNotContain(atoms, a => a.Contains("Bread", StringComparison.Ordinal) && !a.Contains("Roses", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_TwoPlacesNamedAsOne_StayTogether()
    {
        var atoms = Atoms("The factory stands in Houston, Texas.");
        Assert.Contains("The factory stands in Houston, Texas", atoms);
        Assert.DoesNotContain("Houston, Texas", atoms);
    }

    [Fact]
    public void Read_EveryAtom_IsMadeOfWordsOfItsSentenceInOrder()
    {
        const string text = "First things first. The mayor, a former nurse, met firefighters and doctors in Leeds on Friday.";
        var readings = PropositionFinder.Read(text, Segmenter.Sentences(text));
        Assert.All(readings, r => Assert.All(r.Atoms, a => Assert.All(a, s => Assert.True(r.Sentence.Span.Contains(s)))));
        Assert.All(readings, r => Assert.All(r.Atoms, a => Assert.Equal(a.Order(), a)));
        Assert.All(readings, r => Assert.Equal(r.Atoms.Count, r.Atoms.Select(a => string.Join(',', a)).Distinct().Count()));
    }

    [Fact]
    public void Read_EndlessList_StaysBounded()
    {
        var text = "The council bought " + string.Join(", ", Enumerable.Range(1, 60).Select(i => $"lot {i} and map {i}")) + " on Monday in Leeds, with Anna Weber as guide, and sold them.";
        Assert.InRange(PropositionFinder.Read(text, Segmenter.Sentences(text)).Sum(r => r.Atoms.Count), 1, 200);
    }

    [Theory]
    [InlineData("()")]
    [InlineData("(1989), (1990)")]
    [InlineData("[[[[(((")]
    [InlineData("; ; ;")]
    [InlineData("Yes.")]
    [InlineData("“”“")]
    public void Read_HardlyASentence_DoesNotFail(string text) => Assert.All(PropositionFinder.Read(text, Segmenter.Sentences(text)), r => Assert.InRange(r.Atoms.Count, 0, 5));

    private static List<string> Atoms(string text) =>
        [.. PropositionFinder.Read(text, Segmenter.Sentences(text)).SelectMany(r => r.Atoms).Select(a => string.Join(' ', a.Select(s => s.In(text))).Replace(" ,", ",", StringComparison.Ordinal))];
}
