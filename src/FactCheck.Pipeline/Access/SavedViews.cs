using FactCheck.Data.Desks;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Access;

/// <summary>Views of the queue that people keep for themselves. They decide nothing, so the audit log does not hear of them.</summary>
public sealed class SavedViews(Changes changes)
{
    public const int LongestName = 60;

    private const int Most = 40;
    private const int LongestQuery = 1000;

    /// <summary>Keeps a view; one of the same name is replaced.</summary>
    public async Task<Outcome> KeepAsync(Actor actor, string name, string query, CancellationToken cancellation = default)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName) return Outcome.Missing($"A view needs a name of at most {LongestName} letters.", "Type what you would call it.");
        if (query.Length > LongestQuery) return Outcome.Missing("This view asks for too much to be kept.", "Use fewer words.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var own = change.Data.SavedViews.Where(v => v.DeskId == actor.DeskId && v.PersonId == actor.PersonId);
        if (await own.SingleOrDefaultAsync(v => v.Name == name, cancellation) is { } known)
        {
            known.Query = query;
            await change.CommitAsync(cancellation);
            return new Done(known.Id, change.Now);
        }
        if (await own.CountAsync(cancellation) >= Most) return Outcome.NotInThisState($"You keep {Most} views already.", "Forget one first.");
        var view = new SavedView { Id = Guid.CreateVersion7(), DeskId = actor.DeskId, PersonId = actor.PersonId, Name = name, Query = query, At = change.Now };
        change.Data.Add(view);
        await change.CommitAsync(cancellation);
        return new Done(view.Id, change.Now);
    }

    public async Task<Outcome> ForgetAsync(Actor actor, Guid id, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (await change.Data.SavedViews.SingleOrDefaultAsync(v => v.Id == id && v.DeskId == actor.DeskId && v.PersonId == actor.PersonId, cancellation) is not { } view) return Outcome.Nothing;
        change.Data.Remove(view);
        await change.CommitAsync(cancellation);
        return new Done(id, change.Now);
    }
}
