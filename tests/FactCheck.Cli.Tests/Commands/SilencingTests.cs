using System.Text.Json;
using FactCheck.Cli.Tests.Support;

namespace FactCheck.Cli.Tests.Commands;

public sealed class SilencingTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly TestSite _site = new();

    public void Dispose()
    {
        _folder.Dispose();
        _site.Dispose();
    }

    [Theory]
    [InlineData("<!-- factcheck-disable-next-line FC301 reason=\"The register was corrected.\" until=2999-01-01 -->", "", 0, "inline")]
    [InlineData("<!-- factcheck-disable-file FC301 reason='Known.' -->", "", 0, "inline")]
    [InlineData("{/* factcheck-disable-next-line FC301 reason=\"Known.\" */}", "", 0, "inline")]
    [InlineData("<!-- factcheck-disable FC301 reason=\"Known.\" -->", "<!-- factcheck-enable FC301 -->", 0, "inline")]
    [InlineData("<!-- factcheck-disable-next-line FC301 -->", "", 1, "FC603")]
    [InlineData("<!-- factcheck-disable-next-line FC301 reason=\"Known.\" until=2001-01-01 -->", "", 1, "FC601")]
    [InlineData("<!-- factcheck-disable-next-line FC305 reason=\"Known.\" -->", "", 1, "FC602")]
    public async Task Check_Suppression_NeedsAReasonADayAndAFinding(string before, string after, int exit, string says)
    {
        WriteArticle(before, after);
        var answer = await Check("--format", "json");
        Assert.Equal(exit, answer.Exit);
        Assert.Contains(says, answer.Out, StringComparison.Ordinal);
        await Schemas.AssertAsync("check", answer.Out);
    }

    [Fact]
    public async Task Check_Configuration_WeighsRulesAndIsValidated()
    {
        WriteArticle("", "");
        _folder.Write("c.yml", "rules:\n  FC301:\n    severity: note\n    reason: A trial run.\nci:\n  failOn: warning\nsources:\n  perHost: 3\n  trust: { example.org: primary, rumours.example: never }\n");
        Assert.Equal(0, (await Check("--config", "c.yml")).Exit);
        _folder.Write("c.yml", "rules:\n  FC301: off\n");
        var off = await Check("--config", "c.yml", "--format", "json");
        Assert.Equal(0, off.Exit);
        Assert.Equal("configuration", JsonDocument.Parse(off.Out).RootElement.GetProperty("articles")[0].GetProperty("silenced")[0].GetProperty("by").GetString());
    }

    [Fact]
    public async Task Check_Baseline_HoldsOldFindingsAndOnlyShrinks()
    {
        WriteArticle("", "");
        Assert.Equal(1, (await Check("--baseline", "base.json", "--write-baseline")).Exit);
        await Schemas.AssertAsync("baseline", _folder.Read("base.json"));
        Assert.Equal(0, (await Check("--baseline", "base.json")).Exit);
        // Mended and broken elsewhere: the old entry is stale, the new finding counts and does not enter the file.
        _folder.Write("a.md", $"The market hall of Harl opened in 1897 ([source]({_site.Address}/two)).\n");
        var changed = await Check("--baseline", "base.json", "--write-baseline");
        Assert.Equal(1, changed.Exit);
        Assert.DoesNotContain("FC301", _folder.Read("base.json"), StringComparison.Ordinal);
    }

    private void WriteArticle(string before, string after)
    {
        var page = _site.Page("/two", "The market hall of Harl opened in 1907.");
        _folder.Write("a.md", $"{before}\n\nThe market hall of Harl opened in 1887 ([source]({page})).\n\n{after}\n");
    }

    private Task<ToolAnswer> Check(params string[] arguments) => Tool.RunAsync(_folder.Path, null, ["check", "a.md", "--allow-private-hosts", .. arguments]);
}
