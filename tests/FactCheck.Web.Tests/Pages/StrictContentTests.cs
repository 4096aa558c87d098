using System.Text.RegularExpressions;

namespace FactCheck.Web.Tests.Pages;

public sealed partial class StrictContentTests
{
    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Path.Combine(Repository.Web, "Pages"), "*.cshtml", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Repository.Web, f))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Markup_HasNoInlineStyleOrScript(string page)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Web, page));
        Assert.DoesNotMatch(Inline(), text);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_Glyphs_StandInTheSprite(string page)
    {
        var sprite = File.ReadAllText(Path.Combine(Repository.Web, "Pages", "Shared", "_Glyphs.cshtml"));
        var named = Glyph().Matches(File.ReadAllText(Path.Combine(Repository.Web, page))).Select(m => m.Groups[1].Value);
        Assert.All(named, name => Assert.Contains($"id=\"g-{name}\"", sprite, StringComparison.Ordinal));
    }

    /// <summary>A form with an address of its own is given no token by itself: without a word on it every post of a signed-in person would be refused.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Page_FormWithAnAddress_SaysWhetherItCarriesAToken(string page) => Assert.DoesNotMatch(Tokenless(), File.ReadAllText(Path.Combine(Repository.Web, page)));

    [GeneratedRegex("""<form(?=[^>]*method="post")(?=[^>]*\saction=)(?![^>]*asp-antiforgery=)""")]
    private static partial Regex Tokenless();

    [GeneratedRegex("""\sstyle\s*=|\son[a-z]+\s*=\s*["']|<script(?![^>]*\ssrc=)|javascript:|<style""", RegexOptions.IgnoreCase)]
    private static partial Regex Inline();

    [GeneratedRegex("""<glyph name="([a-z0-9]+)" """)]
    private static partial Regex Glyph();
}
