using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Core.Text;
using FactCheck.Data.Claims;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Covering;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Tests.Steps;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Covering;

public sealed class ClaimEditDeskTests
{
    [Fact]
    public async Task Undo_Twice_IsRefusedTheSecondTime()
    {
        await using var room = await Newsroom.OpenAsync();
        var (_, revision, claim) = await StoryAsync(room);
        await RewordAsync(room, revision, claim, "The Northport ferry carried 312 people on Friday.");
        await room.WorkAsync();

        Assert.IsType<Done>(await UndoAsync(room, revision, 1));
        await room.WorkAsync();
        var again = Assert.IsType<Refused>(await UndoAsync(room, revision, 1));

        Assert.Equal(RefusalKind.State, again.Kind);
        await using var data = room.Read();
        Assert.Equal(claim.Text, (await data.Claims.SingleAsync(c => c.SentenceId == claim.SentenceId && c.RetiredAt == null)).Text);
    }

    [Fact]
    public async Task Undo_EditWhoseSentenceChanged_TakesItOffTheList()
    {
        await using var room = await Newsroom.OpenAsync();
        var (article, revision, claim) = await StoryAsync(room);
        await RewordAsync(room, revision, claim, "The Northport ferry carried 312 people on Friday.");
        await room.WorkAsync();
        var story = HarbourStory.Write(room.Site).Replace("the harbour office said", "the office of the harbour said", StringComparison.Ordinal);
        var next = Assert.IsType<Done>(await room.Get<Intake>().ReviseAsync(room.As("Eve", DeskRole.Author), article, new(story, ArticleFormat.Markdown))).Part;
        await room.WorkAsync();
        Assert.Single(await IdleAsync(room, next));

        Assert.IsType<Done>(await UndoAsync(room, Assert.NotNull(next), 1));
        await room.WorkAsync();

        Assert.Empty(await IdleAsync(room, next));
    }

    [Fact]
    public async Task Edit_StatementMissed_BecomesAnOpenClaimAtItsWords()
    {
        await using var room = await Newsroom.OpenAsync();
        var (_, revision, _) = await StoryAsync(room);
        await using var data = room.Read();
        var text = await data.Readings.Where(r => r.RevisionId == revision).Select(r => r.Text).SingleAsync();
        var sentence = (await data.Sentences.Where(s => s.RevisionId == revision).ToListAsync()).Single(s => text[s.Start..s.End].Contains("summer", StringComparison.Ordinal));
        var words = text[sentence.Start..sentence.End];
        var span = new Language.Spans.TextSpan(words.IndexOf("a summer", StringComparison.Ordinal), words.IndexOf("a summer", StringComparison.Ordinal) + "a summer".Length);

        Assert.IsType<Done>(await room.Get<ClaimEditDesk>().EditAsync(room.As("Ada", DeskRole.Checker), revision, new()
        {
            Kind = ClaimEditKind.MarkMissed,
            SentenceId = sentence.Id,
            Yields = [new("It is summer in Northport.", ClaimKind.Event, QuoteSelector.Of(words, span))],
        }));
        await room.WorkAsync();

        var claim = await data.Claims.SingleAsync(c => c.Text == "It is summer in Northport.");
        Assert.Equal(("a summer", ReviewState.Open), (claim.Anchor.Exact, (await data.Reviews.SingleAsync(r => r.ClaimId == claim.Id)).State));
        Assert.Equal(CoverageState.Claim, (await data.Sentences.AsNoTracking().SingleAsync(s => s.Id == sentence.Id)).State);
    }

    [Fact]
    public async Task Edit_ByAnAuthor_IsRefused()
    {
        await using var room = await Newsroom.OpenAsync();
        var (_, revision, claim) = await StoryAsync(room);
        var outcome = await room.Get<ClaimEditDesk>().EditAsync(room.As("Eve", DeskRole.Checker), revision, new()
        {
            Kind = ClaimEditKind.NotCheckable, SentenceId = claim.SentenceId, Takes = [claim.Id], Reason = "An opinion.",
        });
        Assert.Equal(RefusalKind.SeparationOfDuties, Assert.IsType<Refused>(outcome).Kind);
    }

    private static async Task<(Guid Article, Guid Revision, ClaimRow Claim)> StoryAsync(Newsroom room)
    {
        var (article, revision) = await room.SubmitAsync(HarbourStory.Write(room.Site), new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        await using var data = room.Read();
        return (article, revision, await data.Claims.AsNoTracking().SingleAsync(c => c.Text.Contains("312") && c.RetiredAt == null));
    }

    private static async Task RewordAsync(Newsroom room, Guid revision, ClaimRow claim, string words) =>
        Assert.IsType<Done>(await room.Get<ClaimEditDesk>().EditAsync(room.As("Ada", DeskRole.Checker), revision, new()
        {
            Kind = ClaimEditKind.Reword, SentenceId = claim.SentenceId, Takes = [claim.Id], Yields = [new(words, claim.Kind, null)],
        }));

    private static Task<Outcome> UndoAsync(Newsroom room, Guid revision, int number) =>
        room.Get<ClaimEditDesk>().EditAsync(room.As("Ada", DeskRole.Checker), revision, new() { Kind = ClaimEditKind.Undo, Undoes = number });

    private static async Task<IReadOnlyList<Guid>> IdleAsync(Newsroom room, Guid? revision)
    {
        await using var data = room.Read();
        return await data.Extractions.Where(e => e.RevisionId == revision).Select(e => e.IdleEdits).SingleAsync();
    }
}
