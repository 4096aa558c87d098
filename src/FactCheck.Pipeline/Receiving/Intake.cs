using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Data.Jobs;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Receiving;

/// <summary>Takes articles and revisions in. The reading of the text is the first step of the assembly line.</summary>
public sealed class Intake(Changes changes, PipelineRules rules)
{
    /// <summary>Longest text taken in, in UTF-16 code units: a long book, far from what an article is.</summary>
    public const int LongestText = 2_000_000;

    private const string NobodyNamed = "(nobody named)";

    /// <summary>A new article; or the one with this external id, or this very text, that stands there already. <see cref="Done.Part"/> is the revision.</summary>
    public async Task<Outcome> SubmitAsync(Actor actor, Submission submission, CancellationToken cancellation = default)
    {
        if (Check(submission.Text) is { } refused) return refused;
        if (!rules.HasPolicy(submission.Policy))
            return Outcome.Missing($"There is no gate policy called {submission.Policy}.", $"Choose one of {string.Join(", ", rules.Policies.Keys.Order())}.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        if (await FindAsync(change.Data, actor.DeskId, submission, cancellation) is { } known)
            return await ReviseAsync(change, known, submission.Text, cancellation);

        var article = NewArticle(change, actor.PersonId, submission);
        change.Data.Add(article);
        AddRevision(change, article, 1, submission.Text);
        foreach (var author in Named(submission.Authors)) change.Data.Add(NewAuthor(article, author));
        change.Record("article.receive", "article", article.Id, article.Id, new Dictionary<string, string> { ["content"] = submission.Text.Hash });
        await change.CommitAsync(cancellation);
        return new Done(article.Id, change.Now, Part: article.CurrentRevisionId);
    }

    /// <summary>The next revision of an article; the text it has already is no new revision. <see cref="Done.Part"/> is the revision.</summary>
    public Task<Outcome> ReviseAsync(Actor actor, Guid articleId, RevisionText text, CancellationToken cancellation = default) =>
        ReviseAsync(actor, articleId, text, null, cancellation);

    /// <summary>The next revision, written onto the one that its author read: another one that came between is not overwritten.</summary>
    public async Task<Outcome> ReviseAsync(Actor actor, Guid articleId, RevisionText text, Guid? onto, CancellationToken cancellation = default)
    {
        if (Check(text) is { } refused) return refused;
        await using var change = await changes.BeginAsync(actor, cancellation);
        var article = await change.Data.Articles.SingleOrDefaultAsync(a => a.Id == articleId && a.DeskId == actor.DeskId, cancellation);
        if (article is null) return Outcome.Nothing;
        if (onto is { } read && article.CurrentRevisionId != read) return new Stale("A newer revision was handed in since you read the article.");
        return await ReviseAsync(change, article, text, cancellation);
    }

    /// <summary>Inside a step's own change, in the name of whoever connected the system that hands it in; authors that are new are added.</summary>
    internal static async Task<Article> TakeInAsync(Change change, Guid personId, Submission submission, CancellationToken cancellation)
    {
        var article = await FindAsync(change.Data, change.DeskId, submission, cancellation);
        if (article is null)
        {
            article = NewArticle(change, personId, submission);
            change.Data.Add(article);
            AddRevision(change, article, 1, submission.Text);
            change.Record("article.receive", "article", article.Id, article.Id, new Dictionary<string, string> { ["content"] = submission.Text.Hash });
        }
        else
        {
            var current = await change.Data.Revisions.Where(r => r.Id == article.CurrentRevisionId).Select(r => new { r.Number, r.ContentHash }).SingleAsync(cancellation);
            if (current.ContentHash != submission.Text.Hash)
            {
                article.CurrentRevisionId = AddRevision(change, article, current.Number + 1, submission.Text);
                article.Deadline = submission.Deadline;
                change.Record("article.revise", "article", article.Id, article.Id, new Dictionary<string, string> { ["content"] = submission.Text.Hash });
            }
            article.Policy = submission.Policy;
        }
        var known = await change.Data.Authors.Where(a => a.ArticleId == article.Id).Select(a => a.Name).ToListAsync(cancellation);
        foreach (var author in Named(submission.Authors).Where(a => !known.Contains(a.Name) && (a.Name != NobodyNamed || known.Count == 0)))
            change.Data.Add(NewAuthor(article, author));
        return article;
    }

    private static async Task<Outcome> ReviseAsync(Change change, Article article, RevisionText text, CancellationToken cancellation)
    {
        var current = await change.Data.Revisions.Where(r => r.Id == article.CurrentRevisionId)
            .Select(r => new { r.Id, r.Number, r.ContentHash }).SingleAsync(cancellation);
        if (current.ContentHash == text.Hash) return new Done(article.Id, change.Now, IsNew: false, Part: current.Id);

        article.CurrentRevisionId = AddRevision(change, article, current.Number + 1, text);
        change.Record("article.revise", "article", article.Id, article.Id, new Dictionary<string, string> { ["content"] = text.Hash });
        await change.CommitAsync(cancellation);
        return new Done(article.Id, change.Now, Part: article.CurrentRevisionId);
    }

    private static async Task<Article?> FindAsync(FactCheckDbContext data, Guid deskId, Submission submission, CancellationToken cancellation)
    {
        if (submission.ExternalId is { } name)
            return await data.Articles.SingleOrDefaultAsync(a => a.DeskId == deskId && a.ExternalId == name, cancellation);
        var hash = submission.Text.Hash;
        return await data.Articles
            .Where(a => a.DeskId == deskId && a.ExternalId == null
                && data.Revisions.Any(r => r.Id == a.CurrentRevisionId && r.ContentHash == hash))
            .OrderBy(a => a.CreatedAt).FirstOrDefaultAsync(cancellation);
    }

    private static Article NewArticle(Change change, Guid personId, Submission submission) => new()
    {
        Id = Guid.CreateVersion7(),
        DeskId = change.DeskId,
        ExternalId = submission.ExternalId,
        Title = submission.Title.Trim().Length > 0 ? submission.Title.Trim() : "Untitled",
        Policy = submission.Policy,
        Deadline = submission.Deadline,
        CreatedAt = change.Now,
        CreatedBy = personId,
        CurrentRevisionId = Guid.CreateVersion7(),
    };

    private static Guid AddRevision(Change change, Article article, int number, RevisionText text)
    {
        var revision = new ArticleRevision
        {
            Id = number == 1 ? article.CurrentRevisionId : Guid.CreateVersion7(),
            DeskId = article.DeskId,
            ArticleId = article.Id,
            Number = number,
            ContentHash = text.Hash,
            Format = text.Format,
            Source = text.Source,
            SourceSheet = text.SourceSheet,
            FileName = text.FileName,
            Dateline = text.Dateline,
            CreatedAt = change.Now,
            CreatedBy = change.Actor?.PersonId ?? article.CreatedBy,
        };
        change.Data.Add(revision);
        change.Due(new WorkOrder(LineStep.IngestArticle, revision.Id, article.Id));
        return revision.Id;
    }

    // An article without an author has one whom nobody knows, and that closes the gate.
    private static IEnumerable<AuthorName> Named(IReadOnlyList<AuthorName> authors) =>
        authors.Count == 0 ? [new(NobodyNamed)] : authors.DistinctBy(a => a.Name, StringComparer.Ordinal);

    private static ArticleAuthor NewAuthor(Article article, AuthorName author) => new()
    {
        Id = Guid.CreateVersion7(),
        DeskId = article.DeskId,
        ArticleId = article.Id,
        Name = author.Name,
        PersonId = author.PersonId,
        Identity = author.Identity,
    };

    private static Refused? Check(RevisionText text) => text.Source switch
    {
        { Length: > LongestText } => Outcome.Missing($"The text has more than {LongestText} characters.", "Hand it in in parts."),
        var source when string.IsNullOrWhiteSpace(source) => Outcome.Missing("The article has no text.", "Paste the text or choose a file."),
        _ => CheckSheet(text.SourceSheet),
    };

    private static Refused? CheckSheet(string sheet)
    {
        try
        {
            SourceSheet.Parse(sheet);
            return null;
        }
        catch (FormatException unreadable)
        {
            return Outcome.Missing(unreadable.Message, "Mend the sheet, or hand the article in without it.");
        }
    }
}
