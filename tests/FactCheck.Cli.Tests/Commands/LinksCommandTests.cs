using System.Text.Json;
using FactCheck.Cli.Tests.Support;

namespace FactCheck.Cli.Tests.Commands;

public sealed class LinksCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestSite _site = new();

    public void Dispose()
    {
        _folder.Dispose();
        _site.Dispose();
    }

    [Theory]
    [InlineData("dead", 1)]
    [InlineData("none", 0)]
    [InlineData("deat", 3)]
    public async Task Links_OneAliveOneDead_OneRecordForEachAsWritten(string failOn, int exit)
    {
        var alive = _site.Page("/alive", "In 2004 the town of Harl recorded 4,210 residents.");
        _folder.Write("a.md", $"See [one]({alive}) and [two]({_site.Address}/gone).\n\nAgain [one]({alive}), ![picture](pic.png), [mail](mailto:a@b.example).\n");
        var answer = await Tool.RunAsync(_folder.Path, null, "links", "a.md", "--format", "jsonl", "--allow-private-hosts", "--fail-on", failOn);
        Assert.Equal(exit, answer.Exit);
        if (exit == 3) return;
        foreach (var line in answer.Lines) await Schemas.AssertAsync("links-line", line);
        var records = answer.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(r => r.GetProperty("url").GetString() ?? "");
        Assert.Equal(2, records.Count);
        Assert.Equal(("alive", "dead"), (records[alive].GetProperty("verdict").GetString(), records[_site.Address + "/gone"].GetProperty("verdict").GetString()));
        Assert.Equal(["a.md:1", "a.md:3"], records[alive].GetProperty("at").EnumerateArray().Select(p => p.GetString()));
    }

    [Fact]
    public async Task Links_Offline_AsksNobodyAndIsNoPass()
    {
        _folder.Write("a.md", $"See [one]({_site.Address}/alive).\n");
        Assert.Equal(2, (await Tool.RunAsync(_folder.Path, null, "links", "a.md", "--offline", "--allow-private-hosts")).Exit);
        Assert.Equal(0, _site.Requests);
    }

    [Fact]
    public async Task Capture_GoneAndKept_SaysWhichAndExitsOne()
    {
        var kept = _site.Page("/kept", "In 2004 the town of Harl recorded 4,210 residents.");
        var answer = await Tool.RunAsync(_folder.Path, null, "capture", kept, _site.Address + "/gone", "ftp://files.example/a", "--allow-private-hosts", "--format", "jsonl");
        Assert.Equal(1, answer.Exit);
        foreach (var line in answer.Lines) await Schemas.AssertAsync("capture-line", line);
        Assert.Equal(["captured", "gone", "refused_by_us"], answer.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task Capture_PrivateAddressWithoutTheFlag_IsRefused()
    {
        var page = _site.Page("/kept", "Words.");
        var answer = await Tool.RunAsync(_folder.Path, null, "capture", page);
        Assert.Equal((1, 0), (answer.Exit, _site.Requests));
    }

    [Fact]
    public async Task Parse_Text_GivesTenColumns()
    {
        var answer = await Tool.RunAsync(_folder.Path, "The mill burned.\n", "parse", "-");
        Assert.Equal(0, answer.Exit);
        Assert.All(answer.Lines.Where(l => !l.StartsWith('#')), l => Assert.Equal(10, l.Split('\t').Length));
        Assert.Equal(4, answer.Lines.Count(l => !l.StartsWith('#')));
    }
}
