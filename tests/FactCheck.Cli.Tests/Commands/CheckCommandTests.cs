using System.Text.Json;
using FactCheck.Cli.Tests.Support;

namespace FactCheck.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestSite _site = new();

    public void Dispose()
    {
        _folder.Dispose();
        _site.Dispose();
    }

    [Fact]
    public async Task Check_SupportedAndContradicted_SaysSoAndFails()
    {
        WriteArticle();
        var answer = await Check("article.md", "--format", "jsonl");
        Assert.Equal(1, answer.Exit);
        var records = answer.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["supported", "contradicted"], records.Select(r => r.GetProperty("outcome").GetString()));
        Assert.Equal([(3, 1), (5, 1)], records.Select(r => (r.GetProperty("line").GetInt32(), r.GetProperty("column").GetInt32())));
        Assert.All(records, r => Assert.Equal("article.md", r.GetProperty("file").GetString()));
        foreach (var line in answer.Lines) await Schemas.AssertAsync("check-line", line);
        Assert.Contains("changed claims: 2", answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("blocking", 0)]
    [InlineData("warning", 0)]
    [InlineData("inconclusive", 0)]
    [InlineData("unapproved", 3)]
    [InlineData("blokking", 3)]
    public async Task Check_AllSupported_PassesEveryThreshold(string failOn, int exit)
    {
        var page = _site.Page("/a", "In 2004 the town of Harl recorded 4,210 residents.");
        _folder.Write("good.md", $"In 2004, the town of Harl recorded 4,210 residents ([source]({page})).\n");
        Assert.Equal(exit, (await Check("good.md", "--fail-on", failOn)).Exit);
    }

    [Theory]
    [InlineData("blocking", 0)]
    [InlineData("inconclusive", 1)]
    public async Task Check_SourceOutOfReach_IsInconclusiveAndNeitherRedNorGreen(string failOn, int exit)
    {
        _folder.Write("a.md", "In 2004, the town of Harl recorded 4,210 residents ([source](http://127.0.0.1:9/none)).\n");
        Assert.Equal(exit, (await Check("a.md", "--fail-on", failOn)).Exit);
    }

    [Fact]
    public async Task Check_OfflineWithoutCache_IsNoPassAndAsksNobody()
    {
        WriteArticle();
        var answer = await Check("article.md", "--offline");
        Assert.Equal(2, answer.Exit);
        Assert.Equal("no source was checked", answer.Lines[0]);
        Assert.Equal(0, _site.Requests);
        Assert.Equal(2, answer.Lines.Count(l => l.Contains("FC103 inconclusive", StringComparison.Ordinal)));
        using var json = JsonDocument.Parse((await Check("article.md", "--offline", "--format", "json")).Out);
        Assert.False(json.RootElement.GetProperty("complete").GetBoolean());
    }

    [Fact]
    public async Task Check_OfflineWithCache_GivesTheSameAnswerWithoutARequest()
    {
        WriteArticle();
        var first = await Check("article.md", "--format", "jsonl", "--cache", "kept");
        var requests = _site.Requests;
        var second = await Check("article.md", "--format", "jsonl", "--cache", "kept", "--offline");
        Assert.Equal((first.Exit, first.Out), (second.Exit, second.Out));
        Assert.Equal(requests, _site.Requests);
    }

    [Fact]
    public async Task Check_AllFormatsAtOnce_NameTheSameFindings()
    {
        WriteArticle();
        var answer = await Check("article.md", "--format", "jsonl", "--format", "json=o.json", "--format", "sarif=o.sarif", "--format", "github=o.github",
            "--format", "rdjson=o.rdjson", "--format", "junit=o.xml", "--format", "markdown=o.md.out", "--format", "html=o.html", "--format", "text=o.text");
        Assert.Equal(1, answer.Exit);
        await Schemas.AssertAsync("check", _folder.Read("o.json"));
        var ids = answer.Lines.SelectMany(l => JsonDocument.Parse(l).RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("id").GetString() ?? "")).ToList();
        Assert.NotEmpty(ids);
        foreach (var file in new[] { "o.json", "o.sarif", "o.github", "o.rdjson", "o.xml" })
            Assert.All(ids, id => Assert.Contains(id, _folder.Read(file), StringComparison.Ordinal));
        var result = JsonDocument.Parse(_folder.Read("o.sarif")).RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal(5, result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Contains("1907", _folder.Read("o.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_TwoFormatsToStandardOutput_IsWrongUsage() => Assert.Equal(3, (await Check("x.md", "--format", "json", "--format", "text")).Exit);

    [Fact]
    public async Task Check_Output_IsUtf8WithoutMarkAndWithLineFeeds()
    {
        var page = _site.Page("/a", "In 2004 the town of Härl recorded 4,210 residents.");
        _folder.Write("ä.md", $"In 2004, the town of Härl recorded 4,210 residents ([source]({page})).\r\n");
        var answer = await Check("ä.md");
        Assert.Contains("Härl", answer.Out, StringComparison.Ordinal);
        Assert.NotEqual(0xEF, answer.Bytes[0]);
        Assert.DoesNotContain((byte)'\r', answer.Bytes);
    }

    [Fact]
    public async Task Check_HtmlArticle_IsReadInTheExtractionProcessWithItsLines()
    {
        var page = _site.Page("/a", "In 2004 the town of Harl recorded 4,210 residents.");
        _folder.Write("a.html", $"<html><body>\n<p>\nIn 2004, the town of Harl recorded 4,210 residents (<a href=\"{page}\">source</a>).</p></body></html>");
        var answer = await Check("a.html", "--format", "jsonl");
        var record = JsonDocument.Parse(Assert.Single(answer.Lines)).RootElement;
        Assert.Equal(("supported", 3), (record.GetProperty("outcome").GetString(), record.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Check_Sheet_BringsItsSources()
    {
        var page = _site.Page("/a", "In 2004 the town of Harl recorded 4,210 residents.");
        _folder.Write("a.txt", "In 2004, the town of Harl recorded 4,210 residents.\n");
        _folder.Write("s.csv", $"sentence or quote,source\n\"In 2004, the town of Harl recorded 4,210 residents.\",{page}\n");
        Assert.Contains("\"outcome\":\"supported\"", (await Check("a.txt", "--sheet", "s.csv", "--format", "jsonl")).Out, StringComparison.Ordinal);
    }

    private void WriteArticle()
    {
        var one = _site.Page("/one", "In 2004 the town of Harl recorded 4,210 residents.");
        var two = _site.Page("/two", "The market hall of Harl opened in 1907.");
        _folder.Write("article.md", $"# Harl\n\nIn 2004, the town of Harl recorded 4,210 residents ([source]({one})).\n\nThe market hall of Harl opened in 1887 ([source]({two})).\n");
    }

    private Task<ToolAnswer> Check(params string[] arguments) => Tool.RunAsync(_folder.Path, null, ["check", .. arguments, "--allow-private-hosts"]);
}
