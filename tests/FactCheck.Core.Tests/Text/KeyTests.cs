using CsCheck;
using FactCheck.Core.Text;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Tests.Text;

public sealed class KeyTests
{
    [Fact]
    public void Of_AnyText_IsStable() =>
        Gen.String.Sample(text => NormalForm.Of(NormalForm.Of(text)) == NormalForm.Of(text));

    [Theory]
    [InlineData("“It’s  over”\u00A0– he said…", "\"It's over\" - he said...")]
    [InlineData("co\u00ADop\u200Berate", "cooperate")]
    [InlineData("e\u0301tat", "état")]
    [InlineData(" \n\t ", "")]
    public void Of_Typography_IsFolded(string text, string expected) => Assert.Equal(expected, NormalForm.Of(text));

    // A lone surrogate cannot stand in an attribute.
    [Fact]
    public void Of_LoneSurrogate_BecomesTheReplacementCharacter() => Assert.Equal("a\uFFFDb", NormalForm.Of("a\uD800b"));

    [Fact]
    public void ClaimKey_OrderAndRepetitionOfCitations_DoNotMatter()
    {
        var key = ClaimKey.Of("Talks lasted two hours.", ["https://a.example/", "https://b.example/"]);

        Assert.Equal(key, ClaimKey.Of("Talks  lasted two\nhours.", ["https://b.example/", "https://a.example/", "https://b.example/"]));
        Assert.NotEqual(key, ClaimKey.Of("Talks lasted two hours.", ["https://a.example/"]));
        Assert.NotEqual(key, ClaimKey.Of("Talks lasted three hours.", ["https://a.example/", "https://b.example/"]));
    }

    [Fact]
    public void Digest_ShiftedBorder_Differs() => Assert.NotEqual(Digest.Of("ab", "c"), Digest.Of("a", "bc"));

    [Fact]
    public void Fingerprint_ChangesWithVerdictWordingAndEvidence_NotWithTheirOrder()
    {
        AcceptedQuote a = new("s1", "one"), b = new("s2", "two");
        var print = ApprovalFingerprint.Of("k", "Confirmed", "", [a, b]);

        Assert.Equal(print, ApprovalFingerprint.Of("k", "Confirmed", "", [b, a, a]));
        Assert.NotEqual(print, ApprovalFingerprint.Of("k", "Wrong", "", [a, b]));
        Assert.NotEqual(print, ApprovalFingerprint.Of("k", "Confirmed", "new", [a, b]));
        Assert.NotEqual(print, ApprovalFingerprint.Of("k", "Confirmed", "", [a]));
        Assert.NotEqual(print, ApprovalFingerprint.Of("k2", "Confirmed", "", [a, b]));
    }

    [Fact]
    public void FindIn_SameWordsTwice_NeighboursDecide()
    {
        const string Text = "He said yes. Later he said yes again.";
        var second = QuoteSelector.Of(Text, new TextSpan(27, 30));

        Assert.Equal("yes", second.Exact);
        Assert.Equal([new TextSpan(27, 30)], second.FindIn(Text));
        Assert.Equal(2, (second with { Prefix = "zz" }).FindIn(Text).Count);
        Assert.Empty(second.FindIn("He said no."));
    }

    [Fact]
    public void FindIn_SpanOfAnyText_FindsItsOwnPlace() =>
        Gen.Select(Gen.String[Gen.Char["abc. "], 1, 80], Gen.Int[0, 79], Gen.Int[1, 20]).Sample((text, start, length) =>
        {
            var span = new TextSpan(Math.Min(start, text.Length - 1), Math.Min(start + length, text.Length));
            return span.IsEmpty || QuoteSelector.Of(text, span).FindIn(text).Contains(span);
        });
}
