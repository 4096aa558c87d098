using System.IO.Compression;
using System.Text;
using FactCheck.Extraction.Docx;
using FactCheck.Extraction.Working;

namespace FactCheck.Extraction.Tests.Docx;

/// <summary>Documents that are made to harm whoever opens them: each ends with a reason, and the next one is read.</summary>
public sealed class HostileDocumentTests : IDisposable
{
    private readonly ExtractorProcess _process = new(ExtractorCommand.OfRunningHost(), ExtractorLimits.Default with { Children = 1 });

    public static TheoryData<string> Cases => [.. Made.Keys];

    private static readonly Dictionary<string, Func<byte[]>> Made = new()
    {
        ["a bomb in the text"] = () => Part("word/document.xml", $"<w:document {WordFile.Words}><w:body><w:p><w:r><w:t>{new string(' ', 45_000_000)}</w:t></w:r></w:p></w:body></w:document>"),
        ["a bomb in the styles"] = () => WordFile.Zip(
            ("[Content_Types].xml", "<Types/>"), ("word/document.xml", $"<w:document {WordFile.Words}/>"),
            ("word/_rels/document.xml.rels", "<Relationships><Relationship Id=\"s\" Type=\"x/styles\" Target=\"styles.xml\"/></Relationships>"), ("word/styles.xml", "<s>" + new string('x', 45_000_000) + "</s>")),
        ["an external entity"] = () => Part("word/document.xml", $"<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document {WordFile.Words}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"),
        ["entities of entities"] = () => Part("word/document.xml", "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><d>&c;</d>"),
        ["an external DTD"] = () => Part("word/document.xml", "<!DOCTYPE d SYSTEM \"http://127.0.0.1:9/x.dtd\"><d/>"),
        ["broken XML"] = () => Part("word/document.xml", $"<w:document {WordFile.Words}><w:body><w:p>"),
        ["a part twice"] = () => Part("word/DOCUMENT.xml", $"<w:document {WordFile.Words}/>"),
        ["paragraphs in paragraphs"] = () => WordFile.Of(string.Concat(Enumerable.Repeat("<w:p>", 100_000)) + string.Concat(Enumerable.Repeat("</w:p>", 100_000))),
        ["one note a hundred thousand times"] = () => WordFile.Of("<w:p><w:r>" + string.Concat(Enumerable.Repeat("<w:commentReference w:id=\"0\"/>", 100_000)) + "</w:r></w:p>", null, new string('n', 10_000)),
        ["no words"] = () => WordFile.Of("<w:p/>"),
        ["a spreadsheet"] = () => WordFile.Zip(("[Content_Types].xml", "<Types/>"), ("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"), ("xl/workbook.xml", "<w/>")),
        ["a zip of pictures"] = () => WordFile.Zip(("a.png", "x")),
        ["a target outside the folder"] = () => WordFile.Zip(("[Content_Types].xml", "<Types/>"), ("_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"../../etc/passwd\"/></Relationships>")),
        ["half a file"] = () => WordFile.Of(WordFile.Paragraph("It sank in 2020."))[..400],
        ["the start of a zip only"] = () => "PK\u0003\u0004"u8.ToArray(),
        ["ten thousand parts"] = () => WordFile.Zip([.. Enumerable.Range(0, 10_000).Select(n => ($"word/{n}.xml", "x"))]),
    };

    public void Dispose() => _process.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Read_HostileDocument_EndsWithAReasonAndTheNextOneIsRead(string name)
    {
        var read = await ReadAsync(Made[name]());
        Assert.NotEqual(ExtractionStatus.Read, read.Status);
        Assert.NotEmpty(read.Reason);
        Assert.Null(read.Article);
        Assert.DoesNotContain("root:", read.Reason, StringComparison.Ordinal);
        Assert.Equal("It sank in 2020.", (await ReadAsync(WordFile.Of(WordFile.Paragraph("It sank in 2020.")))).Article?.Text);
        Assert.Equal(1, _process.Started);
    }

    [Fact]
    public async Task Read_HundredThousandNestedElements_AreReadInOnePass()
    {
        var deep = string.Concat(Enumerable.Repeat("<w:ins>", 100_000)) + WordFile.Paragraph("It sank in 2020.") + string.Concat(Enumerable.Repeat("</w:ins>", 100_000));
        Assert.Equal("It sank in 2020.", (await ReadAsync(WordFile.Of(deep))).Article?.Text);
    }

    [Fact]
    public async Task Read_SizeThatLies_IsCountedAnew()
    {
        var honest = Part("word/document.xml", $"<w:document {WordFile.Words}><w:body>{WordFile.Paragraph(new string('a', 45_000_000))}</w:body></w:document>");
        // The size that the archive declares of its longest part becomes 100 bytes, in both places where it stands.
        var size = BitConverter.GetBytes(new ZipArchive(new MemoryStream(honest)).GetEntry("word/document.xml")!.Length is var length ? (uint)length : 0);
        for (var at = honest.AsSpan().IndexOf(size); at >= 0; at = honest.AsSpan().IndexOf(size)) BitConverter.GetBytes(100u).CopyTo(honest, at);
        Assert.NotEqual(ExtractionStatus.Read, (await ReadAsync(honest)).Status);
    }

    private static byte[] Part(string name, string text)
    {
        var file = new MemoryStream();
        file.Write(WordFile.Of(WordFile.Paragraph("Words.")));
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(name)?.Delete();
            using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
            part.Write(Encoding.UTF8.GetBytes(text));
        }
        return file.ToArray();
    }

    private Task<ExtractionResult> ReadAsync(byte[] bytes) => _process.ExtractAsync(new(bytes, WordReader.MediaType, "", ExtractionPurpose.Article), CancellationToken.None);
}
