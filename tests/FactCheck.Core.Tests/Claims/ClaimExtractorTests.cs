using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Rules;
using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Tests.Claims;

public class ClaimExtractorTests
{
    private static readonly ClaimRules Rules = ClaimRules.Parse(RuleSet.Empty);

    private static ClaimExtraction Extract(string text, IReadOnlyList<Block>? blocks = null) => ClaimExtractor.Extract(
        new ArticleText { Source = text, Format = ArticleFormat.Plain, Text = text, Map = SourceMap.Identity(text), Blocks = blocks ?? Segmenter.Blocks(text) }, Rules, null);

    [Fact]
    public void Extract_EverySentence_IsCoveredOnceInOrder()
    {
        const string text = "Harbour news\n\nThe harbour opened on Monday. Is it big? Visit our archive.\n\nWhat a day!";
        var sentences = Extract(text).Sentences;
        Assert.Equal(["Harbour news", "The harbour opened on Monday.", "Is it big?", "Visit our archive.", "What a day!"], sentences.Select(s => s.Span.In(text)));
        Assert.Equal(["heading", "", "question", "navigation", "fragment"], sentences.Select(s => s.Reason));
    }

    [Fact]
    public void Extract_Picture_WaitsForAPerson()
    {
        const string text = "A crane beside the river.\n\nThe harbour opened on Monday.";
        var extraction = Extract(text, [new(BlockKind.Picture, new TextSpan(0, 25)), new(BlockKind.Paragraph, new TextSpan(27, text.Length))]);
        Assert.Equal((CoverageState.Undecided, BlockKind.Picture), (extraction.Sentences[0].State, extraction.Sentences[0].BlockKind));
        Assert.DoesNotContain(extraction.Claims, c => c.Sentence == 0);
    }

    [Theory]
    [InlineData("The dam holds 40 million cubic metres ([report](https://a.example/r)).", "The dam holds 40 million cubic metres.")]
    [InlineData("The dam ([plans](https://a.example/p), [council](https://a.example/c)) holds 40 million cubic metres.", "The dam holds 40 million cubic metres.")]
    [InlineData("The dam holds 40 million ([44 million](https://a.example/r) in May) cubic metres.", "The dam holds 40 million (44 million in May) cubic metres.")]
    public void Extract_BracketsWithNothingButLinks_AreNotPartOfTheClaim(string markdown, string claim)
    {
        var article = ArticleReader.Read(markdown, ArticleFormat.Markdown);
        Assert.Equal(claim, Assert.Single(ClaimExtractor.Extract(article, Rules, null).Claims).Text);
    }

    [Theory]
    [InlineData("The council proposed a meeting with Anna Ives—a suggestion “noted” by the company.", "Ives is a suggestion")]
    [InlineData("The mayor visited Wexmouth, a move that cost 400 euros.", "Wexmouth is a move")]
    public void Extract_WhatAClauseTells_IsSaidOfNobody(string text, string wrong) =>
        Assert.DoesNotContain(Extract(text).Claims, c => c.Text.Contains(wrong, StringComparison.Ordinal));

    [Theory]
    [InlineData("The two sides met on Friday.", ClaimKind.Date)]
    [InlineData("Two of the three drivers were fined.", ClaimKind.Quantity)]
    [InlineData("The mayor fined two drivers on Friday.", ClaimKind.Quantity)]
    public void Extract_CountThatOnlyPointsBack_IsNoQuantity(string text, ClaimKind kind) => Assert.Equal(kind, Assert.Single(Extract(text).Claims).Kind);

    [Fact]
    public void Extract_QuotationWithSpeaker_KeepsBoth()
    {
        var claim = Extract("Anna Weber told reporters: “We never saw the report before.”").Claims.First(c => c.Quote is not null);
        Assert.Equal(("Anna Weber", "We never saw the report before.", ClaimKind.Quote), (claim.Speaker, claim.Quote, claim.Kind));
    }

    [Fact]
    public void Extract_Claims_AreAnchoredToTheirWords()
    {
        const string text = "The dam holds 40 million cubic metres. It was built in 1961, and the town of Lindau paid for it.";
        foreach (var claim in Extract(text).Claims)
        {
            Assert.All(claim.Spans, s => Assert.True(s.Start >= claim.Span.Start && s.End <= claim.Span.End && s.Length > 0));
            Assert.InRange(claim.Score, 0.5, 1);
        }
    }

    [Fact]
    public void Parse_FailingExample_NamesFileAndLine()
    {
        var set = RuleSet.Of(new RuleFile("claims/kinds.yaml", "kinds:\n  - kind: date\n    when: date\n    examples: [\"No day here.\"]\n"));
        var error = Assert.Throws<RuleFormatException>(() => ClaimRules.Parse(set));
        Assert.Equal(("claims/kinds.yaml", 2), (error.Path, error.Line));
    }

    [Fact]
    public void Parse_UnknownKey_IsRefused() =>
        Assert.Throws<RuleFormatException>(() => ClaimRules.Parse(RuleSet.Of(new RuleFile("claims/risk.yaml", "hihg: 1\n"))));

    [Fact]
    public void Extract_ArticleInAnotherLanguage_TakesWholeSentencesAndSaysSo()
    {
        const string text = "Brücke gesperrt\n\nDie Brücke ist seit Montag für drei Wochen gesperrt, teilte die Stadt mit. Sie wurde im Jahr 1911 gebaut und ist seit der Flut nicht mehr sicher. Wird sie wieder geöffnet?";
        var extraction = Extract(text);
        Assert.Equal(["Die Brücke ist seit Montag für drei Wochen gesperrt, teilte die Stadt mit.", "Sie wurde im Jahr 1911 gebaut und ist seit der Flut nicht mehr sicher."], extraction.Claims.Select(c => c.Text));
        Assert.Equal("question", extraction.Sentences[^1].Reason);
        Assert.All(extraction.Claims, claim => Assert.Equal(["other language: de"], claim.Reasons));
    }
}
