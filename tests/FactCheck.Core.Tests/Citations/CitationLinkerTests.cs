using FactCheck.Core.Articles;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;

namespace FactCheck.Core.Tests.Citations;

/// <summary>Sentences are cut by hand here (each word group given is a claim), so that these tests speak of citations alone.</summary>
public sealed class CitationLinkerTests
{
    [Theory]
    // A link in the words of one claim supports that claim.
    [InlineData("The [harbour office](https://a.example/) counted 12 ships|, and the mayor resigned.", "https://a.example/: 0")]
    // A frame or an end covers the sentence.
    [InlineData("According to [the office](https://a.example/), 12 ships came| and nine left.", "https://a.example/: 0 1")]
    [InlineData("[The office](https://a.example/) reported that 12 ships came| and nine left.", "https://a.example/: 0 1")]
    [InlineData("Twelve ships came| and nine left ([source](https://a.example/)).", "https://a.example/: 0 1")]
    [InlineData("Twelve ships came| and nine left the [old harbour](https://a.example/).", "https://a.example/: 0 1")]
    // Marks cover what stands before them, back to the mark before.
    [InlineData("Twelve ships came,[^a]| and nine left.[^b]\n\n[^a]: https://a.example/\n[^b]: https://b.example/", "https://a.example/: 0; https://b.example/: 1")]
    [InlineData("Twelve ships came ([source](https://a.example/))| and nine left ([source](https://b.example/)).", "https://a.example/: 0; https://b.example/: 1")]
    [InlineData("Twelve ships came,[^a]| up from nine.\n\n[^a]: https://a.example/", "https://a.example/: 0")]
    [InlineData("Twelve ships came| and nine left.[^a][^b]\n\n[^a]: https://a.example/\n[^b]: https://b.example/", "https://a.example/: 0 1; https://b.example/: 0 1")]
    [InlineData("Twelve ships came ([A](https://a.example/); [B](https://b.example/)).", "https://a.example/: 0; https://b.example/: 0")]
    [InlineData("Twelve ships came: https://a.example/", "https://a.example/: 0")]
    // Notes at the end of a paragraph cover what has no citation of its own.
    [InlineData("Twelve came ([x](https://a.example/)).|| Nine left.|| Two sank.[^n]\n\n[^n]: https://b.example/", "https://a.example/: 0; https://b.example/: 1 2")]
    [InlineData("Twelve came.|| Nine left [for the east](https://a.example/).", "https://a.example/: 1")]
    [InlineData("Twelve came.|| Nine left.|| Sources: [A](https://a.example/), [B](https://b.example/).", "https://a.example/: 0 1; https://b.example/: 0 1")]
    [InlineData("Twelve came.<!-- source: https://a.example/ -->|| Nine left.", "https://a.example/: 0")]
    [InlineData("Twelve came.|| Nine left.\n\n<!-- source: https://a.example/ -->", "https://a.example/: 0 1")]
    [InlineData("Twelve came.\n\nSource: [the office](https://a.example/)", "https://a.example/: 0")]
    // A list of links under a heading supports nothing in particular.
    [InlineData("Twelve came.\n\n## Sources\n\n- [The office](https://a.example/)", "https://a.example/: ")]
    [InlineData("- Twelve came.|| Nine left ([source](https://a.example/)).", "https://a.example/: 0 1")]
    // Mail, anchors and links inside the site are no citations.
    [InlineData("[Write](mailto:a@b.example) or [look](#top) or [go](/about): twelve came.", "")]
    public void Link_ByPlace_TiesToClaims(string markdown, string expected)
    {
        var (article, extraction) = Cut(markdown);
        var links = CitationLinker.Link(article, extraction, []);
        Assert.Equal(expected, string.Join("; ", links.Citations.Select(c => $"{c.Url}: {string.Join(' ', c.Claims)}")));
    }

    [Fact]
    public void Link_ClaimWithoutLink_NamesTheSourceThatTheTextNames()
    {
        var (article, extraction) = Cut("According to the harbour office, 12 ships came.|| Nine left.|| Two sank.[^n]\n\n[^n]: Interview with the pilot, 3 March");
        var unsourced = CitationLinker.Link(article, extraction, []).Unsourced;
        Assert.Equal([new(0, "the harbour office"), new(1, "Interview with the pilot, 3 March"), new(2, "Interview with the pilot, 3 March")],
            unsourced.OrderBy(u => u.Claim));
    }

    [Fact]
    public void Link_Sheet_TiesRowsByTheirWordsAndReportsTheRest()
    {
        var (article, extraction) = Cut("Twelve “ships” came| and nine left.|| Two sank.");
        var links = CitationLinker.Link(article, extraction,
        [
            new("Twelve \"ships\" came and nine left.", "https://a.example/", 1),
            new("nine left", "https://b.example/", 2),
            new("Two sank.", "Logbook", 3),
            new("Never written.", "https://c.example/", 4),
        ]);
        Assert.Equal(["https://a.example/: 0 1", "https://b.example/: 1"], links.Citations.Select(c => $"{c.Url}: {string.Join(' ', c.Claims)}"));
        Assert.Equal([new UnsourcedStatement(2, "Logbook")], links.Unsourced);
        Assert.Equal(4, Assert.Single(links.Unplaced).Line);
    }

    [Fact]
    public void Link_RefusedAddress_StaysAsWritten()
    {
        var (article, extraction) = Cut("Twelve came ([source](https://user@a.example/)).");
        Assert.Equal("https://user@a.example/", Assert.Single(CitationLinker.Link(article, extraction, []).Citations).Url);
    }

    [Fact]
    public void Link_ManyLinksInManySentences_EndsSoon()
    {
        var (article, extraction) = Cut(string.Join("||", Enumerable.Range(0, 4000).Select(i => $" Ship {i} came ([source](https://a.example/{i})).")));
        Assert.Equal(4000, CitationLinker.Link(article, extraction, []).Citations.Count);
    }

    // "|" ends a claim, "||" a sentence; both are taken out before reading.
    private static (ArticleText, ClaimExtraction) Cut(string marked)
    {
        const char claimEnd = '\uE000', sentenceEnd = '\uE001';
        var article = ArticleReader.Read(marked.Replace("||", sentenceEnd.ToString(), StringComparison.Ordinal).Replace('|', claimEnd), ArticleFormat.Markdown);
        var text = article.Text.Replace(claimEnd, ' ').Replace(sentenceEnd, ' ');
        var sentences = new List<SentenceCoverage>();
        var claims = new List<Claim>();
        foreach (var (block, index) in article.Blocks.Select((b, i) => (b, i)))
        {
            foreach (var sentence in Split(article.Text, block.Span, sentenceEnd))
            {
                var isClaim = block.Kind != BlockKind.Heading && !sentence.In(text).StartsWith("Source", StringComparison.Ordinal) && sentence.In(text) != "The office";
                foreach (var claim in isClaim ? Split(article.Text, sentence, claimEnd) : [])
                    claims.Add(new() { Text = claim.In(text), Span = claim, Spans = [claim], Sentence = sentences.Count, Kind = ClaimKind.Event, Score = 1 });
                sentences.Add(new(sentence, index, block.Kind, isClaim ? CoverageState.Claim : CoverageState.NotCheckable, 1, ""));
            }
        }
        return (article with { Text = text }, new("by hand", sentences, claims, []));
    }

    private static List<TextSpan> Split(string text, TextSpan span, char at)
    {
        var parts = new List<TextSpan>();
        var start = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i < span.End && text[i] != at) continue;
            var part = new TextSpan(start, i).Trim(text);
            if (!part.IsEmpty) parts.Add(part);
            start = i + 1;
        }
        return parts;
    }
}
