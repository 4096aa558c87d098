using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Keeping;

/// <summary>All that a desk holds about one person, as one JSON document: for the person, who may ask for it. Nothing of a private source is in it.</summary>
public sealed class PersonCopy(Changes changes)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Converters = { new JsonStringEnumConverter() } };

    /// <summary>The document; null where the person was never of this desk or the actor may not have it. One's own is everybody's right.</summary>
    public async Task<string?> WriteAsync(Actor actor, Guid personId, CancellationToken cancellation = default)
    {
        if (actor.PersonId != personId && !actor.Is(DeskRole.Administrator)) return null;
        await using var change = await changes.BeginAsync(actor, cancellation);
        var data = change.Data;
        var person = await data.Users.AsNoTracking().SingleOrDefaultAsync(p => p.Id == personId, cancellation);
        if (person is null || !await WasHereAsync(data, actor.DeskId, personId, cancellation)) return null;
        var secret = await PrivateWords.OfDeskAsync(data, actor.DeskId, cancellation);
        var document = new
        {
            kind = "factcheck-person/1",
            madeAt = change.Now,
            account = await AccountAsync(data, person, cancellation),
            atTheDesk = await AtTheDeskAsync(data, actor.DeskId, personId, cancellation),
            wrote = await WroteAsync(data, actor.DeskId, personId, secret, cancellation),
            decided = await DecidedAsync(data, actor.DeskId, personId, secret, cancellation),
            log = await LogAsync(data, actor.DeskId, personId, secret, cancellation),
        };
        change.Record("person.export", "person", personId, null);
        await change.CommitAsync(cancellation);
        return JsonSerializer.Serialize(document, Json);
    }

    private static async Task<bool> WasHereAsync(FactCheckDbContext data, Guid deskId, Guid personId, CancellationToken cancellation) =>
        await data.Memberships.AnyAsync(m => m.DeskId == deskId && m.PersonId == personId, cancellation)
        || await data.Deactivations.AnyAsync(d => d.DeskId == deskId && d.PersonId == personId, cancellation);

    private static async Task<object> AccountAsync(FactCheckDbContext data, Person person, CancellationToken cancellation) => new
    {
        person.Id, person.DisplayName, person.UserName, person.Email, person.CreatedAt, person.IsService,
        secondFactor = person.TwoFactorEnabled,
        identities = await data.UserLogins.Where(l => l.UserId == person.Id).Select(l => l.LoginProvider + ":" + l.ProviderKey).ToListAsync(cancellation),
        passkeys = await PasskeyRows.CountAsync(data, person.Id, cancellation),
    };

    private static async Task<object> AtTheDeskAsync(FactCheckDbContext data, Guid desk, Guid id, CancellationToken cancellation) => new
    {
        roles = await data.Memberships.AsNoTracking().Where(m => m.DeskId == desk && m.PersonId == id).Select(m => new { m.Role, m.GrantedAt }).ToListAsync(cancellation),
        sessions = await data.Sessions.AsNoTracking().Where(s => s.DeskId == desk && s.PersonId == id).Select(s => new { s.Agent, s.CreatedAt, s.SeenAt, s.EndedAt }).ToListAsync(cancellation),
        tokens = await data.ApiTokens.AsNoTracking().Where(t => t.DeskId == desk && t.PersonId == id)
            .Select(t => new { t.Name, t.Prefix, t.Scopes, t.CreatedAt, t.ExpiresAt, t.LastUsedAt, t.RevokedAt }).ToListAsync(cancellation),
        views = await data.SavedViews.AsNoTracking().Where(v => v.DeskId == desk && v.PersonId == id).Select(v => new { v.Name, v.Query, v.At }).ToListAsync(cancellation),
        notices = await data.Notices.AsNoTracking().Where(n => n.DeskId == desk && n.PersonId == id).Select(n => new { n.Kind, n.Words, n.At, n.ReadAt, n.MailedAt }).ToListAsync(cancellation),
        mail = await data.NoticeSettings.Where(s => s.DeskId == desk && s.PersonId == id).Select(s => s.Address).SingleOrDefaultAsync(cancellation),
        authorOf = await data.Authors.AsNoTracking().Where(a => a.DeskId == desk && a.PersonId == id)
            .Join(data.Articles, a => a.ArticleId, a => a.Id, (author, article) => new { article.Id, article.Title, author.Name, author.Identity }).ToListAsync(cancellation),
    };

    private static async Task<object> WroteAsync(FactCheckDbContext data, Guid desk, Guid id, PrivateWords secret, CancellationToken cancellation) => new
    {
        comments = (await data.Comments.AsNoTracking().Where(c => c.DeskId == desk && c.PersonId == id).OrderBy(c => c.Id).ToListAsync(cancellation))
            .Select(c => new { claim = c.ReviewId, text = secret.Without(c.Text), c.At }),
        queries = (await data.Queries.AsNoTracking().Where(q => q.DeskId == desk && (q.AskedBy == id || q.AnsweredBy == id || q.AddresseeId == id)).OrderBy(q => q.Id).ToListAsync(cancellation))
            .Select(q => new { claim = q.ReviewId, question = secret.Without(q.Question), answer = q.Answer is null ? null : secret.Without(q.Answer), q.AskedAt, q.AnsweredAt, asked = q.AskedBy == id, answered = q.AnsweredBy == id }),
        answers = (await data.FurtherAnswers.AsNoTracking().Where(a => a.DeskId == desk && a.PersonId == id).OrderBy(a => a.Id).ToListAsync(cancellation))
            .Select(a => new { query = a.QueryId, text = secret.Without(a.Text), a.At }),
    };

    private static async Task<object> DecidedAsync(FactCheckDbContext data, Guid desk, Guid id, PrivateWords secret, CancellationToken cancellation) => new
    {
        proposed = (await data.Verdicts.AsNoTracking().Where(v => v.DeskId == desk && v.ProposedBy == id).OrderBy(v => v.Id).ToListAsync(cancellation))
            .Select(v => new { claim = v.ReviewId, text = secret.Without(v.ClaimText), v.Verdict, reason = secret.Without(v.Reason), v.ProposedAt }),
        approved = (await data.Approvals.AsNoTracking().Where(a => a.DeskId == desk && a.PersonId == id).OrderBy(a => a.At).ToListAsync(cancellation)).Select(a => new { a.Fingerprint, a.At }),
        waived = (await data.Waivers.AsNoTracking().Where(w => w.DeskId == desk && w.PersonId == id).OrderBy(w => w.At).ToListAsync(cancellation))
            .Select(w => new { article = w.ArticleId, w.Subject, reason = secret.Without(w.Reason), w.At }),
    };

    private static async Task<object> LogAsync(FactCheckDbContext data, Guid desk, Guid id, PrivateWords secret, CancellationToken cancellation)
    {
        var rows = await (from row in data.Audit.AsNoTracking()
                          join text in data.AuditTexts.AsNoTracking() on row.Id equals text.AuditId into texts
                          from text in texts.DefaultIfEmpty()
                          where row.DeskId == desk && (row.ActorId == id || (row.SubjectKind == "person" && row.SubjectId == id))
                          orderby row.Sequence
                          select new { Row = row, text.Text }).ToListAsync(cancellation);
        return rows.Select(r => new { r.Row.At, r.Row.Action, r.Row.SubjectKind, r.Row.SubjectId, byThem = r.Row.ActorId == id, words = r.Text is null ? null : secret.Without(r.Text) });
    }
}
