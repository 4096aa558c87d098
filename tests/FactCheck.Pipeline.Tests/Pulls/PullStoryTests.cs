using System.Text.Json.Nodes;
using FactCheck.Core.Reviews;
using FactCheck.Data.Repositories;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Tests.Steps;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Pulls;

public sealed class PullStoryTests
{
    private const string Path = "content/quay.md";

    [Fact]
    public async Task Opened_WrongNumber_IsAnnotatedOnItsLineAndGreenAfterMendingAndApproval()
    {
        await using var room = await PullRoom.OpenAsync();
        var story = HarbourStory.Write(room.Room.Site);
        var pull = room.Propose(1, Path, story);

        await room.DeliverAndWorkAsync(pull, "opened");

        var first = room.Claims(pull);
        Assert.Equal(("completed", "failure"), (first.Status, first.Conclusion));
        var line = story.ReplaceLineEndings("\n").Split('\n').ToList().FindIndex(l => l.Contains("5.1 million", StringComparison.Ordinal)) + 1;
        Assert.Contains(first.Annotations, a => a["start_line"]!.GetValue<int>() == line && a["annotation_level"]!.GetValue<string>() == "failure");
        Assert.All(first.Annotations, a => Assert.Equal(Path, a["path"]!.GetValue<string>()));
        Assert.Equal(["rerun", "refetch"], first.Actions);
        Assert.Contains("https://desk.example/articles/", first.Summary, StringComparison.Ordinal);

        room.Push(pull, new Dictionary<string, string?> { [Path] = story.Replace("5.1 million", "4.2 million", StringComparison.Ordinal) });
        await room.DeliverAndWorkAsync(pull, "synchronize");

        Assert.Equal("failure", first.Conclusion);
        var second = room.Claims(pull);
        Assert.Equal(("in_progress", null), (second.Status, second.Conclusion));
        Assert.Contains("wait for review", second.Title, StringComparison.Ordinal);

        await room.ApproveAsync(1);
        Assert.Equal(("completed", "success"), (second.Status, second.Conclusion));
        Assert.Equal("success", room.Platform.RunsOf(pull.Head, "FactCheck / sources")[^1].Conclusion);
        Assert.Empty(room.Platform.Faults);
    }

    [Fact]
    public async Task Synchronize_UntouchedClaims_KeepTheirApprovalAndTheOldRunIsCancelled()
    {
        await using var room = await PullRoom.OpenAsync();
        var story = HarbourStory.Write(room.Room.Site).Replace("5.1 million", "4.2 million", StringComparison.Ordinal);
        var pull = room.Propose(1, Path, story);
        await room.DeliverAndWorkAsync(pull, "opened");
        await room.ApproveAsync(1);

        room.Push(pull, new Dictionary<string, string?> { [Path] = story + "\nThe quay has [87 berths](" + room.Room.Site.Put("/berths", "Berths", "The quay has 87 berths.") + ").\n" });
        await room.DeliverAndWorkAsync(pull, "synchronize");
        var waiting = room.Claims(pull);
        Assert.Equal("in_progress", waiting.Status);
        var (_, article) = await room.ReadAsync(1);
        await using (var data = room.Room.Read())
        {
            Assert.Equal(1, await data.Reviews.CountAsync(r => r.ArticleId == article && r.State == ReviewState.Open));
        }

        room.Push(pull, new Dictionary<string, string?> { [Path] = story.Replace("\n\n", "\n\n\n", StringComparison.Ordinal) });
        await room.DeliverAndWorkAsync(pull, "synchronize");
        Assert.Equal(("completed", "cancelled"), (waiting.Status, waiting.Conclusion));
        Assert.Equal(("completed", "success"), (room.Claims(pull).Status, room.Claims(pull).Conclusion));
    }

    [Fact]
    public async Task Opened_ClaimsOfTheBase_AreAskedOfNobody()
    {
        await using var room = await PullRoom.OpenAsync();
        var site = room.Room.Site.Put("/report", "Report", "Nothing of it is here.");
        string Article(int changed) => "# Report\n\n" + string.Concat(Enumerable.Range(0, 90).Select(i => $"District {i} has [{(i < changed ? 5000 : 1000) + i} houses]({site}).\n\n"));
        room.Repository.Commit("main", new Dictionary<string, string?> { [Path] = Article(0) });
        var pull = room.Propose(1, "content/moved.md", Article(55));
        room.Push(pull, new Dictionary<string, string?> { [Path] = null });

        await room.DeliverAndWorkAsync(pull, "opened");

        var (_, article) = await room.ReadAsync(1);
        await using var data = room.Room.Read();
        Assert.Equal(55, await data.Reviews.CountAsync(r => r.ArticleId == article && !r.OutOfPlay));
        Assert.Equal(35, await data.Reviews.CountAsync(r => r.ArticleId == article && r.OutOfPlay));
        var lines = Article(55).Split('\n').Select((l, i) => (l, i)).Where(l => l.l.Contains(" [5", StringComparison.Ordinal)).Select(l => l.i + 1).ToHashSet();
        var annotated = room.Claims(pull).Annotations.Select(a => a["start_line"]!.GetValue<int>()).ToHashSet();
        Assert.Equal(lines.Order(), annotated.Order());
        Assert.Empty(room.Platform.Faults);
    }

    // Forty files of fifty claims each; the pull request changes ten in each of five, in file seven also the lines around them.
    [Fact]
    public async Task Opened_FiftyChangedLinesAmongTwoThousandClaims_AreExactlyThoseAnnotated()
    {
        await using var room = await PullRoom.OpenAsync();
        var site = room.Room.Site.Put("/report", "Report", "Nothing of it is here.");
        string File(int file, int changed) => $"# Report {file}\n\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"District {file}-{i} has [{(i % 5 == 2 && i / 5 < changed ? 5000 : 1000) + i} houses]({site}).\n\n"));
        room.Repository.Commit("main", Enumerable.Range(0, 40).ToDictionary(f => $"content/{f}.md", string? (f) => File(f, 0)));
        room.Repository.Branch("topic1", "main");
        int[] touched = [3, 7, 19, 28, 39];
        room.Repository.Commit("topic1", touched.ToDictionary(f => $"content/{f}.md", string? (f) => f == 7 ? "New words without a fact.\n\n" + File(f, 10) : File(f, 10)));
        var pull = room.Repository.Open(1, "topic1");

        await room.DeliverAndWorkAsync(pull, "opened");

        var expected = touched.SelectMany(f => Enumerable.Range(0, 10).Select(i => ($"content/{f}.md", 3 + (2 * ((i * 5) + 2)) + (f == 7 ? 2 : 0)))).ToHashSet();
        var annotated = room.Claims(pull).Annotations.Select(a => (a["path"]!.GetValue<string>(), a["start_line"]!.GetValue<int>())).ToHashSet();
        Assert.Equal(expected.Order(), annotated.Order());
        Assert.Equal(50, annotated.Count);
        Assert.Empty(room.Platform.Faults);
    }

    [Fact]
    public async Task Opened_Authors_AreAllWhoWroteACommit()
    {
        await using var room = await PullRoom.OpenAsync();
        Assert.IsType<Done>(await room.TieAsync("ann", "Ada"));
        var pull = room.Propose(1, Path, HarbourStory.Write(room.Room.Site), "Write\n\nCo-authored-by: Bo <7+bo@users.noreply.github.com>\nCo-authored-by: Cy <cy@news.example>");
        await room.DeliverAndWorkAsync(pull, "opened");

        var (_, article) = await room.ReadAsync(1);
        await using var data = room.Room.Read();
        var authors = await data.Authors.AsNoTracking().Where(a => a.ArticleId == article).OrderBy(a => a.Name).ToListAsync();
        Assert.Equal(["Ann Author (@ann)", "Bo (@bo)", "Cy"], authors.Select(a => a.Name));
        Assert.Equal([true, true, false], authors.Select(a => a.IsKnown));
        Assert.Contains("FC505", room.Claims(pull).Summary, StringComparison.Ordinal);
        var review = await data.Reviews.Where(r => r.ArticleId == article).Select(r => r.Id).FirstAsync();
        Assert.Equal(RefusalKind.SeparationOfDuties, Assert.IsType<Refused>(await People.ActAsync(room.Room, "Ada", review, ReviewAction.Take) is Done
            ? await People.ActAsync(room.Room, "Ada", review, ReviewAction.Propose, new() { Verdict = Core.Verdicts.Verdict.Confirmed, Reason = "Yes." }) : await People.ActAsync(room.Room, "Ada", review, ReviewAction.Take)).Kind);
    }

    [Fact]
    public async Task Closed_Merged_IsPublishedAndLeavesTheQueue()
    {
        await using var room = await PullRoom.OpenAsync();
        var pull = room.Propose(1, Path, HarbourStory.Write(room.Room.Site));
        await room.DeliverAndWorkAsync(pull, "opened");
        (pull.IsClosed, pull.IsMerged) = (true, true);
        await room.DeliverAndWorkAsync(pull, "closed");

        var (row, article) = await room.ReadAsync(1);
        await using var data = room.Room.Read();
        Assert.Equal(PullRequestState.Merged, row.State);
        var publication = await data.Publications.AsNoTracking().SingleAsync(p => p.ArticleId == article);
        Assert.Equal(Core.Gates.GateState.Closed, publication.Gate.State);
        Assert.False(await data.Reviews.AnyAsync(r => r.ArticleId == article && !r.OutOfPlay));
    }

    [Fact]
    public async Task ChecksRequested_MergeGroup_CarriesApprovalsOverWithoutAFetch()
    {
        await using var room = await PullRoom.OpenAsync();
        var story = HarbourStory.Write(room.Room.Site).Replace("5.1 million", "4.2 million", StringComparison.Ordinal);
        var approved = room.Propose(1, Path, story);
        await room.DeliverAndWorkAsync(approved, "opened");
        await room.ApproveAsync(1);
        var other = room.Propose(2, "content/other.md", "The [bridge is 412 metres long](" + room.Room.Site.Put("/bridge", "Bridge", "The bridge is long.") + ").");
        await room.DeliverAndWorkAsync(other, "opened");
        await using var data = room.Room.Read();
        var captures = await data.Captures.CountAsync();

        var both = new Dictionary<string, string>();
        foreach (var (name, pulls) in new[] { ("one", new[] { 1 }), ("two", [1, 2]) })
        {
            var sha = room.Repository.Group("main", pulls);
            both[name] = sha;
            await room.DeliverAsync("merge_group", new JsonObject { ["action"] = "checks_requested", ["merge_group"] = new JsonObject { ["head_sha"] = sha, ["base_sha"] = room.Repository.Branches["main"] } });
        }
        await room.Room.WorkAsync();

        Assert.Equal("success", Assert.Single(room.Platform.RunsOf(both["one"])).Conclusion);
        Assert.Equal("failure", Assert.Single(room.Platform.RunsOf(both["two"])).Conclusion);
        Assert.Equal(captures, await data.Captures.CountAsync());
        Assert.Empty(room.Platform.Faults);
    }
}
