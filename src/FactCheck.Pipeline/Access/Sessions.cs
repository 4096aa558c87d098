using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Access;

/// <summary>Who is signed in where. A session that is ended opens nothing with the very next request.</summary>
public sealed class Sessions(Changes changes, IDbContextFactory<FactCheckDbContext> contexts, TimeProvider clock)
{
    private const int LongestAgent = 200;

    private static readonly TimeSpan Seen = TimeSpan.FromMinutes(5);

    /// <summary>Null for somebody who has no right at any desk.</summary>
    public async Task<Guid?> BeginAsync(Guid personId, string agent, CancellationToken cancellation = default)
    {
        if (await ActorAsync(personId, cancellation) is not { } actor) return null;
        await using var change = await changes.BeginAsync(actor, cancellation);
        var session = new SignInSession
        {
            Id = Guid.CreateVersion7(), DeskId = actor.DeskId, PersonId = personId, Agent = agent.Length > LongestAgent ? agent[..LongestAgent] : agent,
            CreatedAt = change.Now, SeenAt = change.Now,
        };
        change.Data.Add(session);
        change.Record("person.sign-in", "session", session.Id, null);
        await change.CommitAsync(cancellation);
        return session.Id;
    }

    /// <summary>True while the session is open, its person has a right somewhere, and nothing that ends sessions (a new password, a new second factor) came between.</summary>
    public async Task<bool> HoldsAsync(Guid sessionId, Guid personId, string stamp, CancellationToken cancellation = default)
    {
        await using var data = contexts.CreateDbContext();
        var session = await data.Sessions.AsNoTracking()
            .Where(s => s.Id == sessionId && s.PersonId == personId && s.EndedAt == null)
            .Where(s => data.Users.Any(p => p.Id == personId && p.SecurityStamp == stamp) && data.Memberships.Any(m => m.PersonId == personId))
            .SingleOrDefaultAsync(cancellation);
        if (session is null) return false;
        if (session.SeenAt + Seen < clock.GetUtcNow()) await SeeAsync(session, cancellation);
        return true;
    }

    /// <summary>Ends one session of one's own.</summary>
    public async Task<Outcome> EndAsync(Actor actor, Guid sessionId, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        var session = await change.Data.Sessions.SingleOrDefaultAsync(s => s.Id == sessionId && s.PersonId == actor.PersonId, cancellation);
        if (session is null) return Outcome.Nothing;
        if (session.EndedAt is not null) return new Done(sessionId, change.Now, IsNew: false);
        session.EndedAt = change.Now;
        change.Record("session.end", "session", sessionId, null);
        await change.CommitAsync(cancellation);
        return new Done(sessionId, change.Now);
    }

    /// <summary>Takes down that a person changed how they sign in.</summary>
    public async Task NoteAsync(Actor actor, string action, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        change.Record(action, "person", actor.PersonId, null);
        await change.CommitAsync(cancellation);
    }

    private async Task SeeAsync(SignInSession session, CancellationToken cancellation)
    {
        await using var change = await changes.BeginAsync(new Actor(session.PersonId, session.DeskId, new HashSet<DeskRole>()), cancellation);
        await change.Data.Sessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, change.Now), cancellation);
        await change.CommitAsync(cancellation);
    }

    private async Task<Actor?> ActorAsync(Guid personId, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        var first = await data.Memberships.AsNoTracking().Where(m => m.PersonId == personId).OrderBy(m => m.GrantedAt).FirstOrDefaultAsync(cancellation);
        return first is null ? null : new(personId, first.DeskId, new HashSet<DeskRole>());
    }
}
