using FactCheck.Core.Reviews;
using FactCheck.Data.Desks;
using FactCheck.Data.Notices;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Asking;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Reviewing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace FactCheck.Pipeline.Tests.Notices;

public sealed class NoticeTests
{
    private const string Text = "# Harbour\n\nThe ferry carried 312 people on Friday.\n";

    private readonly FakeTimeProvider _clock = new(new(2026, 5, 16, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Assign_AClaim_TellsTheCheckerAndNobodyElse()
    {
        await using var room = await OpenAsync();
        var review = await ReviewAsync(room);
        await AssignAsync(room, review, "Ben");

        var notice = Assert.Single(await NoticesAsync(room));
        Assert.Equal((room.As("Ben").PersonId, NoticeKind.Assigned, $"/claims/{review}", "Cleo gave you a claim of “Harbour”."), (notice.PersonId, notice.Kind, notice.Path, notice.Words));
        Assert.Null(notice.MailDueAt);
        Assert.IsType<NotFound>(await room.Get<NoticeDesk>().ReadAsync(room.As("Ada"), notice.Number, andAllBefore: false));
        Assert.IsType<Done>(await room.Get<NoticeDesk>().ReadAsync(room.As("Ben"), notice.Number, andAllBefore: false));
        Assert.NotNull(Assert.Single(await NoticesAsync(room)).ReadAt);
    }

    [Fact]
    public async Task Ask_ThenAnswer_TellsWhoIsAskedThenWhoAskedAndRemindsOfWhatIsDueOnce()
    {
        await using var room = await OpenAsync();
        var review = await ReviewAsync(room);
        var asked = Assert.IsType<Done>(await room.Get<QueryDesk>().AskAsync(room.As("Ada", DeskRole.Checker), review,
            new Question(QueryAddressee.Author, "Eve", room.As("Eve").PersonId, "Who counted?", _clock.GetUtcNow() + TimeSpan.FromHours(30))));
        await WorkAsync(room);
        Assert.Equal((room.As("Eve").PersonId, NoticeKind.Asked), Of(Assert.Single(await NoticesAsync(room))));

        await RemindAsync(room);
        Assert.Single(await NoticesAsync(room));
        _clock.Advance(TimeSpan.FromHours(7));
        await RemindAsync(room);
        await RemindAsync(room);
        Assert.Equal((room.As("Eve").PersonId, NoticeKind.QueryDue), Of((await NoticesAsync(room))[^1]));
        Assert.Equal(2, (await NoticesAsync(room)).Count);
        _clock.Advance(TimeSpan.FromHours(24));
        await RemindAsync(room);
        await RemindAsync(room);
        var overdue = (await NoticesAsync(room)).Skip(2).ToList();
        Assert.Equal([room.As("Ada").PersonId, room.As("Eve").PersonId], overdue.Select(n => n.PersonId).Order());
        Assert.All(overdue, n => Assert.Contains("past its due date", n.Words, StringComparison.Ordinal));

        await room.Get<QueryDesk>().AnswerAsync(room.As("Eve"), asked.Id, "The harbour office.");
        await WorkAsync(room);
        Assert.Equal((room.As("Ada").PersonId, NoticeKind.QueryAnswered), Of((await NoticesAsync(room))[^1]));
    }

    [Fact]
    public async Task Sweep_DeadlineNearAndClaimThatLies_TellsThoseAtWorkOnce()
    {
        await using var room = await OpenAsync();
        var review = await ReviewAsync(room, _clock.GetUtcNow() + TimeSpan.FromDays(3));
        await AssignAsync(room, review, "Ben");
        _clock.Advance(TimeSpan.FromHours(47));
        await RemindAsync(room);
        Assert.Equal([NoticeKind.Assigned], (await NoticesAsync(room)).Select(n => n.Kind));
        _clock.Advance(TimeSpan.FromHours(2));
        await RemindAsync(room);
        await RemindAsync(room);
        var told = (await NoticesAsync(room)).Skip(1).Select(Of).ToList();
        Assert.Equal(3, told.Count);
        Assert.Contains((room.As("Ben").PersonId, NoticeKind.WorkIdle), told);
        Assert.Contains((room.As("Ben").PersonId, NoticeKind.DeadlineNear), told);
        Assert.Contains((room.As("Cleo").PersonId, NoticeKind.DeadlineNear), told);
    }

    [Fact]
    public async Task Mail_AtOnceAndDaily_GoesOutAsChosenInOneAndAgainAfterAFailure()
    {
        using var server = new MailServer { IsBusy = true };
        await using var room = await OpenAsync(server);
        var review = await ReviewAsync(room);
        await ChooseAsync(room, "Ben", (NoticeKind.Assigned, MailPace.AtOnce), (NoticeKind.WorkIdle, MailPace.Daily));
        await AssignAsync(room, review, "Ben");
        _clock.Advance(TimeSpan.FromSeconds(31));
        await WorkAsync(room);
        Assert.Empty(server.Mails);
        await using var data = room.Read();
        Assert.Contains("Too busy", (await data.NoticeSettings.SingleAsync()).LastError, StringComparison.Ordinal);
        Assert.Equal(1, (await data.NoticeSettings.SingleAsync()).Attempts);

        server.IsBusy = false;
        _clock.Advance(TimeSpan.FromSeconds(15));
        await WorkAsync(room);
        var (to, headers, body) = Assert.Single(server.Mails);
        Assert.Equal("ben@paper.example", to);
        Assert.Contains("Cleo gave you a claim of “Harbour”.", body, StringComparison.Ordinal);
        Assert.Contains($"https://desk.example/claims/{review}", body, StringComparison.Ordinal);
        Assert.DoesNotContain("312", body, StringComparison.Ordinal);
        Assert.StartsWith($"<notices-{room.As("Ben").PersonId:N}-", headers["Message-ID"], StringComparison.Ordinal);

        _clock.Advance(TimeSpan.FromDays(2));
        await RemindAsync(room);
        Assert.Single(server.Mails);
        _clock.Advance(TimeSpan.FromDays(1));
        await WorkAsync(room);
        Assert.Contains("in your hands for two days", server.Mails.Last().Body, StringComparison.Ordinal);
        Assert.Equal(2, server.Mails.Count);
        Assert.All(await NoticesAsync(room), n => Assert.NotNull(n.MailedAt));
    }

    [Theory]
    [InlineData("not an address", MailPace.None)]
    [InlineData("ben@paper.example\r\nBcc: all@paper.example", MailPace.None)]
    [InlineData("", MailPace.AtOnce)]
    public async Task Choose_AddressThatIsNone_IsRefused(string address, MailPace pace)
    {
        await using var room = await OpenAsync();
        var outcome = await room.Get<NoticeDesk>().ChooseAsync(room.As("Ben"), address, new Dictionary<NoticeKind, NoticeChoice> { [NoticeKind.Assigned] = new(true, pace) });
        Assert.IsType<Refused>(outcome);
    }

    [Fact]
    public async Task Comment_ThatCallsPeople_TellsThoseWhoWantToHear()
    {
        await using var room = await OpenAsync();
        var review = await ReviewAsync(room);
        await room.Get<NoticeDesk>().ChooseAsync(room.As("Ben"), "", new Dictionary<NoticeKind, NoticeChoice> { [NoticeKind.Mentioned] = new(false, MailPace.None) });
        Assert.IsType<Done>(await room.Get<CommentDesk>().AddAsync(room.As("Cleo", DeskRole.Editor), review, "@ben, @ada and @cleo: was this the quay?"));
        await WorkAsync(room);
        // Ben wants none, and Cleo wrote it.
        Assert.Equal((room.As("Ada").PersonId, NoticeKind.Mentioned), Of(Assert.Single(await NoticesAsync(room))));
    }

    private async Task<Newsroom> OpenAsync(MailServer? server = null)
    {
        var mail = server is null ? MailSettings.None : new MailSettings("127.0.0.1", server.Port, "desk@desk.example", "https://desk.example") { Encrypts = false };
        var room = await Newsroom.OpenAsync(s => s.AddSingleton<TimeProvider>(_clock).AddSingleton(mail));
        foreach (var (name, role) in new[] { ("Ada", DeskRole.Checker), ("Ben", DeskRole.Checker), ("Cleo", DeskRole.Editor), ("Eve", DeskRole.Author) })
            await room.Get<DeskAccess>().GrantAsync(room.Administrator, room.As(name).PersonId, role);
        return room;
    }

    private async Task<Guid> ReviewAsync(Newsroom room, DateTimeOffset? deadline = null)
    {
        await room.Get<Intake>().SubmitAsync(room.As("Eve", DeskRole.Author), new Submission { Title = "Harbour", Text = new(Text, Core.Articles.ArticleFormat.Markdown), Deadline = deadline });
        await WorkAsync(room);
        await using var data = room.Read();
        return (await data.Reviews.SingleAsync()).Id;
    }

    private async Task AssignAsync(Newsroom room, Guid review, string checker)
    {
        var outcome = await room.Get<ReviewDesk>().ActAsync(room.As("Cleo", DeskRole.Editor, DeskRole.Head), review, ReviewAction.Assign, new ActionInput { PersonId = room.As(checker).PersonId });
        Assert.IsType<Done>(outcome);
        await WorkAsync(room);
    }

    private static async Task ChooseAsync(Newsroom room, string name, params (NoticeKind Kind, MailPace Pace)[] choices) =>
        Assert.IsType<Done>(await room.Get<NoticeDesk>().ChooseAsync(room.As(name), $"{name.ToLowerInvariant()}@paper.example", choices.ToDictionary(c => c.Kind, c => new NoticeChoice(true, c.Pace))));

    private async Task RemindAsync(Newsroom room)
    {
        await room.Get<NoticeSweep>().RunAsync(default);
        await WorkAsync(room);
    }

    private async Task WorkAsync(Newsroom room)
    {
        while (true)
        {
            foreach (var offer in await room.Get<Sweep>().FindAsync(Sweep.Batch, default)) await room.Get<LineRunner>().RunAsync(offer.Key, default);
            await using var data = room.Read();
            var soon = _clock.GetUtcNow() + TimeSpan.FromSeconds(1);
            if (!await data.Outbox.AnyAsync(i => i.DueAt <= soon)) return;
            _clock.Advance(TimeSpan.FromMilliseconds(100));
        }
    }

    private static (Guid, NoticeKind) Of(Notice notice) => (notice.PersonId, notice.Kind);

    private static async Task<List<Notice>> NoticesAsync(Newsroom room)
    {
        await using var data = room.Read();
        return await data.Notices.AsNoTracking().OrderBy(n => n.Number).ToListAsync();
    }
}
