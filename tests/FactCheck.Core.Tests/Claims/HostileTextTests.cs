using CsCheck;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Rules;
using FactCheck.Language.Segmentation;

namespace FactCheck.Core.Tests.Claims;

/// <summary>Text that is made to hang or to blow up: it ends, every sentence is accounted for, and nothing is claimed of it.</summary>
public class HostileTextTests
{
    private static readonly ClaimRules Rules = ClaimRules.Parse(RuleSet.Empty);

    // Whole words of a sentence between what breaks readers: lone halves, marks that turn or stack, nothing at all, numbers out of range, quotes that never end.
    private static readonly string[] Words =
    [
        "The", "mayor", "said", "paid", "400", "euros", "on", "Friday", ".", "?", "Anna", "Weber", "because", "which", "and",
        "", "\0", "\uFEFF", "\u200B", "\u202E", "\u2066", "\uD800", "\uDC00", "\uFFFF", "\u0301\u0301\u0301", "👩‍👩‍👧‍👦", "🇪🇺", "ﷺ", "İ", "ǅ", "ß", "ﬁ", "Ω≈ç√",
        "“", "”", "\"", "'", "‘", "«", "((", "))", "[[", "]", "--", "—", "…", "\n\n", "\r", "\t", "\u2028", "\u0085",
        "1e999", "-0", "½", "٣", "１２", "1,2,3,4", "31/02/2025", "99.99.9999", "%", "$", "https://a.example/?q=<script>", "a@b", "x".PadRight(300, 'x'), "U.S.", "St.", "’s", "n’t",
    ];

    public static TheoryData<string, string> Texts() => new()
    {
        { "ten megabytes in one line", string.Concat(Enumerable.Repeat("The mayor said that \"we won\" and left, ", 260_000)) },
        { "a hundred thousand nested quotes", string.Concat(Enumerable.Repeat("“a ‘b ", 50_000)) + string.Concat(Enumerable.Repeat("’ ” ", 50_000)) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Extract_HostileText_EndsWithoutClaims(string name, string text)
    {
        var article = new ArticleText { Source = text, Format = ArticleFormat.Plain, Text = text, Map = SourceMap.Identity(text), Blocks = Segmenter.Blocks(text) };
        var extraction = ClaimExtractor.Extract(article, Rules, null);
        Assert.NotEmpty(name);
        Assert.NotEmpty(extraction.Sentences);
        Assert.Empty(extraction.Claims);
    }

    [Fact]
    public void Extract_AnyMixOfNaughtyWords_StaysInsideTheText() => Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 40].Sample(words =>
    {
        var text = string.Join(' ', words);
        var extraction = ClaimExtractor.Extract(new() { Source = text, Format = ArticleFormat.Plain, Text = text, Map = SourceMap.Identity(text), Blocks = Segmenter.Blocks(text) }, Rules, null);
        foreach (var span in extraction.Sentences.Select(s => s.Span).Concat(extraction.Claims.SelectMany(c => c.Spans)))
            Assert.True(0 <= span.Start && span.Start < span.End && span.End <= text.Length, $"{span} of {text.Length}: {text}");
        Assert.All(extraction.Claims, c => Assert.InRange(c.Sentence, 0, extraction.Sentences.Count - 1));
    }, iter: 400);
}
