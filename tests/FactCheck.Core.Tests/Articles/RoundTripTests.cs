using CsCheck;
using FactCheck.Core.Articles;

namespace FactCheck.Core.Tests.Articles;

/// <summary>Whatever stands in the readable text stands in the file at the place the map names.</summary>
public sealed class RoundTripTests
{
    private static readonly string[] Inlines =
    [
        "plain words", "*stressed*", "**strong _both_ words**", "`code a  b`", "[link words](https://a.example/x_y)", "[ref][r]", "<https://b.example/>",
        "https://c.example/p?q=1&r=2", "an &amp; entity &#8220;quoted&#8221;", "esc\\*aped\\_", "mark[^n]", "<b>bold</b>", "<a href='https://d.example'>anchor</a>",
        "<!-- note -->", "![pic](p.png)", "ünïcödé 🏛 text", "line\nbreak", "hard  \nbreak", "“curly”", "1 < 2 > 0", "a | b", "~~gone~~", "tab\there", "[x", "](", "**", "\\",
    ];

    private static readonly string[] Prefixes = ["", "# ", "- ", "1. ", "> ", "> - ", "  * ", "    ", "<div>\n", "| ", "***\n", "[^n]: ", "- [ ] ", "```\n", "> > "];

    private static readonly Gen<string> Block =
        from prefix in Pick(Prefixes)
        from words in Pick(Inlines).Array[1, 6]
        select prefix + string.Join(' ', words);

    private static readonly Gen<string> Documents =
        from matter in Pick("", "---\ntitle: T\n---\n", "\uFEFF")
        from blocks in Block.Array[1, 8]
        from newline in Pick("\n", "\r\n")
        select (matter + string.Join("\n\n", blocks) + "\n\n[r]: https://r.example/r\n\n[^n]: note https://n.example\n").Replace("\n", newline, StringComparison.Ordinal);

    [Fact]
    public void Markdown_AnyDocument_MapsEveryCharacterToTheFile() =>
        Documents.Sample(source => Check(ArticleReader.Read(source, ArticleFormat.Markdown)), iter: 3000);

    [Fact]
    public void Html_AnyDocument_MapsEveryCharacterToTheFile() =>
        Pick([.. Inlines, "<p>", "</p>", "<li>", "<ul>", "</ul>", "<br><br>", "<h1>", "<td>x", "<script>no</script>", "<pre>a\n b</pre>", "<", "<a", "&", "&bogus;", "<!--"])
            .Array[1, 12].Sample(parts => Check(ArticleReader.Read(string.Join(' ', parts), ArticleFormat.Html)), iter: 3000);

    private static Gen<string> Pick(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static void Check(ArticleText article)
    {
        for (var i = 0; i < article.Text.Length; i++)
        {
            var c = article.Text[i];
            if (char.IsWhiteSpace(c)) continue;
            var at = article.Map.ToSource(i);
            var there = at < article.Source.Length ? article.Source[at] : '\0';
            Assert.True(there == c || there is '&' or '\\' || char.IsLowSurrogate(c), $"'{c}' at {i} is '{there}' at {at} of: {article.Source}");
        }
        Assert.All(article.Blocks, b => Assert.False(b.Span.IsEmpty));
        Assert.All(article.Blocks.Zip(article.Blocks.Skip(1)), pair => Assert.True(pair.First.Span.End < pair.Second.Span.Start));
        Assert.All(article.Links, l => Assert.InRange(l.Span.End, l.Span.Start, article.Text.Length));
        Assert.All(article.Notes, n => Assert.InRange(n.Anchor.End, 0, article.Text.Length));
    }
}
