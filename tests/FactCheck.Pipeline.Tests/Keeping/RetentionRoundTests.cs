using FactCheck.Core.Articles;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Reviews;
using FactCheck.Data.Tests.Databases;
using FactCheck.Fetching;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Asking;
using FactCheck.Pipeline.Citing;
using FactCheck.Pipeline.Keeping;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Records;
using FactCheck.Pipeline.Tests.Watching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Pipeline.Tests.Keeping;

public sealed class RetentionRoundTests
{
    private readonly ShiftedClock _clock = new();

    [Theory, OnEachDatabase]
    public async Task Round_OldCaptures_LosesOnlyWhatNothingRestsOnAndTheBytesADayLater(DatabaseKind database)
    {
        await using var room = await OpenAsync(database);
        var (article, source) = await ApprovedAsync(room);
        // Between the accepted capture and the newest one stands one that nobody needs.
        foreach (var count in new[] { "412", "512" })
        {
            _clock.Pass(TimeSpan.FromDays(1));
            room.Site.Put("/ferry", "Ferry figures", $"The ferry carried 312 people on Friday, the harbour office said. On Monday it were {count}.", "The next count is due in June.");
            Assert.IsType<Done>(await room.Get<CitationDesk>().FetchAgainAsync(room.As("Ada", DeskRole.Checker), source));
            await room.WorkAsync();
        }
        Assert.IsType<Done>(await room.Get<RetentionDesk>().SetAsync(room.Administrator, new(30, null, null)));
        _clock.Pass(TimeSpan.FromDays(31));

        await room.Get<RetentionRound>().RunAsync(default);

        await using var data = room.Read();
        var captures = await data.Captures.AsNoTracking().Where(c => c.SourceId == source).OrderBy(c => c.At).ToListAsync();
        Assert.Equal([false, true, false], captures.Select(c => c.ErasedAt is not null));
        Assert.Equal([true, false, true], captures.Select(c => c.Text is not null));
        Assert.All(captures, c => Assert.NotEqual("", c.Sha256));
        Assert.False(await data.Evidence.AnyAsync(e => e.CaptureId == captures[1].Id) || await data.Matches.AnyAsync(m => m.CaptureId == captures[1].Id));
        var store = room.Get<SourceDoor>().Snapshots;
        Assert.True(await store.HasAsync(captures[1].Sha256, default));

        _clock.Pass(RetentionRound.BytesFollow + TimeSpan.FromHours(1));
        await room.Get<RetentionRound>().RunAsync(default);
        foreach (var (capture, isKept) in captures.Zip([true, false, true])) Assert.Equal(isKept, await store.HasAsync(capture.Sha256, default));
        var said = Assert.Single(await data.Audit.Where(a => a.Action == "retention.apply").ToListAsync());
        Assert.Equal(("captures", "1", (Guid?)null), (said.Facts["what"], said.Facts["count"], said.ActorId));
        await VerifiesAsync(room);
        Assert.NotEqual(Guid.Empty, article);
    }

    [Fact]
    public async Task Round_SourceThatIsCitedNoLonger_MayLoseItsNewestAndIsFetchedAnewWhenCitedAgain()
    {
        await using var room = await OpenAsync(DatabaseKind.Sqlite);
        var quay = room.Site.Put("/quay", "Quay", "The quay of the old harbour is 90 metres long.", "It was built in 1911.");
        var text = $"# Quay\n\nThe quay is [90 metres long]({quay}), the harbour office said.\n";
        var (article, _) = await room.SubmitAsync(text);
        await room.WorkAsync();
        Assert.IsType<Done>(await room.Get<Intake>().ReviseAsync(room.As("Eve", DeskRole.Author), article, new("# Quay\n\nThe quay is long.\n", ArticleFormat.Markdown)));
        await room.WorkAsync();
        Assert.IsType<Done>(await room.Get<RetentionDesk>().SetAsync(room.Administrator, new(30, null, null)));
        _clock.Pass(TimeSpan.FromDays(31));
        await room.Get<RetentionRound>().RunAsync(default);
        await using var data = room.Read();
        var source = await data.Sources.Where(s => s.Url == quay).Select(s => s.Id).SingleAsync();
        Assert.Equal([null], await data.Captures.Where(c => c.SourceId == source).Select(c => c.Text).ToListAsync());

        await room.SubmitAsync(text.Replace("# Quay", "# The quay again", StringComparison.Ordinal));
        await room.WorkAsync();

        var captures = await data.Captures.AsNoTracking().Where(c => c.SourceId == source).OrderBy(c => c.At).ToListAsync();
        Assert.Equal([true, false], captures.Select(c => c.Text is null));
    }

    [Fact]
    public async Task Round_ArticleUnderALegalHold_KeepsItsCapturesAndQueriesUntilItIsLifted()
    {
        await using var room = await OpenAsync(DatabaseKind.Sqlite);
        var (article, source) = await ApprovedAsync(room);
        room.Site.Put("/ferry", "Ferry figures", "The ferry carried 312 people on Friday, the harbour office said. On Monday it were 400.", "The next count is due in June.");
        foreach (var _ in new[] { 1, 2 })
        {
            Assert.IsType<Done>(await room.Get<CitationDesk>().FetchAgainAsync(room.As("Ada", DeskRole.Checker), source));
            await room.WorkAsync();
            room.Site.Put("/ferry", "Ferry figures", "The ferry carried 312 people on Friday, the harbour office said. On Monday it were 500.", "The next count is due in June.");
        }
        var query = await AskedAsync(room, article);
        Assert.IsType<Done>(await room.Get<RetentionDesk>().SetAsync(room.Administrator, new(30, 30, 30)));
        var held = Assert.IsType<Done>(await room.Get<RetentionDesk>().HoldAsync(room.As("Cleo", DeskRole.Legal), article, "A complaint was announced."));
        _clock.Pass(TimeSpan.FromDays(40));
        await room.Get<RetentionRound>().RunAsync(default);
        Assert.Equal(0, await ErasedAsync(room, query));
        Assert.IsType<Refused>(await room.Get<RetentionDesk>().LiftAsync(room.As("Dov", DeskRole.Editor), held.Id, "I want it gone."));

        Assert.IsType<Done>(await room.Get<RetentionDesk>().LiftAsync(room.As("Cleo", DeskRole.Legal), held.Id, "Settled out of court."));
        _clock.Pass(TimeSpan.FromDays(1));
        await room.Get<RetentionRound>().RunAsync(default);
        Assert.Equal(2, await ErasedAsync(room, query));
        await VerifiesAsync(room);
    }

    [Theory, OnEachDatabase]
    public async Task Round_QueriesThatEnded_LoseTheirWordsEverywhereAndOpenOnesDoNot(DatabaseKind database)
    {
        await using var room = await OpenAsync(database);
        var (article, _) = await ApprovedAsync(room);
        var ended = await AskedAsync(room, article);
        await using var data = room.Read();
        var review = await data.Reviews.Where(r => r.ArticleId == article).Select(r => r.Id).FirstAsync();
        var open = Assert.IsType<Done>(await room.Get<QueryDesk>().AskAsync(room.As("Ada", DeskRole.Checker), review, new(QueryAddressee.Expert, "Prof. Open", null, "Still open?"))).Id;
        Assert.IsType<Done>(await room.Get<RetentionDesk>().SetAsync(room.Administrator, new(null, 30, null)));
        _clock.Pass(TimeSpan.FromDays(31));

        await room.Get<RetentionRound>().RunAsync(default);

        var (gone, kept) = (await data.Queries.AsNoTracking().SingleAsync(q => q.Id == ended), await data.Queries.AsNoTracking().SingleAsync(q => q.Id == open));
        Assert.Equal(("", "", "", true), (gone.Question, gone.AddresseeName, gone.Answer, gone.ErasedAt is not null));
        Assert.Equal(("Still open?", "Prof. Open", false), (kept.Question, kept.AddresseeName, kept.ErasedAt is not null));
        var words = await data.AuditTexts.AsNoTracking().Where(t => data.Audit.Any(a => a.Id == t.AuditId && a.SubjectId == ended)).ToListAsync();
        Assert.NotEmpty(words);
        Assert.All(words, t => Assert.Equal((null, null, true), (t.Text, t.Salt, t.ErasedAt is not null)));
        await VerifiesAsync(room);
    }

    [Fact]
    public async Task Round_PersonalData_GoesAfterItsTimeAndOnceADayOnly()
    {
        await using var room = await OpenAsync(DatabaseKind.Sqlite);
        var sessions = room.Get<Sessions>();
        Assert.NotNull(await sessions.BeginAsync(room.Administrator.PersonId, "Mozilla/5.0 Firefox/130"));
        Assert.IsType<Done>((await room.Get<Invitations>().MakeAsync(room.Administrator, "Gil Guest", [DeskRole.Checker])).Outcome);
        Assert.IsType<Done>(await room.Get<RetentionDesk>().SetAsync(room.Administrator, new(null, null, 30)));
        await room.Get<RetentionRound>().RunAsync(default);
        await using var data = room.Read();
        Assert.Equal((1, 1), (await data.Sessions.CountAsync(), await data.Invitations.CountAsync()));

        _clock.Pass(TimeSpan.FromDays(34));
        await room.Get<RetentionRound>().RunAsync(default);
        Assert.Equal((0, 0), (await data.Sessions.CountAsync(), await data.Invitations.CountAsync()));
        var applied = await data.RetentionPolicies.Select(p => p.AppliedAt).SingleAsync();
        _clock.Pass(TimeSpan.FromHours(23));
        await room.Get<RetentionRound>().RunAsync(default);
        Assert.Equal(applied, await data.RetentionPolicies.Select(p => p.AppliedAt).SingleAsync());
    }

    [Theory]
    [InlineData(29)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(40_000)]
    public async Task Set_ATimeThatCannotBeMeant_IsRefusedAndNothingIsErased(int days)
    {
        await using var room = await OpenAsync(DatabaseKind.Sqlite);
        Assert.IsType<Refused>(await room.Get<RetentionDesk>().SetAsync(room.Administrator, new(days, null, null)));
        Assert.IsType<Refused>(await room.Get<RetentionDesk>().SetAsync(room.As("Dov", DeskRole.Editor), new(60, null, null)));
        await using var data = room.Read();
        Assert.False(await data.RetentionPolicies.AnyAsync());
    }

    private Task<Newsroom> OpenAsync(DatabaseKind database) => Newsroom.OpenAsync(database, services => services.AddSingleton<TimeProvider>(_clock));

    private static async Task<(Guid Article, Guid Source)> ApprovedAsync(Newsroom room)
    {
        var ferry = room.Site.Put("/ferry", "Ferry figures", "The ferry carried 312 people on Friday, the harbour office said.", "The next count is due in June.");
        var (article, _) = await room.SubmitAsync($"# Ferry\n\nThe ferry [carried 312 people on Friday]({ferry}), the harbour office said.\n", new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        await People.ApproveAllAsync(room, article);
        await using var data = room.Read();
        Assert.True(await data.Verdicts.AnyAsync(v => v.Active));
        return (article, await data.Sources.Select(s => s.Id).SingleAsync());
    }

    private static async Task<Guid> AskedAsync(Newsroom room, Guid article)
    {
        await using var data = room.Read();
        var review = await data.Reviews.Where(r => r.ArticleId == article).Select(r => r.Id).FirstAsync();
        var ada = room.As("Ada", DeskRole.Checker);
        var query = Assert.IsType<Done>(await room.Get<QueryDesk>().AskAsync(ada, review, new(QueryAddressee.Expert, "Prof. Past", null, "How many were it?"))).Id;
        Assert.IsType<Done>(await room.Get<QueryDesk>().AnswerAsync(ada, query, "It were 312."));
        Assert.IsType<Done>(await room.Get<QueryDesk>().SettleAsync(ada, query, "That is what stands there."));
        return query;
    }

    private static async Task<int> ErasedAsync(Newsroom room, Guid query)
    {
        await using var data = room.Read();
        return await data.Captures.CountAsync(c => c.ErasedAt != null) + await data.Queries.CountAsync(q => q.Id == query && q.ErasedAt != null);
    }

    private static async Task VerifiesAsync(Newsroom room)
    {
        await room.Get<AuditSealer>().SealAsync(default);
        Assert.Null(await room.Get<AuditSealer>().VerifyAsync(default));
    }
}
