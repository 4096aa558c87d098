using FactCheck.Core.Articles;

namespace FactCheck.Core.Tests.Articles;

public sealed class MdxArticleTests
{
    private const string Article = """
        ---
        title: The quay
        ---
        import Chart from "../Chart"
        export const meta = { year: 2024, words: "The mayor left." }

        # Hi

        The quay is 412 metres long <Note kind="a > b">and [87 berths](https://a.example)</Note>.

        {/* https://b.example/source */}

        <Chart data={[{a: 1, b: "The mayor spent 5 million euros."}]}
          title='x' />

        {meta.words}

        ```js
        import x from "y"
        ```

        Use `<Chart />` as of 2025 <b>today</b>.
        """;

    private static ArticleText Read(string source) => ArticleReader.Read(source, ArticleFormat.Mdx);

    [Fact]
    public void Read_CodeOfMdx_IsNoText()
    {
        var text = Read(Article).Text;
        Assert.Contains("The quay is 412 metres long and 87 berths.", string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("today", text, StringComparison.Ordinal);
        foreach (var code in new[] { "import Chart", "mayor", "meta", "kind" }) Assert.DoesNotContain(code, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_Comment_IsANoteWithItsSource() => Assert.Contains(Read(Article).Links, l => l.Url == "https://b.example/source");

    [Fact]
    public void Read_WordsBehindCode_KeepTheirLines()
    {
        var article = Read(Article);
        var at = article.Text.IndexOf("412", StringComparison.Ordinal);
        Assert.Equal(new LinePosition(9, 13), article.Map.Lines(new(at, at + 3)).Start);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("<A")]
    [InlineData("{/*")]
    [InlineData("<A b=\"")]
    [InlineData("{\"")]
    [InlineData("{/**/}")]
    [InlineData("export ")]
    public void Read_UnclosedCode_EndsWhereItBegins(string code) => Assert.NotNull(Read(code + "\n\nThe quay is long.\n").Text);

    [Fact]
    public void Read_ManyUnclosed_IsQuick()
    {
        var started = Environment.TickCount64;
        Read(string.Concat(Enumerable.Repeat("<A {\n\n", 20_000)));
        Assert.InRange(Environment.TickCount64 - started, 0, 10_000);
    }
}
