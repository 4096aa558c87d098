using System.Text;
using FactCheck.Extraction.Reading;

namespace FactCheck.Extraction.Tests.Reading;

public sealed class TextDecoderTests
{
    static TextDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Decode_MarkHeaderAndMetaDisagree_MarkWinsThenHeader()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("<meta charset=koi8-r>Brücke")];
        Assert.Contains("Brücke", TextDecoder.Decode(marked, "text/html; charset=windows-1251", isHtml: true).Text, StringComparison.Ordinal);
        var cyrillic = Encoding.GetEncoding(1251).GetBytes("<meta charset=koi8-r>мост");
        var decoded = TextDecoder.Decode(cyrillic, "text/html; charset=windows-1251", isHtml: true);
        Assert.Contains("мост", decoded.Text, StringComparison.Ordinal);
        Assert.NotEmpty(decoded.Warnings);
    }

    [Fact]
    public void Decode_MetaOnly_IsUsed()
        => Assert.Contains("мост", TextDecoder.Decode(Encoding.GetEncoding(1251).GetBytes("<meta charset='windows-1251'>мост через реку"), "text/html", isHtml: true).Text, StringComparison.Ordinal);

    [Fact]
    public void Decode_Latin1_IsReadAsBrowsersDo()
        => Assert.Equal("“x”", TextDecoder.Decode([0x93, 0x78, 0x94], "text/plain; charset=iso-8859-1", isHtml: false).Text);

    [Fact]
    public void Decode_Utf7_IsNotBelieved()
        => Assert.StartsWith("+ADw-", TextDecoder.Decode("+ADw-script+AD4-"u8, "text/html; charset=utf-7", isHtml: true).Text, StringComparison.Ordinal);

    [Fact]
    public void Clean_OverrideOfTheDirection_CanBeSeen() => Assert.Equal("paid \uFFFD001 euros\u202C", TextCleaner.Clean("paid \u202E001 euros\u202C"));

    [Fact]
    public void Clean_NulAndHalfCharacters_AreReplaced() => Assert.Equal("a\uFFFDb\uFFFDc\n", TextCleaner.Clean("a\0b\uD800c\r\n"));
}
