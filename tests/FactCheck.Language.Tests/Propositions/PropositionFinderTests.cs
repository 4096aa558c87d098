using FactCheck.Language.Propositions;
using FactCheck.Language.Segmentation;

namespace FactCheck.Language.Tests.Propositions;

public class PropositionFinderTests
{
    [Theory]
    [InlineData("The court fined the firm and the firm paid 3,000 euros.", "The court fined the firm.", "The firm paid 3,000 euros.")]
    [InlineData("Anna Weber opened the school in 1998 and closed it in 2004.", "Anna Weber opened the school in 1998.", "Anna Weber closed it in 2004.")]
    [InlineData("The bridge, which was built in 1932, carries trains.", "The bridge was built in 1932.", "The bridge carries trains.")]
    [InlineData("Anna Weber, the mayor of Leeds, met the drivers.", "Anna Weber is the mayor of Leeds.", "Anna Weber met the drivers.")]
    [InlineData("The ministry said that the plant had leaked oil.", "The ministry said that the plant had leaked oil.")]
    public void Read_Sentence_YieldsStatementsThatStandAlone(string text, params string[] expected)
    {
        var found = Texts(text);
        Assert.All(expected, e => Assert.Contains(e, found));
    }

    [Fact]
    public void Read_Report_NamesItsSpeaker()
    {
        var report = Assert.Single(Read("Anna Weber said that the plant had leaked oil."));
        Assert.Equal((PropositionForm.Report, "Anna Weber"), (report.Form, report.Speaker));
    }

    [Fact]
    public void Read_DirectQuotation_KeepsItsWords()
    {
        var quote = Assert.Single(Read("\"We lost four boats,\" said Anna Weber."), p => p.Form == PropositionForm.Quote);
        Assert.Equal("Anna Weber", quote.Speaker);
        Assert.Contains("We lost four boats", quote.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A night to remember.")]
    [InlineData("")]
    public void Read_NothingSaid_YieldsNothing(string text) => Assert.Empty(Read(text));

    [Fact]
    public void Read_Pronoun_IsNotedOnlyWhereCertain()
    {
        Assert.Contains("[Anna Weber] left in May.", Texts("Anna Weber founded the club. She left in May."));
        Assert.Contains("She left in May.", Texts("She left in May."));
    }

    private static List<string> Texts(string text) => [.. Read(text).Select(p => p.Text)];

    private static IReadOnlyList<Proposition> Read(string text) => [.. PropositionFinder.Read(text, Segmenter.Sentences(text)).SelectMany(r => r.Propositions)];
}
