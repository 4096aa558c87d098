using System.Text.Json;
using FactCheck.Core.Records;
using FactCheck.Core.Reviews;
using FactCheck.Core.Verdicts;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Reviews;
using FactCheck.Data.Tests.Databases;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Asking;
using FactCheck.Pipeline.Citing;
using FactCheck.Pipeline.Keeping;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Records;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Keeping;

/// <summary>One person's data: a copy of it, and its end, with the audit log as good as before.</summary>
public sealed class PersonTests
{
    private const string Said = "Ask my cousin at the harbour office.";

    [Theory, OnEachDatabase]
    public async Task Erase_SomebodyWhoWasDeactivated_LeavesTheirDecisionsAndAChainThatVerifies(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var (article, _) = await WorkedAsync(room);
        var ben = room.As("Ben", DeskRole.Approver);
        await room.Get<AuditSealer>().SealAsync(default);
        Assert.True(await room.Get<AuditCheckpoints>().SignAsync(default));
        Assert.IsType<Done>(await room.Get<DeskAccess>().DeactivateAsync(room.Administrator, ben.PersonId));

        Assert.IsType<Done>(await room.Get<PersonErasure>().EraseAsync(room.Administrator, ben.PersonId, withWords: true, "He asked for it on Monday."));

        await using var data = room.Read();
        var person = await data.Users.AsNoTracking().SingleAsync(p => p.Id == ben.PersonId);
        Assert.StartsWith("Erased person ", person.DisplayName, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben", $"{person.UserName} {person.NormalizedUserName} {person.Email} {person.PasswordHash}", StringComparison.Ordinal);
        Assert.True(await data.Approvals.AnyAsync(a => a.PersonId == ben.PersonId && data.Reviews.Any(r => r.Id == a.ReviewId && r.ArticleId == article)));
        Assert.Equal(0, await data.Sessions.CountAsync(s => s.PersonId == ben.PersonId) + await data.SavedViews.CountAsync(v => v.PersonId == ben.PersonId) + await data.Notices.CountAsync(n => n.PersonId == ben.PersonId));
        Assert.Equal([""], await data.Comments.Where(c => c.PersonId == ben.PersonId).Select(c => c.Text).ToListAsync());
        Assert.False(await data.AuditTexts.AnyAsync(t => t.Text != null && data.Audit.Any(a => a.Id == t.AuditId && a.ActorId == ben.PersonId)));

        await room.Get<AuditSealer>().SealAsync(default);
        Assert.Null(await room.Get<AuditSealer>().VerifyAsync(default));
        Assert.Null(await room.Get<AuditCheckpoints>().VerifyAsync(default));
        var export = await room.Get<AuditExport>().WriteAsync(room.Administrator, AuditSelection.All) ?? "";
        Assert.Empty(AuditExportCheck.Check(SignedFileReader.Read(export, SignedFile.Audit)));
        Assert.Contains("person.erase", export, StringComparison.Ordinal);
        Assert.DoesNotContain("Which Friday?", export, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_WhoMayNotBeErased_IsRefusedAndNothingIsLost()
    {
        await using var room = await Newsroom.OpenAsync();
        var (article, _) = await WorkedAsync(room);
        var erasure = room.Get<PersonErasure>();
        var ben = room.As("Ben", DeskRole.Approver);
        Assert.Equal(Outcome.Nothing, await erasure.EraseAsync(room.Administrator, ben.PersonId, true, "still here"));
        Assert.IsType<Done>(await room.Get<DeskAccess>().DeactivateAsync(room.Administrator, ben.PersonId));
        Assert.IsType<Refused>(await erasure.EraseAsync(room.As("Cleo", DeskRole.Editor, DeskRole.Head), ben.PersonId, true, "no administrator"));
        Assert.IsType<Refused>(await erasure.EraseAsync(room.Administrator, ben.PersonId, true, " "));
        var hold = Assert.IsType<Done>(await room.Get<RetentionDesk>().HoldAsync(room.Administrator, article, "A complaint was announced."));
        Assert.IsType<Refused>(await erasure.EraseAsync(room.Administrator, ben.PersonId, true, "held"));
        await using var data = room.Read();
        Assert.Equal("Ben", await data.Users.Where(p => p.Id == ben.PersonId).Select(p => p.DisplayName).SingleAsync());

        Assert.IsType<Done>(await room.Get<RetentionDesk>().LiftAsync(room.Administrator, hold.Id, "It was settled."));
        Assert.IsType<Done>(await erasure.EraseAsync(room.Administrator, ben.PersonId, false, "He asked for it."));
        Assert.Equal([Said], await data.Comments.Where(c => c.PersonId == ben.PersonId).Select(c => c.Text).ToListAsync());
    }

    [Fact]
    public async Task Erase_AnExpertByName_TakesTheWordsOfTheirQueriesOnceNoneIsOpen()
    {
        await using var room = await Newsroom.OpenAsync();
        var (_, review) = await WorkedAsync(room);
        var (queries, erasure, ada) = (room.Get<QueryDesk>(), room.Get<PersonErasure>(), room.As("Ada", DeskRole.Checker));
        var query = Assert.IsType<Done>(await queries.AskAsync(ada, review, new(QueryAddressee.Expert, "Prof. Expert", null, "How many were it?"))).Id;
        Assert.IsType<Refused>(await erasure.EraseNameAsync(room.Administrator, "Prof. Expert", "She asked."));
        Assert.IsType<Done>(await queries.WithdrawAsync(ada, query, "No longer needed."));
        Assert.Equal(Outcome.Nothing, await erasure.EraseNameAsync(room.Administrator, "Prof. Other", "She asked."));

        Assert.IsType<Done>(await erasure.EraseNameAsync(room.Administrator, "Prof. Expert", "She asked."));

        await using var data = room.Read();
        Assert.Equal(("", ""), await data.Queries.Where(q => q.Id == query).Select(q => new ValueTuple<string, string>(q.Question, q.AddresseeName)).SingleAsync());
        Assert.False(await data.AuditTexts.AnyAsync(t => t.Text != null && t.Text.Contains("How many were it?")));
        await room.Get<AuditSealer>().SealAsync(default);
        Assert.Null(await room.Get<AuditSealer>().VerifyAsync(default));
    }

    [Theory, OnEachDatabase]
    public async Task Copy_OfAPerson_HasAllThatIsTheirsAndNothingOfAPrivateSource(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var (_, review) = await WorkedAsync(room);
        var ben = room.As("Ben", DeskRole.Approver);
        await using var data = room.Read();
        var source = await data.Sources.SingleAsync();
        Assert.IsType<Done>(await room.Get<CommentDesk>().AddAsync(ben, review, $"It stands in {source.Url} as well."));
        Assert.IsType<Done>(await room.Get<CitationDesk>().MarkPrivateAsync(room.As("Ada", DeskRole.Checker), source.Id, true));

        var copy = await room.Get<PersonCopy>().WriteAsync(room.Administrator, ben.PersonId) ?? "";

        var document = JsonDocument.Parse(copy).RootElement;
        Assert.Equal("Ben", document.GetProperty("account").GetProperty("displayName").GetString());
        Assert.Equal("Approver", document.GetProperty("atTheDesk").GetProperty("roles")[0].GetProperty("role").GetString());
        Assert.Contains(Said, copy, StringComparison.Ordinal);
        Assert.Contains("[private source] as well", copy, StringComparison.Ordinal);
        Assert.Single(document.GetProperty("decided").GetProperty("approved").EnumerateArray());
        Assert.Contains(document.GetProperty("log").EnumerateArray(), l => l.GetProperty("action").GetString() == "review.approve");
        Assert.DoesNotContain(source.Url, copy, StringComparison.Ordinal);
        Assert.DoesNotContain("Stands in the source.", copy, StringComparison.Ordinal);
        Assert.True(await data.Audit.AnyAsync(a => a.Action == "person.export" && a.SubjectId == ben.PersonId && a.ActorId == room.Administrator.PersonId));
        Assert.Null(await room.Get<PersonCopy>().WriteAsync(room.As("Cleo", DeskRole.Editor), ben.PersonId));
        Assert.NotNull(await room.Get<PersonCopy>().WriteAsync(ben, ben.PersonId));
    }

    // Ben approves the one claim and says something beside it.
    private static async Task<(Guid Article, Guid Review)> WorkedAsync(Newsroom room)
    {
        Assert.IsType<Done>(await room.Get<DeskAccess>().GrantAsync(room.Administrator, room.As("Ben").PersonId, DeskRole.Approver));
        var ferry = room.Site.Put("/ferry", "Ferry figures", "The ferry carried 312 people on Friday, the harbour office said.", "The next count is due in June.");
        var (article, _) = await room.SubmitAsync($"# Ferry\n\nThe ferry [carried 312 people on Friday]({ferry}), the harbour office said.\n", new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        await using var data = room.Read();
        var review = await data.Reviews.Where(r => r.ArticleId == article).Select(r => r.Id).FirstAsync();
        Assert.IsType<Done>(await room.Get<CommentDesk>().AddAsync(room.As("Ben", DeskRole.Approver), review, Said));
        await People.ProposeAsync(room, review, new() { Verdict = Verdict.Confirmed, Evidence = await People.EvidenceAsync(room, review), Reason = "Stands in the source." });
        Assert.IsType<Done>(await People.ActAsync(room, "Ben", review, ReviewAction.Return, new() { Reason = "Which Friday?" }));
        Assert.IsType<Done>(await People.ActAsync(room, "Ada", review, ReviewAction.Propose, new() { Verdict = Verdict.Confirmed, Evidence = await People.EvidenceAsync(room, review), Reason = "Stands in the source." }));
        Assert.IsType<Done>(await People.ActAsync(room, "Ben", review, ReviewAction.Approve));
        return (article, review);
    }
}
