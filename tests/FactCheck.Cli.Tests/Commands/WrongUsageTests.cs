using FactCheck.Cli.Tests.Support;

namespace FactCheck.Cli.Tests.Commands;

public sealed class WrongUsageTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("did you mean 'check'", "chek", "a.md")]
    [InlineData("did you mean '--offline'", "check", "--ofline", "a.md")]
    [InlineData("did you mean 'article.md'", "check", "artcle.md")]
    [InlineData("did you mean 'sarif'", "check", "article.md", "--format", "sariff")]
    [InlineData("did you mean 'FC301'", "rules", "explain", "FC30")]
    [InlineData("needs --server", "check", "article.md", "--fail-on", "unapproved")]
    [InlineData("choose one of them", "check", "article.md", "--server", "http://127.0.0.1:1", "--offline")]
    [InlineData("FACTCHECK_TOKEN is not set", "check", "article.md", "--server", "http://127.0.0.1:1")]
    [InlineData("no address like https://", "check", "article.md", "--server", "desk")]
    [InlineData("no Git repository", "check", "article.md", "--base", "main")]
    [InlineData("bad.txt:2:1", "claims", "bad.txt")]
    [InlineData("deep.md:3:1", "claims", "deep.md")]
    [InlineData("no file matched", "check", "*.markdown")]
    [InlineData("did you mean 'content'", "check", "article.md", "--config", "bad.yml")]
    [InlineData("bad.yml:2", "check", "article.md", "--config", "bad.yml")]
    public async Task Run_WrongCall_ExitsThreeAndHelps(string says, params string[] arguments)
    {
        _folder.Write("article.md", "Words.\n");
        _folder.Write("deep.md", "Words.\n\n" + new string('>', 5000) + " deep\n");
        _folder.Write("bad.yml", "claims: {}\ncontnet: {}\n");
        File.WriteAllBytes(Path.Combine(_folder.Path, "bad.txt"), [.. "one\n"u8, 0xC3, 0x28]);
        var answer = await Tool.RunAsync(_folder.Path, null, arguments);
        Assert.Equal(3, answer.Exit);
        Assert.Contains(says, answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Bytes);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("--version")]
    [InlineData("rules", "test")]
    [InlineData("rules", "list")]
    [InlineData("rules", "explain", "FC301")]
    public async Task Run_AskedForHelp_ExitsZero(params string[] arguments)
    {
        var answer = await Tool.RunAsync(_folder.Path, null, arguments);
        Assert.Equal(0, answer.Exit);
        Assert.NotEmpty(answer.Bytes);
    }

    [Fact]
    public async Task Run_BrokenRules_NamesFileAndLine()
    {
        _folder.Write("rules/claims/kinds.yaml", "kinds:\n  - kind: nonsense\n    pattern: x\n");
        var answer = await Tool.RunAsync(_folder.Path, "Words.", "claims", "-", "--rules", "rules");
        Assert.Equal(3, answer.Exit);
        Assert.Contains("kinds.yaml:2", answer.Error, StringComparison.Ordinal);
    }
}
