using FactCheck.Core.Matching;
using FactCheck.Core.Verdicts;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Tests.Databases;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Remembering;
using FactCheck.Pipeline.Tests.Watching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FactCheck.Pipeline.Tests.Remembering;

public sealed class ClaimMemoryTests
{
    private const string First = "# The Seabird sails\n\nThe ferry Seabird carried 312 passengers from Port Alder on 9 April 2026.";
    private const string Again = "# A year of ferries\n\nOn 9 April 2026 the ferry Seabird carried 312 passengers from Port Alder.";
    private const string Contrary = "# Ferries recounted\n\nThe ferry Seabird carried 132 passengers from Port Alder on 9 April 2026.";

    [Theory, OnEachDatabase]
    public async Task Memory_ApprovedClaim_IsOfferedToItsLikeAndContradictionIsAFinding(DatabaseKind kind)
    {
        await using var room = await Newsroom.OpenAsync(kind);
        var (first, _) = await room.SubmitAsync(First);
        await room.WorkAsync();
        await People.ApproveAllAsync(room, first);
        var (_, again) = await room.SubmitAsync(Again);
        var (_, contrary) = await room.SubmitAsync(Contrary);
        await room.WorkAsync();

        await using var data = room.Read();
        var memory = room.Get<ClaimMemory>();
        var text = await data.Claims.Where(c => c.RevisionId == again).Select(c => c.Text).SingleAsync();
        var found = Assert.Single(await memory.ClaimsLikeAsync(room.DeskId, text, null, ""));
        Assert.Equal((Likeness.Same, Verdict.Confirmed, first), (found.Likeness, found.Record.Verdict, found.ArticleId));
        Assert.Equal(180, (found.ExpiresAt - found.DecidedAt).TotalDays);
        Assert.Empty(await memory.ClaimsLikeAsync(room.DeskId, text, found.ReviewId, ""));
        Assert.Empty(await memory.ClaimsLikeAsync(Guid.CreateVersion7(), text, null, ""));

        var warned = Assert.Single(await data.Findings.Where(f => f.Rule == "FC307").ToListAsync());
        Assert.Equal(contrary, warned.RevisionId);
        Assert.Contains("312", warned.Finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Memory_DecisionOlderThanThePolicyRemembers_IsOfferedLastAndNothingIsBuiltOnIt()
    {
        var clock = new ShiftedClock();
        await using var room = await Newsroom.OpenAsync(services => services.AddSingleton<TimeProvider>(clock));
        var (first, _) = await room.SubmitAsync(First);
        await room.WorkAsync();
        await People.ApproveAllAsync(room, first);
        clock.Pass(TimeSpan.FromDays(181));
        var (again, _) = await room.SubmitAsync(Again);
        await room.WorkAsync();
        await People.ApproveAllAsync(room, again);
        var memory = room.Get<ClaimMemory>();
        const string Claim = "The ferry Seabird carried 132 passengers from Port Alder on 9 April 2026.";

        var offered = await memory.ClaimsLikeAsync(room.DeskId, Claim, null, "");
        Assert.Equal([(again, false), (first, true)], offered.Select(o => (o.ArticleId, o.IsExpiredAt(clock.GetUtcNow()))));
        clock.Pass(TimeSpan.FromDays(181));
        var (_, contrary) = await room.SubmitAsync(Contrary);
        await room.WorkAsync();
        await using var data = room.Read();
        Assert.Equal(0, await data.Findings.CountAsync(f => f.RevisionId == contrary && f.Rule == "FC307"));
    }

    [Fact]
    public async Task Import_Feed_IsKeptOnceAndFoundBesideALikeClaim()
    {
        await using var room = await Newsroom.OpenAsync();
        var desk = room.Get<MemoryDesk>();
        var feed = """[{"@type":"ClaimReview","url":"https://checks.example/1","claimReviewed":"The ferry Seabird carried 900 passengers from Port Alder on 9 April 2026.","reviewRating":{"alternateName":"False"}},{"@type":"Thing"}]""";

        var (sum, outcome) = await desk.ImportAsync(room.As("Eve", DeskRole.Editor), "Checks", feed);
        Assert.IsType<Done>(outcome);
        Assert.Equal(new ImportSum(2, 1, 0, 1), sum);
        Assert.Equal(new ImportSum(2, 0, 1, 1), (await desk.ImportAsync(room.As("Eve", DeskRole.Editor), "Checks", feed)).Sum);
        Assert.IsType<Refused>((await desk.ImportAsync(room.As("Eve", DeskRole.Editor), "Checks", "<html>")).Outcome);
        Assert.IsType<Refused>((await desk.ImportAsync(room.As("Ada", DeskRole.Checker), "Checks", feed)).Outcome);

        var found = Assert.Single(await room.Get<ClaimMemory>().ChecksLikeAsync(room.DeskId, "The ferry Seabird carried 312 passengers from Port Alder on 9 April 2026."));
        Assert.Equal((Likeness.Contrary, "False", "checks.example"), (found.Likeness, found.Check.Rating, found.Check.Publisher));
    }
}
