using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Access;

/// <summary>Who wrote what: the server asks before every decision, whatever the browser showed.</summary>
internal static class Authorship
{
    internal static Task<bool> IsAuthorAsync(FactCheckDbContext data, Guid articleId, Guid personId, CancellationToken cancellation) =>
        data.Authors.AnyAsync(a => a.ArticleId == articleId && a.PersonId == personId, cancellation);

    internal static async Task<Refused?> RefuseAuthorAsync(Change change, Guid articleId, string what, CancellationToken cancellation) =>
        change.Actor is { } actor && await IsAuthorAsync(change.Data, articleId, actor.PersonId, cancellation)
            ? new Refused(new Refusal(RefusalKind.SeparationOfDuties, $"You cannot {what}. You are an author of this article.", "Somebody else of the desk can."))
            : null;
}
