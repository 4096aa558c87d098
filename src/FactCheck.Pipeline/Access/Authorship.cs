using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Access;

/// <summary>Who wrote what: the server asks before every decision, whatever the browser showed.</summary>
internal static class Authorship
{
    /// <summary>An author's account, another account of the same person, or the person behind an author's login or address.</summary>
    internal static async Task<bool> IsAuthorAsync(FactCheckDbContext data, Guid articleId, Guid personId, CancellationToken cancellation) =>
        await IsAuthorAsync(data, articleId, await VerifiedIdentity.OfAsync(data, personId, cancellation), cancellation);

    internal static async Task<bool> IsAuthorAsync(FactCheckDbContext data, Guid articleId, VerifiedIdentity who, CancellationToken cancellation)
    {
        var authors = await data.Authors.AsNoTracking().Where(a => a.ArticleId == articleId).Select(a => new { a.PersonId, a.Identity }).ToListAsync(cancellation);
        return authors.Exists(a => who.Has(a.PersonId) || (a.Identity is { } identity && who.Names.Contains(identity.Trim())));
    }

    internal static async Task<Refused?> RefuseAuthorAsync(Change change, Guid articleId, string what, CancellationToken cancellation) =>
        change.Actor is { } actor && await IsAuthorAsync(change.Data, articleId, actor.PersonId, cancellation)
            ? new Refused(new Refusal(RefusalKind.SeparationOfDuties, $"You cannot {what}. You are an author of this article.", "Somebody else of the desk can."))
            : null;
}
