using System.Text.Json;
using FactCheck.Cli.Tests.Support;

namespace FactCheck.Cli.Tests.Commands;

public sealed class ChangedClaimsTests : IDisposable
{
    private const string One = "In 2004, the town of Harl recorded 4,210 residents in its yearly count of heads ([source][s]).";
    private const string Two = "The market hall of Harl opened in 1887 ([source](http://127.0.0.1:9/b)).";
    private const string Tail = "\n\n[s]: http://127.0.0.1:9/a\n";

    private readonly TestFolder _folder = new();

    public ChangedClaimsTests()
    {
        _folder.Write("content/a.md", $"{One}\n\n{Two}{Tail}");
        _folder.Write("content/b.md", "Forty mills stood on the river in 1904 ([source](http://127.0.0.1:9/c)).\n");
        _folder.Commit();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Check_NothingChanged_IsZeroWithItsSum()
    {
        var answer = await Check();
        Assert.Equal(0, answer.Exit);
        Assert.Empty(answer.Lines);
        Assert.Contains("changed claims: 0", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ScopeAllAndGateRequired_TakesUpEveryClaimAndSaysThatNobodyWasAsked()
    {
        _folder.Write(".factcheck.yml", "ci:\n  scope: all\ngate:\n  required: true\n");
        var answer = await Check();
        Assert.Equal(3, answer.Lines.Length);
        Assert.Contains("ci.scope is 'all'", answer.Error, StringComparison.Ordinal);
        Assert.Contains("people were not asked", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_ReflowMoveAndRename_ChangeNothing()
    {
        File.Delete(Path.Combine(_folder.Path, "content/a.md"));
        _folder.Write("content/renamed.md", $"{Two}\n\nA heading that says nothing\n===\n\n{One.Replace("residents in", "residents\nin", StringComparison.Ordinal)}{Tail}");
        Assert.Empty((await Check()).Lines);
    }

    [Fact]
    public async Task Check_OneNumberChanged_TakesUpThatClaimWithItsLine()
    {
        _folder.Write("content/a.md", $"{One}\n\n{Two.Replace("1887", "1888", StringComparison.Ordinal)}{Tail}");
        var record = JsonDocument.Parse(Assert.Single((await Check()).Lines)).RootElement;
        Assert.Equal(("content/a.md", 3), (record.GetProperty("file").GetString(), record.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Check_ReferenceDefinitionChanged_ChangesTheClaimsThatUseIt()
    {
        _folder.Write("content/a.md", $"{One}\n\n{Two}{Tail.Replace("/a", "/elsewhere", StringComparison.Ordinal)}");
        var record = JsonDocument.Parse(Assert.Single((await Check()).Lines)).RootElement;
        Assert.Equal(1, record.GetProperty("line").GetInt32());
    }

    [Fact]
    public async Task Check_IncludedFileChanged_ChangesTheClaimsThatUseIt()
    {
        _folder.Write("content/sources.txt", "[t]: http://127.0.0.1:9/tax\n");
        _folder.Write("content/user.md", "Harl raised 3,100 crowns of tax in 1790 ([source][t]).\n\nThe mill of Harl has 14 wheels ([source](http://127.0.0.1:9/m)).\n\n<!-- @include: ./sources.txt -->\n");
        _folder.Commit();
        Assert.Empty((await Check()).Lines);
        _folder.Write("content/sources.txt", "[t]: http://127.0.0.1:9/other\n");
        var answer = await Check();
        var record = JsonDocument.Parse(Assert.Single(answer.Lines, l => !l.Contains("sources.txt", StringComparison.Ordinal))).RootElement;
        Assert.Equal(("content/user.md", 1), (record.GetProperty("file").GetString(), record.GetProperty("line").GetInt32()));
        Assert.Equal("http://127.0.0.1:9/other", record.GetProperty("sources")[0].GetProperty("url").GetString());
    }

    [Fact]
    public async Task Check_ClaimOfAnIncludedFile_IsAnsweredOnceOnItsOwnLine()
    {
        _folder.Write("content/user.md", "Words about Harl.\n\n{{#include parts/mill.md}}\n");
        _folder.Write("content/parts/mill.md", "Text.\n\nThe mill of Harl has 14 wheels ([source](http://127.0.0.1:9/m)).\n");
        var record = JsonDocument.Parse(Assert.Single((await Check()).Lines)).RootElement;
        Assert.Equal(("content/parts/mill.md", 3), (record.GetProperty("file").GetString(), record.GetProperty("line").GetInt32()));
        var user = JsonDocument.Parse(Assert.Single((await Tool.RunAsync(_folder.Path, null, "check", "content/user.md", "--format", "jsonl", "--offline")).Lines)).RootElement;
        Assert.Equal(("content/user.md", 3), (user.GetProperty("file").GetString(), user.GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task Check_IncludeThatLeadsOutOfTheRepository_ReadsNothingThere()
    {
        using var elsewhere = new TestFolder();
        var secret = elsewhere.Write("secret.md", "The secret vault holds 14 bars ([source](http://127.0.0.1:9/m)).\n");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "content", "link.md"), secret);
        _folder.Write("content/user.md", $"Words.\n\n<!-- @include: link.md -->\n\n<!-- @include: ../{Path.GetRelativePath(_folder.Path, secret)} -->\n");
        var answer = await Tool.RunAsync(_folder.Path, null, "check", "content/user.md", "--format", "jsonl", "--offline");
        Assert.DoesNotContain("vault", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_NewFile_IsTakenUpWhole()
    {
        _folder.Write("content/new.md", "Sixty mills stood on the river in 1914 ([source](http://127.0.0.1:9/d)).\n");
        Assert.Contains("content/new.md", Assert.Single((await Check()).Lines), StringComparison.Ordinal);
    }

    // The same repository as for the App: forty files of fifty claims, ten changed in each of five.
    [Fact]
    public async Task Check_FiftyChangedLinesAmongTwoThousandClaims_TakesUpExactlyThose()
    {
        static string Text(int file, int changed) => $"# Report {file}\n\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"District {file}-{i} has [{(i % 5 == 2 && i / 5 < changed ? 5000 : 1000) + i} houses](http://127.0.0.1:9/r).\n\n"));
        for (var file = 0; file < 40; file++) _folder.Write($"content/many/{file}.md", Text(file, 0));
        _folder.Commit();
        int[] touched = [3, 7, 19, 28, 39];
        foreach (var file in touched) _folder.Write($"content/many/{file}.md", (file == 7 ? "New words without a fact.\n\n" : "") + Text(file, 10));
        var answer = await Tool.RunAsync(_folder.Path, null, "check", "content", "--base", "main", "--format", "jsonl", "--offline");
        var places = answer.Lines.Select(l => JsonDocument.Parse(l).RootElement).Select(r => (r.GetProperty("file").GetString(), r.GetProperty("line").GetInt32())).ToHashSet();
        Assert.Equal(touched.SelectMany(f => Enumerable.Range(0, 10).Select(i => ((string?)$"content/many/{f}.md", 3 + (2 * ((i * 5) + 2)) + (f == 7 ? 2 : 0)))).Order(), places.Order());
        Assert.Equal(50, answer.Lines.Length);
    }

    [Fact]
    public async Task Check_UnknownRevision_IsWrongUsage() => Assert.Equal(3, (await Tool.RunAsync(_folder.Path, null, "check", "content", "--base", "nowhere")).Exit);

    private Task<ToolAnswer> Check() =>
        Tool.RunAsync(_folder.Path, null, "check", "content", "--base", "main", "--format", "jsonl", "--allow-private-hosts", "--timeout", "2");
}
