using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Reviewing;

/// <summary>Gives many claims away at once: each by itself through the <see cref="ReviewDesk"/>, so that one refusal holds back no other.</summary>
public sealed class HandOut(ReviewDesk desk, IDbContextFactory<FactCheckDbContext> contexts)
{
    private static readonly ReviewState[] InHand = [ReviewState.InCheck, ReviewState.HelpNeeded];

    /// <summary>All to one person; also takes claims from somebody else's hands.</summary>
    public Task<HandedOut> AssignAsync(Actor actor, IReadOnlyList<Guid> reviews, Guid person, CancellationToken cancellation = default) =>
        GiveAsync(actor, [.. reviews.Distinct().Select(r => (r, person))], cancellation);

    /// <summary>To the desk's checkers, so that everybody has about as much in hand; nobody gets a claim of an article of their own.</summary>
    public async Task<HandedOut> ShareAsync(Actor actor, IReadOnlyList<Guid> reviews, CancellationToken cancellation = default)
    {
        var ids = reviews.Distinct().ToArray();
        await using var data = contexts.CreateDbContext();
        var claims = await data.Reviews.AsNoTracking().Where(r => ids.Contains(r.Id) && r.DeskId == actor.DeskId)
            .OrderBy(r => r.ArticleId).ThenBy(r => r.ClaimNumber).Select(r => new { r.Id, r.ArticleId }).ToListAsync(cancellation);
        var checkers = await data.Memberships.Where(m => m.DeskId == actor.DeskId && m.Role == DeskRole.Checker).Select(m => m.PersonId).ToListAsync(cancellation);
        var held = await data.Reviews.Where(r => r.DeskId == actor.DeskId && !r.OutOfPlay && InHand.Contains(r.State) && r.CheckerId != null && !ids.Contains(r.Id))
            .GroupBy(r => r.CheckerId).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        var loads = checkers.ToDictionary(c => c, c => held.Find(h => h.Key == c)?.Count ?? 0);
        var barred = await BarredAsync(data, checkers, claims.Select(c => c.ArticleId).Distinct(), cancellation);
        var shares = FairShare.Of([.. claims.Select(c => (c.Id, c.ArticleId))], loads, (person, article) => !barred.Contains((person, article)));
        var handed = await GiveAsync(actor, [.. shares.Select(s => (s.Key, s.Value))], cancellation);
        return shares.Count < claims.Count && handed.Refusal is null
            ? handed with { Refusal = Outcome.Missing($"{claims.Count - shares.Count} of the claims have no checker who is not an author.", "Make somebody a checker of the desk.") }
            : handed;
    }

    private static async Task<HashSet<(Guid Person, Guid Article)>> BarredAsync(
        FactCheckDbContext data, List<Guid> checkers, IEnumerable<Guid> articles, CancellationToken cancellation)
    {
        var barred = new HashSet<(Guid, Guid)>();
        foreach (var article in articles)
        {
            foreach (var checker in checkers)
            {
                if (await Authorship.IsAuthorAsync(data, article, checker, cancellation)) barred.Add((checker, article));
            }
        }
        return barred;
    }

    private async Task<HandedOut> GiveAsync(Actor actor, IReadOnlyList<(Guid Review, Guid Person)> hands, CancellationToken cancellation)
    {
        var given = new Dictionary<Guid, int>();
        Outcome? refusal = null;
        foreach (var (review, person) in hands)
        {
            var outcome = await desk.ActAsync(actor, review, ReviewAction.Assign, new() { PersonId = person }, cancellation);
            if (outcome is Done) given[person] = given.GetValueOrDefault(person) + 1;
            else refusal ??= outcome;
        }
        return new(given, hands.Count, refusal);
    }
}
