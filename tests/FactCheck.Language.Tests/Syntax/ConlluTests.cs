using FactCheck.Language.Segmentation;
using FactCheck.Language.Syntax;

namespace FactCheck.Language.Tests.Syntax;

public sealed class ConlluTests
{
    private const string Sample =
        "# newdoc id = d1\n# sent_id = s1\n# text = Don't stop.\n" +
        "1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "1\tDo\t_\t_\t_\tMood=Imp\t_\t_\t3:aux\t_\n" +
        "2\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n" +
        "3\tstop\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n" +
        "3.1\tit\t_\t_\t_\t_\t_\t_\t3:obj\t_\n" +
        "4\t.\t_\t_\t_\t_\t_\t_\t_\t_\n\n";

    [Fact]
    public void Read_RangesAndEmptyNodes_AreKeptAndNotWords()
    {
        ConlluSentence sentence = Assert.Single(ConlluReader.Read(new StringReader(Sample)));
        Assert.Equal(["# newdoc id = d1", "# sent_id = s1", "# text = Don't stop."], sentence.Comments);
        Assert.Equal(6, sentence.Rows.Count);
        Assert.Equal(["Do", "n't", "stop", "."], sentence.Words.Select(word => word.Form));
    }

    [Fact]
    public void Write_WhatWasRead_IsTheSameText()
    {
        StringWriter output = new();
        foreach (ConlluSentence sentence in ConlluReader.Read(new StringReader(Sample + Sample))) ConlluWriter.Write(sentence, output);
        Assert.Equal(Sample + Sample, output.ToString());
    }

    [Fact]
    public void Read_CarriageReturnsAndNoLastEmptyLine_GivesTheSameSentences()
    {
        var read = ConlluReader.Read(new StringReader(Sample.Replace("\n", "\r\n", StringComparison.Ordinal).TrimEnd()));
        Assert.Equal("4", Assert.Single(read).Rows[^1].Id);
    }

    [Theory]
    [InlineData("# c\n1\tonly\tthree\n", 2)]
    [InlineData("1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n3\tb\t_\t_\t_\t_\t_\t_\t_\t_\n", 2)]
    [InlineData("x\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", 1)]
    public void Read_BrokenLine_NamesTheLine(string text, int line)
    {
        var error = Assert.Throws<ConlluFormatException>(() => ConlluReader.Read(new StringReader(text)).Count());
        Assert.Equal(line, error.Line);
    }

    [Theory]
    [InlineData("# sent_id = 1", true)]
    [InlineData("1\ta\t_\t_\t_\t_\t_\t_\t_\t_", true)]
    [InlineData("Plain words.", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Recognizes_FirstLine_TellsConlluFromText(string? line, bool expected) => Assert.Equal(expected, ConlluReader.Recognizes(line));

    [Fact]
    public void Run_WithoutModel_KeepsTokensAndLeavesAnalysisBlank()
    {
        StringWriter output = new();
        ConlluParse.Run(new StringReader(Sample), output, model: null);
        Assert.Equal(Sample.Replace("Mood=Imp", "_", StringComparison.Ordinal).Replace("3:aux", "_", StringComparison.Ordinal), output.ToString());
    }

    [Fact]
    public void Run_Text_WritesRangesAndSpacing()
    {
        string text = "It isn't over. No\nway.";
        StringWriter output = new();
        ConlluParse.Run(text, [new Sentence(new(0, 14), 0), new Sentence(new(15, 22), 0)], output, model: null);
        string[] lines = output.ToString().Split('\n');
        Assert.Equal("# text = It isn't over.", lines[1]);
        Assert.Equal("2-3\tisn't\t_\t_\t_\t_\t_\t_\t_\t_", lines[3]);
        Assert.Equal("4\tover\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No", lines[6]);
        Assert.Contains("# text = No way.", lines);
        Assert.Equal(2, ConlluReader.Read(new StringReader(output.ToString())).Count());
    }
}
