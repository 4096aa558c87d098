using FactCheck.GitHub.Apps;
using FactCheck.GitHub.Pulls;
using FactCheck.GitHub.Tests.Platform;

namespace FactCheck.GitHub.Tests.Pulls;

public sealed class PullRequestReaderTests
{
    [Fact]
    public async Task Read_PullOf130FilesAnd120Commits_ReadsAllPages()
    {
        await using var platform = await FakeGitHub.StartAsync();
        var repository = platform.Add("news/site");
        repository.Commit("main", new Dictionary<string, string?> { ["old.md"] = "Moves.", ["gone.md"] = "Goes." });
        repository.Branch("topic", "main");
        for (var i = 0; i < 119; i++) repository.Commit("topic", new Dictionary<string, string?> { [$"a {i}.md"] = $"Text {i}." }, login: $"author{i % 3}");
        repository.Commit("topic", new Dictionary<string, string?> { ["old.md"] = null, ["new.md"] = "Moves.", ["gone.md"] = null, ["z/#1?.md"] = "Ä." }
            .Concat(Enumerable.Range(0, 9).Select(i => KeyValuePair.Create($"b{i}.md", (string?)"B."))).ToDictionary(), "Last\n\nCo-authored-by: Bo <7+bo@users.noreply.github.com>\nCo-Authored-By: Cy <cy@news.example>", login: null);
        repository.Open(5, "topic", isFork: true);
        using var api = new ApiDoor(TimeProvider.System);
        var door = await platform.OpenAsync(api, "news/site");

        var facts = await PullRequestReader.ReadAsync(door, 5);
        var files = await PullRequestReader.FilesAsync(door, 5);
        var between = await PullRequestReader.CompareAsync(door, facts.BaseSha, facts.HeadSha);

        Assert.True(facts.IsFork);
        Assert.Equal(131, files.Count);
        Assert.Contains(files, f => f is { Path: "new.md", FormerPath: "old.md" });
        Assert.Contains(files, f => f is { Path: "gone.md", IsRemoved: true });
        Assert.Contains(files, f => f is { Path: "z/#1?.md", FormerPath: null });
        Assert.Equal("Ä.", await PullRequestReader.TextAsync(door, "z/#1?.md", facts.HeadSha));
        Assert.Null(await PullRequestReader.TextAsync(door, "nowhere.md", facts.HeadSha));
        Assert.Equal(facts.BaseSha, between.MergeBase);
        Assert.True(between.AllCommitsRead);
        Assert.Equal(["github:author0", "github:author1", "github:author2", "github:bo", "unknown Ann Author", "unknown Cy"], between.Authors.Select(a => a.Identity ?? "unknown " + a.Name).Order(StringComparer.Ordinal));
        Assert.Empty(platform.Faults);
    }

    [Fact]
    public async Task Text_AskedTwice_IsAskedUnderItsTag()
    {
        await using var platform = await FakeGitHub.StartAsync();
        var sha = platform.Add("news/site").Commit("main", new Dictionary<string, string?> { ["a.md"] = "Same." });
        using var api = new ApiDoor(TimeProvider.System);
        var door = await platform.OpenAsync(api, "news/site");
        Assert.Equal("Same.", await PullRequestReader.TextAsync(door, "a.md", sha));
        Assert.Equal("Same.", await PullRequestReader.TextAsync(door, "a.md", sha));
        Assert.Equal(2, platform.Requests.Count(r => r.Contains("/contents/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Text_LargerThanTheContentsGive_ComesFromTheBlob()
    {
        await using var platform = await FakeGitHub.StartAsync();
        var text = string.Concat(Enumerable.Repeat("A long book. ", 100_000));
        var sha = platform.Add("news/site").Commit("main", new Dictionary<string, string?> { ["book.md"] = text });
        using var api = new ApiDoor(TimeProvider.System);
        Assert.Equal(text, await PullRequestReader.TextAsync(await platform.OpenAsync(api, "news/site"), "book.md", sha));
        Assert.Empty(platform.Faults);
    }

    [Theory]
    [InlineData("Co-authored-by: Ann <1+ann@users.noreply.github.com>", "Ann|ann")]
    [InlineData("co-authored-by: Ann <ann@users.noreply.github.com>", "Ann|ann")]
    [InlineData("Co-authored-by: Ann <ann@news.example>", "Ann|")]
    [InlineData("Co-authored-by: <x@y.example>", "x@y.example|")]
    [InlineData("Signed-off-by: Ann <a@b.example>", "")]
    public void Of_Trailer_IsAnAuthor(string line, string expected) =>
        Assert.Equal(expected, string.Join(';', CoAuthors.Of("Subject\n\n" + line).Select(a => $"{a.Name}|{a.Login}")));
}
