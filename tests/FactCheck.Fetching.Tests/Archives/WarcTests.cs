using System.Text;
using FactCheck.Core.Sources;
using FactCheck.Fetching.Archives;
using FactCheck.Fetching.Tests.Hostile;

namespace FactCheck.Fetching.Tests.Archives;

public sealed class WarcTests
{
    private const string Page = "<html><head><title>Bridges</title></head><body><h1>Bridges</h1><p>Three bridges cross the river, and a fourth was never built.</p></body></html>";

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task Write_CaptureWithRedirect_IsReadBackWhole(bool isCompressed)
    {
        using var server = new LoopbackServer(request => request.Path switch
        {
            "/old" => request.RedirectAsync(301, "/page"),
            "/page" => request.StatusAsync(200, Page, "X-Odd: one"),
            _ => request.StatusAsync(404, "<h1>Not here</h1>"),
        });
        using var door = new TestDoor();
        var capture = await door.Fetcher.FetchAsync(server.Origin + "/old", CancellationToken.None);
        using var file = new MemoryStream();
        var writer = new WarcWriter(file, isCompressed);
        await writer.WriteInfoAsync("FactCheck tests", DateTimeOffset.UnixEpoch, CancellationToken.None);
        await writer.WriteAsync(capture, door.Snapshots, CancellationToken.None);
        file.Position = 0;
        var records = WarcReader.Read(file);
        Assert.Equal(["warcinfo", "response", "response", "metadata"], records.Select(record => record.Type));
        Assert.Equal([server.Origin + "/old", server.Origin + "/page"], records.Where(record => record.Type == "response").Select(record => record.Field("WARC-Target-URI")));
        Assert.StartsWith("HTTP/1.1 301", Encoding.UTF8.GetString(records[1].Block), StringComparison.Ordinal);
        var response = Encoding.UTF8.GetString(records[2].Block);
        Assert.Contains("X-Odd: one\r\n", response, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\n" + Page, response, StringComparison.Ordinal);
        Assert.Equal("sha256:" + capture.Sha256, records[2].Field("WARC-Payload-Digest"));
        Assert.Equal("127.0.0.1", records[2].Field("WARC-IP-Address"));
        Assert.Equal(records[2].Field("WARC-Record-ID"), records[3].Field("WARC-Concurrent-To"));
        Assert.Contains("outcome: Captured", Encoding.UTF8.GetString(records[3].Block), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_HeaderThatWouldForgeARecord_StaysOneLine()
    {
        using var door = new TestDoor();
        var capture = new Capture { Url = "https://a.example/", Outcome = CaptureOutcome.Gone, Reason = "gone\r\n\r\nWARC/1.1\r\nWARC-Type: response", At = DateTimeOffset.UnixEpoch };
        using var file = new MemoryStream();
        await new WarcWriter(file, isCompressed: false).WriteAsync(capture, door.Snapshots, CancellationToken.None);
        file.Position = 0;
        Assert.Equal(["metadata"], WarcReader.Read(file).Select(record => record.Type));
    }

    [Theory]
    [InlineData("not a warc\r\n"), InlineData("WARC/1.1\r\nWARC-Type: response\r\n\r\n"), InlineData("WARC/1.1\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: <x>\r\nWARC-Date: d\r\nContent-Length: 9\r\n\r\nshort\r\n\r\n")]
    [InlineData("WARC/1.1\r\nWARC-Type: warcinfo\r\nWARC-Record-ID: <x>\r\nWARC-Date: d\r\nWARC-Block-Digest: sha256:00\r\nContent-Length: 2\r\n\r\nab\r\n\r\n")]
    public void Read_BrokenFile_NamesTheRecord(string text)
        => Assert.Throws<InvalidDataException>(() => WarcReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))));
}
