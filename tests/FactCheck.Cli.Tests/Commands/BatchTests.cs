using System.Text.Json;
using FactCheck.Cli.Tests.Support;

namespace FactCheck.Cli.Tests.Commands;

public sealed class BatchTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Claims_Batch_KeepsOrderAndIdsAndSurvivesBadLines()
    {
        const string Input = """
            {"id":7,"text":"The town of Harl recorded 4,210 residents in 2004.","extra":true}
            not json
            {"id":"b"}

            {"id":{"k":[1]},"text":""}
            {"id":null,"text":"Is that so? “We will rebuild the mill,” the mayor said on Monday."}
            """;
        var answer = await Tool.RunAsync(_folder.Path, Input, "claims", "--jsonl");
        Assert.Equal(0, answer.Exit);
        Assert.Equal(["7", "null", "\"b\"", "{\"k\":[1]}", "null"], answer.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("id").GetRawText()));
        Assert.Equal([false, true, true, false, false], answer.Lines.Select(l => l.Contains("\"error\"", StringComparison.Ordinal)));
        foreach (var line in answer.Lines) await Schemas.AssertAsync("claims-line", line);
        var first = JsonDocument.Parse(answer.Lines[0]).RootElement;
        Assert.True(first.GetProperty("checkable").GetBoolean());
        Assert.InRange(first.GetProperty("score").GetDouble(), 0.5, 1);
    }

    [Theory]
    [InlineData("claims")]
    [InlineData("quotes")]
    [InlineData("extract")]
    [InlineData("verify")]
    public async Task Batch_OfAFile_ReadsTheFileAndNotTheInput(string command)
    {
        _folder.Write("lines.jsonl", "{\"id\":\"of the file\"}\n");

        var answer = await Tool.RunAsync(_folder.Path, "{\"id\":\"of the input\"}", command, "--jsonl", "lines.jsonl");

        Assert.Equal(0, answer.Exit);
        Assert.Contains("of the file", Assert.Single(answer.Lines), StringComparison.Ordinal);
        Assert.Equal(3, (await Tool.RunAsync(_folder.Path, "", command, "--jsonl", "none.jsonl")).Exit);
    }

    [Fact]
    public async Task Claims_OnAPipe_AnswersBeforeTheInputEnds()
    {
        using var process = Tool.Start(_folder.Path, "claims", "--jsonl");
        await process.StandardInput.WriteLineAsync("{\"id\":1,\"text\":\"One mill burned in 1904.\"}");
        await process.StandardInput.FlushAsync();
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60));
        Assert.Contains("\"id\":1", line, StringComparison.Ordinal);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
    }

    [Fact]
    public async Task Verify_Batch_AnswersInBothShapes()
    {
        const string Input = """
            {"id":1,"claim":"The hall opened in 1887.","sentences":["Rain fell.","The hall opened in 1887."]}
            {"id":2,"claim":"The hall opened in 1887.","source":"Rain fell. The hall opened in 1907."}
            {"id":3,"claim":"The hall opened in 1887.","sentences":[]}
            """;
        var answer = await Tool.RunAsync(_folder.Path, Input, "verify", "--jsonl");
        Assert.Equal(0, answer.Exit);
        foreach (var line in answer.Lines) await Schemas.AssertAsync("verify-line", line);
        var records = answer.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["supported", "contradicted", "not_found"], records.Select(r => r.GetProperty("outcome").GetString()));
        Assert.Equal(1, records[0].GetProperty("evidence")[0].GetInt32());
        Assert.Equal([[0, 10], [11, 35]], records[1].GetProperty("sentences").EnumerateArray().Select(s => s.EnumerateArray().Select(n => n.GetInt32()).ToArray()));
        Assert.Equal(0, records[2].GetProperty("evidence").GetArrayLength());
    }

    [Fact]
    public async Task Quotes_Batch_GivesSpansOfTheText()
    {
        const string Text = "“We will rebuild the mill,” said the mayor.";
        var answer = await Tool.RunAsync(_folder.Path, JsonSerializer.Serialize(new { id = 1, text = Text }), "quotes", "--jsonl");
        await Schemas.AssertAsync("quotes-line", answer.Lines[0]);
        var quote = JsonDocument.Parse(answer.Lines[0]).RootElement.GetProperty("quotes")[0];
        var source = quote.GetProperty("source");
        Assert.Equal("the mayor", Text[source[0].GetInt32()..source[1].GetInt32()]);
    }

    [Fact]
    public async Task Extract_Batch_ReadsFilesAndReportsWhatIsMissing()
    {
        _folder.Write("pages/a.html", "<!doctype html><html lang=en><head><title>Harl counted</title></head><body><article><h1>Harl counted</h1><p>In 2004 the town of Harl recorded 4,210 residents, the office said in its yearly report.</p></article></body></html>");
        var answer = await Tool.RunAsync(_folder.Path, "{\"id\":1,\"path\":\"a.html\"}\n{\"id\":2,\"path\":\"none.html\"}\n", "extract", "--jsonl", "--base-dir", "pages");
        Assert.Equal(0, answer.Exit);
        foreach (var line in answer.Lines) await Schemas.AssertAsync("extract-line", line);
        Assert.Contains("4,210 residents", answer.Lines[0], StringComparison.Ordinal);
        Assert.Contains("\"error\"", answer.Lines[1], StringComparison.Ordinal);
    }
}
