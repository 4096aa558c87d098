using FactCheck.Core.Reviews;
using FactCheck.Core.Verdicts;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Covering;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests;

/// <summary>Ada checks, Ben approves.</summary>
internal static class People
{
    internal static async Task<Outcome> ActAsync(Newsroom room, string who, Guid review, ReviewAction action, ActionInput? input = null)
    {
        await using var data = room.Read();
        var seen = await data.Reviews.Where(r => r.Id == review).Select(r => r.Fingerprint).SingleAsync();
        var roles = who switch { "Ada" => DeskRole.Checker, "Ben" => DeskRole.Approver, "Cleo" => DeskRole.Head, _ => DeskRole.Editor };
        return await room.Get<ReviewDesk>().ActAsync(room.As(who, roles), review, action, (input ?? new()) with { Fingerprint = seen });
    }

    internal static async Task ProposeAsync(Newsroom room, Guid review, ActionInput input)
    {
        Assert.IsType<Done>(await ActAsync(room, "Ada", review, ReviewAction.Take));
        Assert.IsType<Done>(await ActAsync(room, "Ada", review, ReviewAction.Propose, input));
    }

    internal static async Task ApproveAllAsync(Newsroom room, Guid article)
    {
        await using var data = room.Read();
        foreach (var review in await data.Reviews.AsNoTracking().Where(r => r.ArticleId == article && r.State == ReviewState.Open).ToListAsync())
        {
            await ProposeAsync(room, review.Id, new() { Verdict = Verdict.Confirmed, Evidence = await EvidenceAsync(room, review.Id), Reason = "Stands in the source." });
            Assert.IsType<Done>(await ActAsync(room, "Ben", review.Id, ReviewAction.Approve));
        }
    }

    internal static async Task<IReadOnlyList<Guid>> EvidenceAsync(Newsroom room, Guid review)
    {
        await using var data = room.Read();
        return await (from r in data.Reviews
                      join claim in data.Claims on r.ClaimId equals claim.Id
                      join evidence in data.Evidence on claim.StatementKey equals evidence.StatementKey
                      where r.Id == review && evidence.Rank == 0
                      select evidence.Id).ToListAsync();
    }

    internal static async Task ReadAllAsync(Newsroom room, Guid revision)
    {
        await using var data = room.Read();
        var sentences = await data.Sentences.Where(s => s.RevisionId == revision).Select(s => s.Id).ToListAsync();
        Assert.IsType<Done>(await room.Get<CoverageDesk>().MarkSeenAsync(room.As("Ada", DeskRole.Checker), revision, sentences));
    }
}
