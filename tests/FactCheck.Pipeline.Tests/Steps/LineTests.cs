using FactCheck.Core.Gates;
using FactCheck.Core.Matching;
using FactCheck.Core.Reviews;
using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Tests.Databases;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Steps;

public sealed class LineTests
{
    [Theory, OnEachDatabase]
    public async Task Article_HandedIn_RunsToTheGateWithClaimsSourcesAndEvidence(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var (article, revision) = await room.SubmitAsync(HarbourStory.Write(room.Site), new AuthorName("Eve"));

        await room.WorkAsync();

        await using var data = room.Read();
        Assert.Empty(await data.Outbox.Where(i => i.LastError != "").Select(i => i.LastError).ToListAsync());
        Assert.Equal("A new quay for Northport", (await data.Readings.SingleAsync()).Title);
        var claims = await data.Claims.OrderBy(c => c.Number).ToListAsync();
        Assert.Contains(claims, c => c.Text.Contains("312", StringComparison.Ordinal));
        Assert.Contains(claims, c => c.Text.Contains("5.1 million", StringComparison.Ordinal));
        Assert.Equal(2, await data.Sources.CountAsync());
        Assert.All(await data.Captures.ToListAsync(), c => Assert.Equal(CaptureOutcome.Captured, c.Outcome));
        var ferry = await SuggestionAsync(data, "312");
        var budget = await SuggestionAsync(data, "5.1 million");
        Assert.Equal(MatchOutcome.Supported, ferry);
        Assert.Equal(MatchOutcome.Contradicted, budget);
        Assert.Equal(claims.Count, await data.Reviews.CountAsync(r => r.State == ReviewState.Open));
        var gate = await room.Get<GateDesk>().ReadAsync(room.DeskId, article) ?? throw new InvalidOperationException("No gate.");
        Assert.NotEqual(GateState.Open, gate.Result.State);
        Assert.Equal((revision, claims.Count, 2), (gate.RevisionId, gate.Result.Sum.Claims, gate.Result.Sum.Captured));
    }

    [Theory, OnEachDatabase]
    public async Task Article_DecidedByPeople_OpensTheGateAndIsPublished(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var ferry = room.Site.Put("/ferry", "Ferry figures", "The ferry carried 312 people on Friday, the harbour office said.", "The next count is due in June.");
        var eve = new AuthorName("Eve", room.As("Eve").PersonId);
        var (article, revision) = await room.SubmitAsync($"# Ferry\n\nThe ferry [carried 312 people on Friday]({ferry}), the harbour office said.\n", eve);
        await room.WorkAsync();

        await People.ApproveAllAsync(room, article);
        await People.ReadAllAsync(room, revision);
        await room.WorkAsync();

        var gate = await room.Get<GateDesk>().ReadAsync(room.DeskId, article) ?? throw new InvalidOperationException("No gate.");
        Assert.Equal(GateState.Open, gate.Result.State);
        var editor = room.As("Dov", DeskRole.Editor);
        Assert.IsType<Done>(await room.Get<GateDesk>().PublishAsync(editor, article, revision));
        await using var data = room.Read();
        var publication = await data.Publications.SingleAsync();
        Assert.Equal(GateState.Open, publication.Gate.State);
        Assert.Contains(await data.Audit.ToListAsync(), a => a.Id == publication.AuditId && a.Action == "article.publish");
    }

    [Theory, OnEachDatabase]
    public async Task Article_GateNotOpen_IsNotPublished(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var (article, revision) = await room.SubmitAsync(HarbourStory.Write(room.Site));
        await room.WorkAsync();

        var outcome = await room.Get<GateDesk>().PublishAsync(room.As("Dov", DeskRole.Editor), article, revision);

        Assert.Equal(RefusalKind.State, Assert.IsType<Refused>(outcome).Kind);
        await using var data = room.Read();
        Assert.False(await data.Publications.AnyAsync());
    }

    [Theory, OnEachDatabase]
    public async Task HtmlArticle_HandedIn_IsReadInTheChild(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var outcome = await room.Get<Intake>().SubmitAsync(room.As("Eve", DeskRole.Author), new()
        {
            Text = new("<html><body><h1>Quay</h1><p>The quay was finished in 1987.</p></body></html>", Core.Articles.ArticleFormat.Html),
        });
        Assert.IsType<Done>(outcome);

        await room.WorkAsync();

        await using var data = room.Read();
        var reading = await data.Readings.SingleAsync();
        Assert.Null(reading.Failure);
        Assert.Contains("finished in 1987", reading.Text, StringComparison.Ordinal);
        Assert.True(await data.Claims.AnyAsync());
    }

    private static Task<MatchOutcome> SuggestionAsync(Data.FactCheckDbContext data, string words) =>
        (from suggestion in data.Suggestions
         join claim in data.Claims on suggestion.ClaimId equals claim.Id
         where claim.Text.Contains(words)
         select suggestion.Outcome).FirstAsync();
}
