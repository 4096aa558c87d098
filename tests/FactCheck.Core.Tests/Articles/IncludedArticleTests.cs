using FactCheck.Core.Articles;

namespace FactCheck.Core.Tests.Articles;

public sealed class IncludedArticleTests
{
    private const string Path = "content/quay.md";

    [Theory]
    [InlineData("<!-- @include: ./parts/berths.md -->"), InlineData("<!--@include: parts/berths.md-->"), InlineData("{% include_relative parts/berths.md %}"), InlineData("{%- include \"parts/berths.md\" -%}")]
    [InlineData("--8<-- \"parts/berths.md\""), InlineData("{{#include parts/berths.md}}"), InlineData("{{< include ../content/parts/berths.md >}}"), InlineData("[!INCLUDE [berths](parts/berths.md)]")]
    public void Find_EveryWayToWriteIt_NamesTheFile(string line)
    {
        var include = Assert.Single(ArticleIncludes.Find($"One.\r\n\r\n  {line}\r\nTwo.\n", ArticleFormat.Markdown, Path));
        Assert.Equal("content/parts/berths.md", include.Path);
        Assert.Equal("  " + line, include.Line.In($"One.\r\n\r\n  {line}\r\nTwo.\n"));
    }

    [Theory]
    [InlineData("<!-- @include: ../../secret.md -->"), InlineData("<!-- @include: /etc/notes.md -->"), InlineData("<!-- @include: https://example.org/a.md -->"), InlineData("<!-- @include: c:\\notes.md -->")]
    [InlineData("```\n--8<-- \"a.md\"\n```"), InlineData("{% include head.html %}"), InlineData("Words before {{#include a.md}}"), InlineData("<Chart />"), InlineData("<!-- include the harbour.md -->")]
    public void Find_WhatIsNone_IsLeftAlone(string text) => Assert.Empty(ArticleIncludes.Find(text, ArticleFormat.Markdown, Path));

    [Fact]
    public void Find_ComponentOfMdx_IsTheFileItWasImportedFrom()
    {
        const string source = "import Berths from './_berths.mdx';\nimport Chart from '../Chart'\n\n<Berths />\n\n<Chart />\n";
        Assert.Equal("content/_berths.mdx", Assert.Single(ArticleIncludes.Find(source, ArticleFormat.Mdx, "content/quay.mdx")).Path);
    }

    [Fact]
    public void Read_Included_StandsInTheTextAndLeadsToItsLine()
    {
        const string source = "The quay is 412 metres long ([a][s]).\n<!-- @include: berths.md -->\nIt opened in *1887* ([b](https://b.example)).\n";
        var article = Read(source, ("content/berths.md", "---\ntitle: Part\n---\nIt has 87 berths.\n\n[s]: https://a.example/report\n"));
        Assert.Equal(source, article.Source);
        Assert.Equal(["content/berths.md"], article.Includes);
        Assert.Equal([1, 2, 3], new[] { "412", "87 berths", "1887" }.Select(words => LineOf(article, words)));
        var years = article.Map.ToSource(new Language.Spans.TextSpan(article.Text.IndexOf("1887", StringComparison.Ordinal), article.Text.IndexOf("1887", StringComparison.Ordinal) + 4));
        Assert.Equal("1887", years.In(source));
        Assert.Equal(["https://a.example/report", "https://b.example"], article.Links.Select(l => l.Url));
        Assert.Equal(source.IndexOf("https://b", StringComparison.Ordinal), article.Links[1].SourceOffset);
        Assert.DoesNotContain("title", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_IncludeOfAnInclude_StandsThereAndACircleEnds()
    {
        var article = Read("<!-- @include: a.md -->\n", ("content/a.md", "The quay is long.\n\n<!-- @include: deep/b.md -->\n"), ("content/deep/b.md", "It has 87 berths.\n\n<!-- @include: ../a.md -->\n"));
        Assert.Equal(1, LineOf(article, "87 berths"));
        Assert.Equal(article.Text.IndexOf("long", StringComparison.Ordinal), article.Text.LastIndexOf("long", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_FileThatIsNotThere_LeavesTheArticleAsItStands()
    {
        const string source = "The quay is long.\n\n{{#include gone.md}}\n";
        Assert.Equal(ArticleReader.Read(source, ArticleFormat.Markdown).Text, ArticleReader.Read(source, ArticleFormat.Markdown, Path, new Dictionary<string, string?> { ["content/gone.md"] = null }).Text);
    }

    // Eight files, each of which includes the next a hundred times: ten to the sixteenth uses.
    [Fact]
    public void Read_FilesThatIncludeEachOtherManyTimesOver_Ends()
    {
        var files = Enumerable.Range(0, 9).Select(i => ($"content/f{i}.md", string.Concat(Enumerable.Repeat($"{{{{#include f{i + 1}.md}}}}\n", 100)))).ToArray();
        Assert.NotNull(Read("{{#include f0.md}}\n", files));
    }

    [Fact]
    public void Read_IncludedTooDeeply_NamesTheLineThatIncludesIt()
    {
        var problem = Assert.Throws<ArticleFormatException>(() => Read("One.\n\nTwo.\n\n{{#include deep.md}}\n", ("content/deep.md", new string('>', 5_000) + " x")));
        Assert.Equal(5, problem.Line);
    }

    private static ArticleText Read(string source, params (string Path, string Text)[] files)
    {
        var known = new Dictionary<string, string?>();
        while (ArticleIncludes.Missing(source, ArticleFormat.Markdown, Path, known) is { Count: > 0 } missing)
        {
            foreach (var path in missing) known[path] = files.FirstOrDefault(f => f.Path == path).Text;
        }
        return ArticleReader.Read(source, ArticleFormat.Markdown, Path, known);
    }

    private static int LineOf(ArticleText article, string words) =>
        article.Map.Position(article.Map.ToSource(article.Text.IndexOf(words, StringComparison.Ordinal))).Line;
}
