using System.Security.Cryptography;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Keeping;

/// <summary>
/// Erases who somebody was. Their opaque id stays where they decided something, so that approvals, receipts and the audit chain hold; nothing says
/// any more whose it is. Bylines stay: they were published, and the separation of duties rests on them.
/// </summary>
public sealed class PersonErasure(Changes changes)
{
    /// <summary>Erases an account that opens nothing any more.</summary>
    /// <param name="actor">An administrator of the desk.</param>
    /// <param name="personId">Whose.</param>
    /// <param name="withWords">Also the comments, answers and reasons that they wrote at this desk.</param>
    /// <param name="reason">For example that they asked for it.</param>
    /// <param name="cancellation">Ends the attempt.</param>
    public async Task<Outcome> EraseAsync(Actor actor, Guid personId, bool withWords, string reason, CancellationToken cancellation = default)
    {
        if (Refuse(actor, reason) is { } refused) return refused;
        await using var change = await changes.BeginAsync(actor, cancellation);
        var data = change.Data;
        var person = await data.Users.SingleOrDefaultAsync(p => p.Id == personId, cancellation);
        if (person is null || !await data.Deactivations.AnyAsync(d => d.DeskId == actor.DeskId && d.PersonId == personId, cancellation)) return Outcome.Nothing;
        if (await data.Memberships.AnyAsync(m => m.PersonId == personId, cancellation))
            return Outcome.NotInThisState($"{person.DisplayName} still has rights at a desk.", "Its administrator deactivates the account first.");
        if (await Holds.OnPersonAsync(data, personId, cancellation))
            return Outcome.NotInThisState("A legal hold keeps what this person had a part in.", "It can be erased once the hold is lifted.");
        Empty(person);
        await ForgetAsync(data, personId, change.Now, cancellation);
        if (withWords) await WordsAsync(change, personId, cancellation);
        await AuditWords.EraseAsync(change, data.Audit.Where(a => a.SubjectKind == "person" && a.SubjectId == personId), cancellation);
        change.Record("person.erase", "person", personId, null, new Dictionary<string, string> { ["words"] = withWords ? "yes" : "no" }, reason.Trim());
        await change.CommitAsync(cancellation);
        return new Done(personId, change.Now);
    }

    /// <summary>Erases the queries in which somebody without an account stands under a name.</summary>
    public async Task<Outcome> EraseNameAsync(Actor actor, string name, string reason, CancellationToken cancellation = default)
    {
        if (Refuse(actor, reason) is { } refused) return refused;
        var wanted = name.Trim();
        if (wanted.Length == 0) return Outcome.Missing("A name is missing.", "Write it as it stands in the query.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var data = change.Data;
        var named = data.Queries.Where(q => q.DeskId == actor.DeskId && q.ErasedAt == null
            && ((q.AddresseeName == wanted && q.AddresseeId == null) || q.AnsweredByName == wanted || data.FurtherAnswers.Any(a => a.QueryId == q.Id && a.Name == wanted)));
        if (!await named.AnyAsync(cancellation)) return Outcome.Nothing;
        if (await named.AnyAsync(q => q.WithdrawnAt == null && (q.AnsweredAt == null || q.SettledAt == null), cancellation))
            return Outcome.NotInThisState("A query with this name still holds a gate.", "Settle it or take it back first.");
        if (await named.AnyAsync(q => data.LegalHolds.Any(h => h.DeskId == actor.DeskId && h.LiftedAt == null && (h.ArticleId == null || h.ArticleId == q.ArticleId)), cancellation))
            return Outcome.NotInThisState("A legal hold keeps a query with this name.", "It can be erased once the hold is lifted.");
        var ids = await named.Select(q => q.Id).ToListAsync(cancellation);
        await QueryErasure.EraseAsync(change, ids, cancellation);
        foreach (var id in ids) change.Record("query.erase", "query", id, null);
        await change.CommitAsync(cancellation);
        return new Done(ids[0], change.Now);
    }

    private static Refused? Refuse(Actor actor, string reason)
    {
        if (!actor.Is(DeskRole.Administrator)) return Outcome.NotAllowed("Only an administrator of the desk erases a person's data.");
        return string.IsNullOrWhiteSpace(reason) ? Outcome.Missing("Erasing asks for a reason.", "Say who asked for it, and when.") : null;
    }

    private static void Empty(Person person)
    {
        var name = "erased-" + person.Id.ToString("N");
        (person.UserName, person.NormalizedUserName, person.DisplayName) = (name, name.ToUpperInvariant(), "Erased person " + person.Id.ToString("N")[^6..]);
        (person.Email, person.NormalizedEmail, person.PhoneNumber, person.PasswordHash) = (null, null, null, null);
        (person.EmailConfirmed, person.PhoneNumberConfirmed, person.TwoFactorEnabled) = (false, false, false);
        // Whatever was signed in under the old stamp is out.
        person.SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
    }

    private static async Task ForgetAsync(FactCheckDbContext data, Guid personId, DateTimeOffset now, CancellationToken cancellation)
    {
        await data.UserLogins.Where(l => l.UserId == personId).ExecuteDeleteAsync(cancellation);
        await data.UserTokens.Where(t => t.UserId == personId).ExecuteDeleteAsync(cancellation);
        await data.UserClaims.Where(c => c.UserId == personId).ExecuteDeleteAsync(cancellation);
        await PasskeyRows.EraseAsync(data, personId, cancellation);
        await data.Sessions.Where(s => s.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await data.SavedViews.Where(v => v.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await data.Notices.Where(n => n.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await data.NoticeSettings.Where(s => s.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await data.IdempotentAnswers.Where(a => a.PersonId == personId).ExecuteDeleteAsync(cancellation);
        await data.Invitations.Where(i => i.PersonId == personId).ExecuteUpdateAsync(set => set.SetProperty(i => i.Name, "").SetProperty(i => i.Address, (string?)null), cancellation);
        await data.ApiTokens.Where(t => t.PersonId == personId).ExecuteUpdateAsync(
            set => set.SetProperty(t => t.Name, "").SetProperty(t => t.RevokedAt, t => t.RevokedAt ?? now).SetProperty(t => t.Version, t => t.Version + 1), cancellation);
    }

    private static async Task WordsAsync(Change change, Guid personId, CancellationToken cancellation)
    {
        var (data, desk) = (change.Data, change.DeskId);
        await data.Comments.Where(c => c.DeskId == desk && c.PersonId == personId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Text, ""), cancellation);
        await data.FurtherAnswers.Where(a => a.DeskId == desk && a.PersonId == personId).ExecuteUpdateAsync(set => set.SetProperty(a => a.Text, ""), cancellation);
        await data.Queries.Where(q => q.DeskId == desk && q.AnsweredBy == personId).ExecuteUpdateAsync(
            set => set.SetProperty(q => q.Answer, "").SetProperty(q => q.Version, q => q.Version + 1), cancellation);
        await data.Queries.Where(q => q.DeskId == desk && q.AddresseeId == personId).ExecuteUpdateAsync(
            set => set.SetProperty(q => q.AddresseeName, "").SetProperty(q => q.Version, q => q.Version + 1), cancellation);
        await AuditWords.EraseAsync(change, data.Audit.Where(a => a.DeskId == desk && a.ActorId == personId), cancellation);
    }
}
