using FactCheck.GitHub.Apps;
using FactCheck.GitHub.Checks;
using FactCheck.GitHub.Tests.Platform;

namespace FactCheck.GitHub.Tests.Checks;

public sealed class CheckRunPublisherTests
{
    private static CheckRunDraft Draft(CheckState state) => new()
    {
        Name = "FactCheck / claims",
        HeadSha = "abc",
        ExternalId = "ours",
        DetailsUrl = "https://desk.example/",
        State = state,
        Summary = new string('s', CheckRunText.MaxText),
    };

    [Fact]
    public async Task Publish_120Annotations_AppendInThreeRequests()
    {
        await using var platform = await FakeGitHub.StartAsync();
        platform.Add("news/site");
        using var api = new ApiDoor(TimeProvider.System);
        var door = await platform.OpenAsync(api, "news/site");
        var now = DateTimeOffset.UtcNow;

        var run = await CheckRunPublisher.CreateAsync(door, Draft(new("in_progress", null, "Reading")), now);
        var failed = Draft(new("completed", "failure", "120 things to mend"));
        var notes = Enumerable.Range(1, 120).Select(i => CheckAnnotation.Of("a.md", (i, 1), i % 2 == 0 ? (i, 1) : (i + 1, 5), "failure", new string('t', 400), "Wrong.")).ToList();
        foreach (var batch in CheckRunText.Batches(notes)) await CheckRunPublisher.UpdateAsync(door, run, failed, batch, now);
        await CheckRunPublisher.UpdateAsync(door, run, Draft(new("completed", "success", "Approved")), [], now);

        Assert.Equal(run, await CheckRunPublisher.FindAsync(door, failed));
        Assert.Null(await CheckRunPublisher.FindAsync(door, failed with { ExternalId = "another" }));
        Assert.Equal(120, await CheckRunPublisher.CountAnnotationsAsync(door, run));
        var there = Assert.Single(platform.Runs.Values);
        Assert.Equal(("completed", "success", "Approved", 120), (there.Status, there.Conclusion, there.Title, there.Annotations.Count));
        Assert.Equal(["rerun", "refetch"], there.Actions);
        Assert.Empty(platform.Faults);
    }

    [Fact]
    public void Actions_AreWithinThePlatformsLimits() => Assert.All(
        CheckActions.All, a => Assert.True(a.Label.Length <= 20 && a.Description.Length <= 40 && a.Identifier.Length <= 20));
}
