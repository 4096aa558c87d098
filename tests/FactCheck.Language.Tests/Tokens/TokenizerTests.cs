using System.Text;
using CsCheck;
using FactCheck.Language.Spans;
using FactCheck.Language.Tokens;

namespace FactCheck.Language.Tests.Tokens;

public sealed class TokenizerTests
{
    private static string Cut(string text) =>
        string.Join(' ', Tokenizer.Tokenize(text, new(0, text.Length)).Select(token => token.In(text)));

    [Theory]
    [InlineData("The two sides met on Friday.", "The two sides met on Friday .")]
    [InlineData("They don't, can't and won't agree.", "They do n't , ca n't and wo n't agree .")]
    [InlineData("Turkey’s envoy said it’s “over”.", "Turkey ’s envoy said it ’s “ over ” .")]
    [InlineData("They cannot; we're gonna.", "They can not ; we 're gon na .")]
    [InlineData("You shouldn't've asked", "You should n't 've asked")]
    [InlineData("the workers' union", "the workers ' union")]
    [InlineData("O'Brien kept rock'n'roll", "O'Brien kept rock'n'roll")]
    [InlineData("a face-to-face, anti-war, re-elected e-mail", "a face - to - face , anti-war , re-elected e-mail")]
    [InlineData("and/or on 9/11, 11/24/2026 or 2026-11-24", "and / or on 9/11 , 11/24/2026 or 2026-11-24")]
    [InlineData("from 1990-1995 call 555-0134", "from 1990 - 1995 call 555-0134")]
    [InlineData("It cost $1,200.50, or €3bn, a 4.5% rise.", "It cost $ 1,200.50 , or € 3 bn , a 4.5 % rise .")]
    [InlineData("US$5m over 10km at 9:30am", "US$ 5 m over 10 km at 9:30 am")]
    [InlineData("the 1990s, '90s and 21st", "the 1990s , '90s and 21st")]
    [InlineData("Mr. Smith of the U.S. met Gen. Lee at 5 p.m. in Washington, D.C.", "Mr. Smith of the U.S. met Gen. Lee at 5 p.m. in Washington , D.C.")]
    [InlineData("His answer was no.", "His answer was no .")]
    [InlineData("George W. Bush chose plan B.", "George W. Bush chose plan B .")]
    [InlineData("Acme Inc. grew.", "Acme Inc. grew .")]
    [InlineData("See https://example.org/a-b?c=d(e), or mail a.b@example.org.", "See https://example.org/a-b?c=d(e) , or mail a.b@example.org .")]
    [InlineData("(see www.example.org)", "( see www.example.org )")]
    [InlineData("Wait... what?! -- no… ok :-)", "Wait ... what ?! -- no … ok :-)")]
    [InlineData("AT&T and PG&E", "AT&T and PG&E")]
    [InlineData("@desk liked #factcheck #1", "@desk liked #factcheck # 1")]
    [InlineData("ready 👍🏽 now", "ready 👍🏽 now")]
    [InlineData("", "")]
    [InlineData(" \u00A0\t\n ", "")]
    public void Tokenize_Text_CutsAsTreebanksDo(string text, string expected) => Assert.Equal(expected, Cut(text));

    [Fact]
    public void Tokenize_Contraction_MarksSecondPartJoined()
    {
        string text = "We don't, the workers' way.";
        var joined = Tokenizer.Tokenize(text, new(0, text.Length)).Where(token => token.Joined).Select(token => token.In(text));
        Assert.Equal(["n't", "'"], joined);
    }

    [Fact]
    public void Tokenize_PartOfText_SpansLieInWholeText()
    {
        string text = "First. Second one. Third.";
        var tokens = Tokenizer.Tokenize(text, new(7, 18));
        Assert.Equal(["Second", "one", "."], tokens.Select(token => token.In(text)));
        Assert.Equal(new TextSpan(7, 13), tokens[0].Span);
    }

    [Fact]
    public void Tokenize_AnyText_CoversEveryVisibleCharacterOnce()
    {
        Gen<string> texts = Gen.OneOf(Gen.String, Gen.String[" .,'’-/@:$%0129abSsTn#!?()\"\u200D\uD83D\uDE00"]);
        texts.Sample(text =>
        {
            int end = 0;
            foreach (Token token in Tokenizer.Tokenize(text, new(0, text.Length)))
            {
                Assert.True(token.Span.Start >= end && !token.Span.IsEmpty && token.Span.End <= text.Length);
                Assert.True(IsBlank(text.AsSpan(end, token.Span.Start - end)));
                end = token.Span.End;
            }
            Assert.True(IsBlank(text.AsSpan(end)));
        }, iter: 3000);
    }

    [Theory]
    [InlineData("'s")]
    [InlineData("a'")]
    [InlineData("a@b.c\"")]
    [InlineData("1-")]
    [InlineData("s'")]
    [InlineData("a.")]
    [InlineData("www.a(")]
    [InlineData("-")]
    public void Tokenize_MegabytesWithoutSpace_EndsInBoundedTime(string unit)
    {
        StringBuilder text = new("a");
        while (text.Length < 2_000_000) text.Append(unit);
        Assert.NotEmpty(Tokenizer.Tokenize(text.ToString(), new(0, text.Length)));
    }

    private static bool IsBlank(ReadOnlySpan<char> gap)
    {
        foreach (char c in gap)
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c is not ('\u200B' or '\uFEFF')) return false;
        return true;
    }
}
