using FactCheck.Core.Reviews;
using FactCheck.Core.Verdicts;
using FactCheck.Data.Desks;
using FactCheck.Data.Gates;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Access;

/// <summary>A second account does not make a second person.</summary>
public sealed class VerifiedIdentityTests
{
    [Fact]
    public async Task Approve_BySecondAccountOfTheProposer_IsRefusedUntilAnEditorSetsItAside()
    {
        await using var room = await Newsroom.OpenAsync();
        var (article, review) = await StoryAsync(room, new AuthorName("Eve", room.As("Eve").PersonId));
        await SameAddressAsync(room, "Ada", "Ben");
        await People.ProposeAsync(room, review, new() { Verdict = Verdict.Confirmed, Reason = "I counted." });

        Assert.Equal(RefusalKind.SeparationOfDuties, Assert.IsType<Refused>(await People.ActAsync(room, "Ben", review, ReviewAction.Approve)).Kind);

        var until = DateTimeOffset.UtcNow.AddDays(1);
        Assert.IsType<Refused>(await BypassAsync(room, "Ben", review, "Ada", "We are two.", until));
        Assert.IsType<Refused>(await BypassAsync(room, "Dov", review, "Ben", "", until));
        Assert.IsType<Done>(await BypassAsync(room, "Dov", review, "Ben", "We are two.", until));
        Assert.IsType<Done>(await People.ActAsync(room, "Ben", review, ReviewAction.Approve));
        var gate = Assert.IsType<GateReading>(await room.Get<GateDesk>().EvaluateAsync(room.DeskId, article));
        Assert.Contains(gate.Result.Findings, f => f.Rule.Value == "FC513" && f.Message.Contains("Dov lets Ben judge claim", StringComparison.Ordinal) && f.Message.Contains("We are two.", StringComparison.Ordinal));
        await using var data = room.Read();
        Assert.True(await data.Audit.AnyAsync(a => a.Action == "waiver.give"));
        Assert.Equal(WaiverSubject.Separation, (await data.Waivers.SingleAsync()).Subject);
    }

    [Fact]
    public async Task Take_ByAccountBehindTheAuthorsLogin_IsRefused()
    {
        await using var room = await Newsroom.OpenAsync();
        var (_, review) = await StoryAsync(room, new AuthorName("octocat", Identity: "github:Octocat"));
        Assert.IsType<Done>(await People.ActAsync(room, "Ada", review, ReviewAction.Take));
        Assert.IsType<Done>(await People.ActAsync(room, "Ada", review, ReviewAction.Release));
        await using (var data = room.Read())
        {
            data.Add(new IdentityUserLogin<Guid> { LoginProvider = "github", ProviderKey = "octocat", ProviderDisplayName = "octocat", UserId = room.As("Ada").PersonId });
            await data.SaveChangesAsync();
        }

        Assert.Equal(RefusalKind.SeparationOfDuties, Assert.IsType<Refused>(await People.ActAsync(room, "Ada", review, ReviewAction.Take)).Kind);
    }

    [Fact]
    public async Task Take_BySecondAccountOfTheAuthor_IsRefused()
    {
        await using var room = await Newsroom.OpenAsync();
        var (_, review) = await StoryAsync(room, new AuthorName("Eve", room.As("Eve").PersonId));
        await SameAddressAsync(room, "Ada", "Eve");

        Assert.Equal(RefusalKind.SeparationOfDuties, Assert.IsType<Refused>(await People.ActAsync(room, "Ada", review, ReviewAction.Take)).Kind);
    }

    [Fact]
    public async Task Gate_UnknownAuthor_IsClosedUntilAnEditorNamesThem()
    {
        await using var room = await Newsroom.OpenAsync();
        var (article, _) = await StoryAsync(room, new AuthorName("A. Nonymous"));
        Assert.Contains("FC505", await RulesAsync(room, article));
        await using var data = room.Read();
        var author = (await data.Authors.SingleAsync()).Id;

        Assert.IsType<Refused>(await room.Get<GateDesk>().NameAuthorAsync(room.As("Ada", DeskRole.Checker), author, null, "a@example.org"));
        Assert.IsType<Done>(await room.Get<GateDesk>().NameAuthorAsync(room.As("Dov", DeskRole.Editor), author, null, " a@example.org "));

        Assert.DoesNotContain("FC505", await RulesAsync(room, article));
        Assert.Equal("a@example.org", (await data.Authors.AsNoTracking().SingleAsync()).Identity);
    }

    private static async Task<(Guid Article, Guid Review)> StoryAsync(Newsroom room, AuthorName author)
    {
        var (article, _) = await room.SubmitAsync("# Ferries\n\nThe ferry carried 312 people on Friday.", author);
        await room.WorkAsync();
        await using var data = room.Read();
        return (article, (await data.Reviews.FirstAsync()).Id);
    }

    private static async Task SameAddressAsync(Newsroom room, params string[] names)
    {
        await using var data = room.Read();
        foreach (var name in names)
            await data.Users.Where(p => p.UserName == name).ExecuteUpdateAsync(p => p.SetProperty(u => u.NormalizedEmail, "ONE@EXAMPLE.ORG"));
        await data.Memberships.AddRangeAsync(names.Select(n => new Membership
        {
            DeskId = room.DeskId, PersonId = room.As(n).PersonId, Role = DeskRole.Checker, GrantedAt = DateTimeOffset.UnixEpoch,
        }));
        await data.SaveChangesAsync();
    }

    private static Task<Outcome> BypassAsync(Newsroom room, string editor, Guid review, string person, string reason, DateTimeOffset until) =>
        room.Get<GateDesk>().WaiveSeparationAsync(room.As(editor, DeskRole.Editor), review, room.As(person).PersonId, new(reason, until));

    private static async Task<IReadOnlyList<string>> RulesAsync(Newsroom room, Guid article) =>
        [.. Assert.IsType<GateReading>(await room.Get<GateDesk>().EvaluateAsync(room.DeskId, article)).Result.Findings.Select(f => f.Rule.Value)];
}
