using FactCheck.Core.Reviews;
using FactCheck.Core.Verdicts;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Tests.Steps;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Pulls;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Approved_ProposedWording_IsOfferedOnceOnItsLine(bool mayWrite)
    {
        await using var room = await PullRoom.OpenAsync();
        room.Platform.MayWriteReviews = mayWrite;
        var story = HarbourStory.Write(room.Room.Site).ReplaceLineEndings("\n");
        var pull = room.Propose(1, "quay.md", story);
        await room.DeliverAndWorkAsync(pull, "opened");
        var (_, article) = await room.ReadAsync(1);
        Guid review;
        await using (var data = room.Room.Read())
        {
            review = await data.Reviews.Where(r => r.ArticleId == article && r.ClaimText.Contains("5.1 million")).Select(r => r.Id).FirstAsync();
        }
        await People.ProposeAsync(room.Room, review, new()
        {
            Verdict = Verdict.ConfirmedWithChange, Wording = "The council approved a budget of 4.2 million euros for the new quay.",
            Reason = "The source has 4.2.", Evidence = await People.EvidenceAsync(room.Room, review),
        });
        await room.Room.WorkAsync();
        Assert.Empty(room.Platform.Reviews);
        Assert.IsType<Done>(await People.ActAsync(room.Room, "Ben", review, ReviewAction.Approve));
        await room.Room.WorkAsync();
        await room.DeliverAndWorkAsync(pull, "edited");

        if (mayWrite)
        {
            var offered = Assert.Single(room.Platform.Reviews);
            var comment = Assert.Single(offered["comments"]!.AsArray())!;
            var line = story.Split('\n').ToList().FindIndex(l => l.Contains("5.1 million", StringComparison.Ordinal)) + 1;
            Assert.Equal(("quay.md", line, pull.Head), (comment["path"]!.GetValue<string>(), comment["line"]!.GetValue<int>(), offered["commit_id"]!.GetValue<string>()));
            Assert.Contains("```suggestion\n", comment["body"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.Contains("4.2 million", comment["body"]!.GetValue<string>(), StringComparison.Ordinal);
        }
        else Assert.Empty(room.Platform.Reviews);
        Assert.NotEqual("success", room.Claims(pull).Conclusion);
        Assert.Empty(room.Platform.Faults);
    }
}
