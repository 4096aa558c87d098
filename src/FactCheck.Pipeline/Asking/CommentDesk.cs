using FactCheck.Core.Reviews;
using FactCheck.Data.Desks;
using FactCheck.Data.Reviews;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Asking;

/// <summary>What people of the desk say to each other beside a claim. Whoever is called by name is told, and finds it in their queue; nobody else is.</summary>
public sealed class CommentDesk(Changes changes)
{
    private const int Longest = 4000;

    /// <summary>Adds a comment. A name that belongs to nobody of the desk is refused, so that no call goes unheard.</summary>
    public async Task<Outcome> AddAsync(Actor actor, Guid reviewId, string text, CancellationToken cancellation = default)
    {
        if (!actor.IsAny(DeskRole.Checker, DeskRole.Approver, DeskRole.Editor, DeskRole.Head, DeskRole.Legal)) return Outcome.NotAllowed("Only the desk comments on claims.");
        text = text.Trim();
        if (text.Length is 0 or > Longest) return Outcome.Missing($"A comment has between 1 and {Longest} letters.", "Write it, then send it.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var review = await change.Data.Reviews.SingleOrDefaultAsync(r => r.Id == reviewId && r.DeskId == actor.DeskId, cancellation);
        if (review is null) return Outcome.Nothing;
        List<string> names = [.. MentionReader.NamesIn(text).Select(n => n.ToUpperInvariant())];
        var people = await change.Data.Users
            .Where(p => p.NormalizedUserName != null && names.Contains(p.NormalizedUserName) && change.Data.Memberships.Any(m => m.PersonId == p.Id && m.DeskId == actor.DeskId))
            .Select(p => new { p.Id, p.NormalizedUserName }).ToListAsync(cancellation);
        if (names.FirstOrDefault(n => people.TrueForAll(p => p.NormalizedUserName != n)) is { } unknown)
            return Outcome.Missing($"Nobody of this desk is called @{unknown.ToLowerInvariant()}.", "Use the account name, or leave the at sign out.");
        var comment = new Comment
        {
            Id = Guid.CreateVersion7(),
            DeskId = actor.DeskId,
            ArticleId = review.ArticleId,
            ReviewId = review.Id,
            PersonId = actor.PersonId,
            Text = text,
            At = change.Now,
        };
        change.Data.Add(comment);
        foreach (var person in people.Where(p => p.Id != actor.PersonId))
        {
            change.Data.Add(new Mention { CommentId = comment.Id, PersonId = person.Id, DeskId = actor.DeskId, ReviewId = review.Id });
            change.Tell(EventKind.Mentioned, review.Id, review.ArticleId, new Dictionary<string, string> { ["person"] = person.Id.ToString("N") });
        }
        // The words stay out of the audit log, which is exported.
        change.Record("comment.add", "comment", comment.Id, review.ArticleId);
        await change.CommitAsync(cancellation);
        return new Done(comment.Id, change.Now);
    }

    /// <summary>The person has read what calls them beside this claim.</summary>
    public async Task<Outcome> SeenAsync(Actor actor, Guid reviewId, CancellationToken cancellation = default)
    {
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (!await change.Data.Reviews.AnyAsync(r => r.Id == reviewId && r.DeskId == actor.DeskId, cancellation)) return Outcome.Nothing;
        var calls = await change.Data.Mentions.Where(m => m.ReviewId == reviewId && m.DeskId == actor.DeskId && m.PersonId == actor.PersonId && m.SeenAt == null).ToListAsync(cancellation);
        foreach (var call in calls) call.SeenAt = change.Now;
        await change.CommitAsync(cancellation);
        return new Done(reviewId, change.Now, IsNew: calls.Count > 0);
    }
}
