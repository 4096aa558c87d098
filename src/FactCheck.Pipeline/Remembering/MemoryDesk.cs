using System.Globalization;
using FactCheck.Core.Reporting;
using FactCheck.Core.Text;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Memory;
using FactCheck.Fetching;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Remembering;

/// <summary>The door for checks by others: feeds that are handed in, and a search that is asked about one claim.</summary>
public sealed class MemoryDesk(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, FactCheckSearch search)
{
    private const int MostName = 100;
    private const int Batch = 500;

    /// <summary>True where the host was told whom to ask.</summary>
    public bool CanAsk => search.IsConfigured;

    /// <summary>Keeps the checks of a ClaimReview feed; what is there already stays as it is.</summary>
    public async Task<(ImportSum? Sum, Outcome Outcome)> ImportAsync(Actor actor, string name, string json, CancellationToken cancellation = default)
    {
        if (!actor.IsAny(DeskRole.Editor, DeskRole.Head, DeskRole.Administrator))
            return (null, Outcome.NotAllowed("Only an editor, the head of research or an administrator imports checks by others.", "Ask one of them."));
        if (string.IsNullOrWhiteSpace(name)) return (null, Outcome.Missing("The feed has no name.", "Say whose checks these are."));
        try
        {
            var (entries, skipped) = ClaimReviewFeed.Read(json);
            return await KeepAsync(actor, name.Trim(), entries, skipped, "memory.import", cancellation);
        }
        catch (FormatException wrong)
        {
            return (null, Outcome.Missing(wrong.Message, "Hand in ClaimReview as JSON-LD: one, a list, a graph or a data feed."));
        }
    }

    /// <summary>Asks the search about a claim of a review and keeps what it answers.</summary>
    public async Task<(ImportSum? Sum, Outcome Outcome)> AskAsync(Actor actor, Guid reviewId, CancellationToken cancellation = default)
    {
        if (!actor.IsAny(DeskRole.Checker, DeskRole.Approver, DeskRole.Editor, DeskRole.Head)) return (null, Outcome.NotAllowed("Only the desk asks others about a claim."));
        if (await TextOfAsync(actor, reviewId, cancellation) is not { } text) return (null, Outcome.Nothing);
        if (!search.IsConfigured) return (null, Outcome.NotInThisState("No search for checks by others is set up.", "An administrator sets one: docs/operating.md."));
        // The network is asked before the change, never inside it.
        var answer = await search.AskAsync(text, cancellation);
        if (answer.Json is null) return (null, Outcome.NotInThisState(answer.Why, "Try again later. Nothing was changed."));
        try
        {
            var (entries, skipped) = ClaimReviewFeed.Read(answer.Json);
            return await KeepAsync(actor, search.Name, entries, skipped, "memory.ask", cancellation);
        }
        catch (FormatException wrong)
        {
            return (null, Outcome.NotInThisState($"The search answered with something else than checks. {wrong.Message}", "Nothing was changed."));
        }
    }

    private async Task<string?> TextOfAsync(Actor actor, Guid reviewId, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        return await data.Reviews.Where(r => r.Id == reviewId && r.DeskId == actor.DeskId).Select(r => r.ClaimText).SingleOrDefaultAsync(cancellation);
    }

    private static async Task<HashSet<string>> KnownAsync(Change change, IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in keys.Chunk(Batch))
            known.UnionWith(await change.Data.EarlierChecks.Where(c => c.DeskId == change.DeskId && some.Contains(c.Key)).Select(c => c.Key).ToListAsync(cancellation));
        return known;
    }

    private async Task<(ImportSum? Sum, Outcome Outcome)> KeepAsync(
        Actor actor, string name, IReadOnlyList<EarlierCheckEntry> entries, int skipped, string action, CancellationToken cancellation)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        var origin = name.Length <= MostName ? name : name[..MostName];
        var keys = entries.Select(e => Digest.Of(e.Url, NormalForm.Of(e.Claim))).ToList();
        var known = await KnownAsync(change, keys, cancellation);
        var added = 0;
        foreach (var (entry, key) in entries.Zip(keys))
        {
            if (!known.Add(key)) continue;
            change.Data.Add(new EarlierCheck
            {
                Id = Guid.CreateVersion7(), DeskId = actor.DeskId, Text = entry.Claim, Claimant = entry.Claimant, Rating = entry.Rating, Publisher = entry.Publisher,
                Url = entry.Url, On = entry.On, Key = key, Origin = origin, ImportedBy = actor.PersonId, ImportedAt = change.Now,
            });
            added++;
        }
        var sum = new ImportSum(entries.Count + skipped, added, entries.Count - added, skipped);
        change.Record(action, "desk", actor.DeskId, null, new Dictionary<string, string>
        {
            ["origin"] = origin, ["added"] = sum.Added.ToString(CultureInfo.InvariantCulture), ["skipped"] = sum.Skipped.ToString(CultureInfo.InvariantCulture),
        });
        await change.CommitAsync(cancellation);
        return (sum, new Done(actor.DeskId, change.Now));
    }
}
