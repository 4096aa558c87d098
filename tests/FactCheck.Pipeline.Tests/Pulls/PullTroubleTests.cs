using System.Text.Json.Nodes;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Pulls;
using FactCheck.Pipeline.Tests.Steps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Pipeline.Tests.Pulls;

public sealed class PullTroubleTests
{
    [Fact]
    public async Task Opened_NoContent_IsASuccess()
    {
        await using var room = await PullRoom.OpenAsync();
        var pull = room.Propose(1, "src/code.cs", "class C;");
        await room.DeliverAndWorkAsync(pull, "opened");
        Assert.Equal(("completed", "success", "No content changed"), (room.Claims(pull).Status, room.Claims(pull).Conclusion, room.Claims(pull).Title));
    }

    [Fact]
    public async Task Opened_ConfigurationOfAFork_IsTheBases()
    {
        await using var room = await PullRoom.OpenAsync();
        room.Repository.Branch("topic1", "main");
        room.Repository.Commit("topic1", new Dictionary<string, string?> { [".factcheck.yml"] = "gate:\n  required: false\n", ["a.md"] = "The bridge is 412 metres long." });
        var pull = room.Repository.Open(1, "topic1", isFork: true);
        await room.DeliverAndWorkAsync(pull, "opened");
        var (row, _) = await room.ReadAsync(1);
        Assert.True(row.AsksGate);
        Assert.Equal("in_progress", room.Claims(pull).Status);
    }

    [Fact]
    public async Task Opened_BrokenConfiguration_SaysWhichLine()
    {
        await using var room = await PullRoom.OpenAsync();
        room.Repository.Branch("topic1", "main");
        room.Repository.Commit("topic1", new Dictionary<string, string?> { [".factcheck.yml"] = "gates:\n  required: true\n", ["a.md"] = "The bridge is 412 metres long." });
        var pull = room.Repository.Open(1, "topic1");
        await room.DeliverAndWorkAsync(pull, "opened");
        Assert.Equal("failure", room.Claims(pull).Conclusion);
        Assert.StartsWith(".factcheck.yml:1: ", room.Claims(pull).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opened_ReviewersOfTheDesk_AreNamedInTheCheck()
    {
        await using var room = await PullRoom.OpenAsync("gate:\n  required: true\n  reviewers: [Ada, \"@bo\"]\n");
        var access = room.Room.Get<DeskAccess>();
        await access.GrantAsync(room.Room.Administrator, room.Room.As("Ada").PersonId, DeskRole.Checker);
        await access.GrantAsync(room.Room.Administrator, room.Room.As("Ben").PersonId, DeskRole.Approver);
        Assert.IsType<Done>(await room.Room.Get<AppDesk>().TieLoginAsync(room.Room.Administrator, "bo", room.Room.As("Ben").PersonId));
        var pull = room.Propose(1, "a.md", "The bridge is 412 metres long.");
        await room.DeliverAndWorkAsync(pull, "opened");
        Assert.StartsWith("Asked to review: Ada, Ben.", room.Claims(pull).Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opened_ReviewerWhomTheDeskDoesNotKnow_IsRefusedWithWhatWasMeant()
    {
        await using var room = await PullRoom.OpenAsync("gate:\n  required: true\n  reviewers: [Adda]\n");
        await room.Room.Get<DeskAccess>().GrantAsync(room.Room.Administrator, room.Room.As("Ada").PersonId, DeskRole.Checker);
        var pull = room.Propose(1, "a.md", "The bridge is 412 metres long.");
        await room.DeliverAndWorkAsync(pull, "opened");
        Assert.Equal(("failure", ".factcheck.yml: gate.reviewers: 'Adda' judges no claims at this desk; did you mean 'Ada'?"), (room.Claims(pull).Conclusion, room.Claims(pull).Title));
    }

    [Theory]
    [InlineData("reason=\"Counted by hand.\"", false, "in_progress"), InlineData("reason=\"Counted by hand.\" until=2020-01-01", false, "completed")]
    [InlineData("", false, "completed"), InlineData("reason=\"Counted by hand.\"", true, "completed")]
    public async Task Opened_SuppressionInTheText_HoldsWithAReasonUntilItEnds(string given, bool isFork, string status)
    {
        await using var room = await PullRoom.OpenAsync();
        var story = HarbourStory.Write(room.Room.Site);
        var pull = room.Propose(1, "a.md", story, isFork: isFork);
        await room.DeliverAndWorkAsync(pull, "opened");
        var blocking = room.Claims(pull).Annotations.Where(a => a["annotation_level"]!.GetValue<string>() == "failure").Select(a => a["title"]!.GetValue<string>()[..5]).Distinct().ToList();
        Assert.NotEmpty(blocking);

        room.Push(pull, new Dictionary<string, string?> { ["a.md"] = $"<!-- factcheck-disable-file {string.Join(' ', blocking)} {given} -->\n\n{story}" });
        await room.DeliverAndWorkAsync(pull, "synchronize");
        var run = room.Claims(pull);
        Assert.Equal(status, run.Status);
        Assert.Equal(status == "in_progress", run.Summary.Contains("Silenced in the text: “Counted by hand.”", StringComparison.Ordinal));
        Assert.Equal(status != "in_progress", run.Annotations.Any(a => a["annotation_level"]!.GetValue<string>() == "failure"));
        Assert.Equal(given.Length == 0, run.Summary.Contains("FC603", StringComparison.Ordinal));
        Assert.Equal(given.Contains("until", StringComparison.Ordinal), run.Summary.Contains("FC601", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rerequested_ByExternalId_MakesNewRunsAndLeavesTheOldAlone()
    {
        await using var room = await PullRoom.OpenAsync();
        var pull = room.Propose(1, "a.md", HarbourStory.Write(room.Room.Site), isFork: true);
        await room.DeliverAndWorkAsync(pull, "opened");
        var first = room.Claims(pull);
        var notes = first.Annotations.Count;

        await room.DeliverAsync("check_run", new JsonObject { ["action"] = "requested_action", ["requested_action"] = new JsonObject { ["identifier"] = "refetch" }, ["check_run"] = new JsonObject { ["external_id"] = first.ExternalId, ["head_sha"] = pull.Head, ["pull_requests"] = new JsonArray() } });
        await room.Room.WorkAsync();

        var runs = room.Platform.RunsOf(pull.Head);
        Assert.Equal(2, runs.Count);
        Assert.Equal([notes, notes], runs.Select(r => r.Annotations.Count));
        Assert.NotEqual(first.ExternalId, runs[1].ExternalId);
        await using var data = room.Room.Read();
        Assert.Equal(2, await data.Captures.GroupBy(c => c.SourceId).Select(g => g.Count()).MinAsync());
    }

    [Fact]
    public async Task Opened_PlatformFailsThreeTimes_IsAFailureWithANumber()
    {
        await using var room = await PullRoom.OpenAsync();
        var pull = room.Propose(1, "a.md", "The bridge is 412 metres long.");
        await room.DeliverAndWorkAsync(pull, "opened");
        // A push whose analysis breaks: the commit is known, its files are not to be had.
        room.Push(pull, new Dictionary<string, string?> { ["a.md"] = "The bridge is 413 metres long." });
        var head = pull.Head;
        var lost = room.Repository.Commits[head];
        room.Repository.Commits[head] = lost with { Parent = "gone" };
        await room.DeliverAndWorkAsync(pull, "synchronize");

        var run = room.Claims(pull);
        Assert.Equal(("completed", "failure"), (run.Status, run.Conclusion));
        var (row, _) = await room.ReadAsync(1);
        Assert.Contains("incident " + row.Incident, run.Title, StringComparison.Ordinal);
        Assert.NotEmpty(row.Note);

        room.Repository.Commits[head] = lost;
        await room.DeliverAndWorkAsync(pull, "edited");
        Assert.Equal("in_progress", room.Claims(pull).Status);
    }

    [Theory]
    [InlineData(1, 0), InlineData(0, 1)]
    public async Task Opened_OverALimitOfThePlatform_WaitsAndSaysSo(int secondary, int primary)
    {
        await using var room = await PullRoom.OpenAsync();
        var pull = room.Propose(1, "a.md", "The bridge is 412 metres long.");
        (room.Platform.Secondary, room.Platform.Exhausted) = (secondary, primary);
        await room.DeliverAsync(pull, "opened");
        var runner = room.Room.Get<LineRunner>();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            foreach (var (key, _, _) in await room.Room.Get<Sweep>().FindAsync(Sweep.Batch, default)) Assert.Equal(WorkOutcome.Done, await runner.RunAsync(key, default));
        }
        Assert.StartsWith("GitHub asks us to wait until", (await room.ReadAsync(1)).Pull.Note, StringComparison.Ordinal);
        await room.Room.WorkAsync();
        Assert.Empty((await room.ReadAsync(1)).Pull.Note);
        Assert.Equal("in_progress", room.Claims(pull).Status);
    }

    [Fact]
    public async Task Sweep_DayThirteen_AsksForAPerson()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow) { AutoAdvanceAmount = TimeSpan.FromMilliseconds(1) };
        await using var room = await PullRoom.OpenAsync(more: s => s.AddSingleton<TimeProvider>(clock));
        var pull = room.Propose(1, "a.md", "The bridge is 412 metres long.");
        await room.DeliverAsync(pull, "opened");
        async Task WorkAsync()
        {
            for (var round = 0; round < 200 && await room.Room.Get<Sweep>().IsBusyAsync(default); round++)
            {
                foreach (var (key, _, _) in await room.Room.Get<Sweep>().FindAsync(Sweep.Batch, default)) await room.Room.Get<LineRunner>().RunAsync(key, default);
                clock.Advance(TimeSpan.FromMilliseconds(200));
            }
        }
        await WorkAsync();
        Assert.Equal("in_progress", room.Claims(pull).Status);
        room.Platform.TokenLife = TimeSpan.FromDays(30);
        clock.Advance(TimeSpan.FromDays(13));
        await room.Room.Get<PullSweep>().RunAsync();
        await WorkAsync();
        Assert.Equal(("completed", "action_required"), (room.Claims(pull).Status, room.Claims(pull).Conclusion));
    }

    [Fact]
    public async Task Run_KilledBetweenMakingAndKeeping_MakesNoSecondRun()
    {
        await using var room = await PullRoom.OpenAsync();
        var pull = room.Propose(1, "a.md", "The bridge is 412 metres long.");
        await room.DeliverAndWorkAsync(pull, "opened");
        var (row, _) = await room.ReadAsync(1);
        await using (var data = room.Room.Read())
        {
            // As if the process had died before its save: the platform has the runs, we do not.
            await data.CheckRuns.ExecuteDeleteAsync();
            await data.PullRequests.ExecuteUpdateAsync(set => set.SetProperty(p => p.ReadAs, ""));
        }
        await room.DeliverAndWorkAsync(pull, "edited");
        Assert.Single(room.Platform.RunsOf(pull.Head));
        Assert.Equal(row.Round, (await room.ReadAsync(1)).Pull.Round);
    }
}
