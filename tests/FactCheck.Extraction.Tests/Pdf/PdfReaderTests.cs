using System.IO.Compression;
using System.Text;
using FactCheck.Extraction.Working;

namespace FactCheck.Extraction.Tests.Pdf;

/// <summary>PDFs are read in the child with little memory and time, as hosts do; a bomb ends as "not extracted", never as an empty success.</summary>
public sealed class PdfReaderTests : IDisposable
{
    private const string Catalog = "<</Type/Catalog/Pages 2 0 R>>";
    private const string Pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private const string Page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>";
    private readonly ExtractorProcess _process = new(ExtractorCommand.OfRunningHost(), ExtractorLimits.Default with { Children = 1, Time = TimeSpan.FromSeconds(10), HeapBytes = 256 << 20 });

    public void Dispose() => _process.Dispose();

    [Fact]
    public async Task Read_PlainPdf_GivesItsWords()
    {
        var read = await ReadAsync(Build(Catalog, Pages, Page, Stream("BT /F 12 Tf 50 700 Td (The bridge cost 14.2 million pounds.) Tj ET"u8.ToArray()), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"));
        Assert.Equal(ExtractionStatus.Read, read.Status);
        Assert.Contains("14.2 million", read.Text?.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("empty"), InlineData("header only"), InlineData("page loop"), InlineData("huge count"), InlineData("form recursion"), InlineData("length loop"), InlineData("nested arrays"), InlineData("nested dictionaries"), InlineData("operators"), InlineData("deflate bomb")]
    public async Task Read_HostilePdf_EndsWithAReasonAndTheNextOneIsRead(string shape)
    {
        var read = await ReadAsync(Hostile(shape));
        Assert.NotEqual(ExtractionStatus.Read, read.Status);
        Assert.NotEmpty(read.Reason);
        await Read_PlainPdf_GivesItsWords();
    }

    private static byte[] Hostile(string shape) => shape switch
    {
        "empty" => [],
        "header only" => "%PDF-1.7\n"u8.ToArray(),
        "page loop" => Build(Catalog, "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
        "huge count" => Build(Catalog, "<</Type/Pages/Kids[3 0 R]/Count 1000000000>>", Page, Stream([])),
        "form recursion" => Build(Catalog, Pages, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Contents 4 0 R>>", Stream("/F Do"u8.ToArray()), "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 5>>stream\n/F Do\nendstream"),
        "length loop" => Build(Catalog, Pages, Page, "<</Length 4 0 R>>stream\nx\nendstream"),
        "nested arrays" => Build(Catalog, Pages, Page, Stream(Encoding.ASCII.GetBytes(new string('[', 200_000) + new string(']', 200_000) + " TJ"))),
        "nested dictionaries" => Build(Catalog, Pages, Page.Replace("/Resources", "/X " + string.Concat(Enumerable.Repeat("<</A ", 100_000)) + "1" + string.Concat(Enumerable.Repeat(">>", 100_000)) + "/Resources", StringComparison.Ordinal), Stream([])),
        "operators" => Build(Catalog, Pages, Page, Deflated(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("q ", 8 << 20))), 1)),
        _ => Build(Catalog, Pages, Page, Deflated(new byte[1 << 20], 512)),
    };

    private static string Stream(byte[] bytes) => FormattableString.Invariant($"<</Length {bytes.Length}>>stream\n{Encoding.Latin1.GetString(bytes)}\nendstream");

    private static string Deflated(byte[] part, int times)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var i = 0; i < times; i++) zlib.Write(part);
        }
        return FormattableString.Invariant($"<</Filter/FlateDecode/Length {packed.Length}>>stream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream");
    }

    private static byte[] Build(params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            offsets.Add(file.Length);
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }
        var start = file.Length;
        file.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets) file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private Task<ExtractionResult> ReadAsync(byte[] pdf) => _process.ExtractAsync(new(pdf, "application/pdf", "https://example.org/report.pdf"), CancellationToken.None);
}
