using System.Text;
using FactCheck.Core.Articles;
using FactCheck.Extraction.Working;

namespace FactCheck.Extraction.Tests.Working;

public sealed class ExtractorProcessTests : IDisposable
{
    private readonly ExtractorProcess _process = new(ExtractorCommand.OfRunningHost(), ExtractorLimits.Default with { Children = 1 });

    public void Dispose() => _process.Dispose();

    [Fact]
    public async Task Extract_SeveralDocuments_UsesOneChild()
    {
        for (var i = 0; i < 5; i++)
        {
            var read = await ReadAsync(FormattableString.Invariant($"<html><body><p>Document {i} says something of its own here.</p></body></html>"));
            Assert.Contains(FormattableString.Invariant($"Document {i} says"), read.Text?.Text, StringComparison.Ordinal);
        }
        Assert.Equal(1, _process.Started);
    }

    [Fact]
    public async Task Extract_Article_ComesBackWithItsMap()
    {
        const string source = "<h1>Title</h1>\n<p>One <a href=\"https://example.org/a\">link</a> &amp; more.</p>";
        var read = await _process.ExtractAsync(new(Encoding.UTF8.GetBytes(source), "text/html", "", ExtractionPurpose.Article), CancellationToken.None);
        var article = Assert.IsType<ArticleText>(read.Article);
        Assert.Equal(source, article.Source);
        Assert.Contains("One link & more.", article.Text, StringComparison.Ordinal);
        var link = Assert.Single(article.Links);
        Assert.Equal("link", link.Span.In(article.Text));
        var at = article.Text.IndexOf("more", StringComparison.Ordinal);
        Assert.Equal(source.IndexOf("more", StringComparison.Ordinal), article.Map.ToSource(at));
        Assert.NotEmpty(article.Blocks);
    }

    [Fact]
    public async Task Extract_ChildIsKilledFromOutside_AnswersAllTheSame()
    {
        await ReadAsync("<p>first</p>");
        using (var child = System.Diagnostics.Process.GetProcessById(Assert.Single(Children()))) child.Kill();
        Assert.Equal("second words", (await ReadAsync("<p>second words</p>")).Text?.Text);
        Assert.Equal(2, _process.Started);
    }

    [Fact]
    public async Task Extract_ProgramThatEndsAtOnce_IsUnextractableAfterTwoTries()
    {
        using var broken = new ExtractorProcess(new("/bin/sh", ["-c", "exit 3"]), ExtractorLimits.Default with { Children = 1 });
        var read = await broken.ExtractAsync(new("x"u8.ToArray(), "text/plain", ""), CancellationToken.None);
        Assert.Equal(ExtractionStatus.Unextractable, read.Status);
        Assert.Equal(2, broken.Started);
    }

    [Fact]
    public async Task Extract_ChildThatComputes_IsStoppedAtItsProcessorTime()
    {
        using var busy = new ExtractorProcess(new("/bin/sh", ["-c", "while :; do :; done"]), ExtractorLimits.Default with { Children = 1, Time = TimeSpan.FromSeconds(1) });
        var read = await busy.ExtractAsync(new("x"u8.ToArray(), "text/plain", ""), CancellationToken.None);
        Assert.Equal(ExtractionStatus.Unextractable, read.Status);
        Assert.Contains("longer than 1 s", read.Reason, StringComparison.Ordinal);
    }

    // On a busy machine a child waits for its turn: what it did not compute is not held against the page.
    [Fact]
    public async Task Extract_ChildThatOnlyWaits_IsLeftItsPatience()
    {
        const string answersLate = "read header; sleep 2; printf '{\"id\":1,\"result\":{\"status\":\"unreadable\",\"reason\":\"late\"}}\\n'; cat >/dev/null";
        using var waiting = new ExtractorProcess(new("/bin/sh", ["-c", answersLate]), ExtractorLimits.Default with { Children = 1, Time = TimeSpan.FromMilliseconds(500) });
        var read = await waiting.ExtractAsync(new("x"u8.ToArray(), "text/plain", ""), CancellationToken.None);
        Assert.Equal("late", read.Reason);
    }

    [Fact]
    public async Task Extract_ChildThatHangs_IsStoppedAtItsTime()
    {
        using var slow = new ExtractorProcess(new("/bin/sh", ["-c", "sleep 600"]), ExtractorLimits.Default with { Children = 1, Patience = TimeSpan.FromSeconds(1) });
        var read = await slow.ExtractAsync(new("x"u8.ToArray(), "text/plain", ""), CancellationToken.None);
        Assert.Equal(ExtractionStatus.Unextractable, read.Status);
        Assert.Contains("longer than 1 s", read.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_Working_OpensNoSocket()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Open files of another process are read from /proc.");
        await ReadAsync("<html><head><link rel=stylesheet href=http://127.0.0.1:9/x></head><body><img src=http://127.0.0.1:9/y><p>words</p></body></html>");
        var open = Directory.GetFiles($"/proc/{Assert.Single(Children())}/fd").Select(file => new FileInfo(file).LinkTarget ?? "").ToList();
        Assert.Contains(open, target => target.StartsWith("pipe:", StringComparison.Ordinal));
        Assert.DoesNotContain(open, target => target.StartsWith("socket:", StringComparison.Ordinal));
    }

    // Words that have broken readers: markup in disguise, controls, marks of direction, lone surrogates, formulas. They stay text.
    [Fact]
    public async Task Extract_NaughtyStrings_ComeBackAsTextAndBreakNothing()
    {
        string[] naughty =
        [
            "null", "undefined", "NaN", "-1e999", "0x0", "00012345", "'; DROP TABLE sources; --", "=1+cmd|' /C calc'!A0", "{{7*7}}${7*7}", "%s%n%d%x", "../../../etc/hosts", "\\\\server\\share",
            "\u202Eright to left\u202C", "\u200Bzero\u200Dwidth\uFEFF", "\u0000\u0001\u0008\u001B[31mred", "e\u0301\u0301\u0301\u0301\u0301\u0301", "\U0001F468\u200D\U0001F469\u200D\U0001F467", "ﬁligature", "ＦＵＬＬ　ＷＩＤＴＨ", "١٢٣٤٥", "田中さん", "الْعَرَبِيَّة",
            "&lt;script&gt;alert(1)&lt;/script&gt;", "&#0;&#xD800;&#x110000;&bogus;&", "<p/onload=x>", "</body></html>", "<![CDATA[ data ]]>", "<!-- -- --!> -->", "\"]}'>\"`", "\r\n\t\v\f", "\uD83D",
        ];
        foreach (var words in naughty)
        {
            var read = await ReadAsync($"<html><head><title>{words}</title><meta name=author content=\"{words.Replace("\"", "", StringComparison.Ordinal)}\"></head><body><article><h1>{words}</h1><p>Before the words stands this. {words} And after them stands that.</p></article></body></html>");
            Assert.True(read.Status == ExtractionStatus.Read, words + ": " + read.Reason);
            Assert.Contains("Before the words stands this.", read.Text?.Text, StringComparison.Ordinal);
            Assert.DoesNotContain('\0', read.Text?.Text + read.Text?.Title + read.Text?.Byline);
        }
        Assert.Equal(1, _process.Started);
    }

    [Fact]
    public async Task Extract_TenThousandFlatParagraphs_AreAllRead()
    {
        var read = await ReadAsync("<html><head><title>A long list</title></head><body><article>" + string.Concat(Enumerable.Range(0, 10_000).Select(i => $"<p>Paragraph number {i} of the record says that {i} carts crossed the bridge.</p>")) + "</article></body></html>");
        Assert.True(read.Status == ExtractionStatus.Read, read.Reason);
        foreach (var i in new[] { 0, 4_999, 9_999 }) Assert.Contains($"Paragraph number {i} of the record", read.Text?.Text, StringComparison.Ordinal);
        Assert.Equal(1, _process.Started);
    }

    private Task<ExtractionResult> ReadAsync(string html)
        => _process.ExtractAsync(new(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", "https://example.org/"), CancellationToken.None);

    private IReadOnlyList<int> Children() => _process.ProcessIds;

    // A page of five megabytes that is all elements, and one that just still gets a tree: both within the child's memory.
    [Theory]
    [InlineData(450_000, true), InlineData(95_000, false)]
    public async Task Extract_FlatMarkup_StaysWithinItsMemory(int elements, bool isLong)
    {
        var read = await ReadAsync("<html><head><title>A long list</title></head><body>" + string.Concat(Enumerable.Repeat("<p>one two", elements)) + "<p>The last words of all.</p></body></html>");
        Assert.True(read.Status == ExtractionStatus.Read, read.Reason);
        Assert.Equal("A long list", read.Text?.Title);
        Assert.EndsWith("The last words of all.", read.Text?.Text, StringComparison.Ordinal);
        Assert.Equal(isLong, read.Warnings.Any(warning => warning.Contains("more than 200,000 elements", StringComparison.Ordinal)));
        Assert.Equal(1, _process.Started);
    }
}
