using FactCheck.Core.Articles;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Jobs;
using FactCheck.Data.Tests.Databases;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Receiving;

public sealed class IntakeTests
{
    private const string Text = "# Harbour\n\nThe ferry carried 312 people on Friday.\n";

    [Theory, OnEachDatabase]
    public async Task Submit_NewText_WritesArticleRevisionAuthorAuditAndDueWorkTogether(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);

        var (article, revision) = await room.SubmitAsync(Text);

        await using var data = room.Read();
        Assert.Equal(revision, (await data.Articles.SingleAsync(a => a.Id == article)).CurrentRevisionId);
        Assert.Equal(Text, (await data.Revisions.SingleAsync()).Source);
        Assert.False((await data.Authors.SingleAsync()).IsKnown);
        Assert.Contains(await data.Audit.ToListAsync(), a => a.Action == "article.receive" && a.SubjectId == article);
        var due = await data.Outbox.SingleAsync();
        Assert.Equal((LineStep.IngestArticle, revision, article), (due.Step, due.SubjectId, due.ArticleId));
    }

    [Theory, OnEachDatabase]
    public async Task Submit_SameTextAgain_IsTheSameRevision(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var first = await room.SubmitAsync(Text);

        var second = await room.SubmitAsync(Text);

        Assert.Equal(first, second);
        await using var data = room.Read();
        Assert.Equal(1, await data.Revisions.CountAsync());
        Assert.Equal(1L, (await data.Outbox.SingleAsync()).Version);
    }

    [Theory, OnEachDatabase]
    public async Task Submit_SameTextInAnotherFormatOrWithASheet_IsAnotherText(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var first = await room.SubmitAsync(Text);
        var author = room.As("Eve", DeskRole.Author);

        var plain = await room.Get<Intake>().ReviseAsync(author, first.Article, new(Text, ArticleFormat.Plain));
        var sheet = await room.Get<Intake>().ReviseAsync(author, first.Article, new(Text, ArticleFormat.Plain) { SourceSheet = "a,https://b.example/" });

        Assert.Equal(3, new[] { first.Revision, Assert.IsType<Done>(plain).Part, Assert.IsType<Done>(sheet).Part }.Distinct().Count());
    }

    [Theory, OnEachDatabase]
    public async Task Submit_KnownExternalIdWithOtherText_IsTheNextRevision(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var author = room.As("Eve", DeskRole.Author);
        var first = Assert.IsType<Done>(await room.Get<Intake>().SubmitAsync(author, new() { Text = new(Text, ArticleFormat.Markdown), ExternalId = "cms-1" }));

        var second = Assert.IsType<Done>(await room.Get<Intake>().SubmitAsync(author, new() { Text = new(Text + "More.", ArticleFormat.Markdown), ExternalId = "cms-1" }));

        Assert.Equal(first.Id, second.Id);
        await using var data = room.Read();
        Assert.Equal([1, 2], await data.Revisions.OrderBy(r => r.Number).Select(r => r.Number).ToListAsync());
        Assert.Equal(second.Part, (await data.Articles.SingleAsync()).CurrentRevisionId);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, "")]
    [InlineData(DatabaseKind.Postgres, " \n\t")]
    public async Task Submit_NoText_IsRefusedAndWritesNothing(DatabaseKind database, string text)
    {
        await using var room = await Newsroom.OpenAsync(database);

        var outcome = await room.Get<Intake>().SubmitAsync(room.As("Eve", DeskRole.Author), new() { Text = new(text, ArticleFormat.Plain) });

        Assert.Equal(RefusalKind.Missing, Assert.IsType<Refused>(outcome).Kind);
        await using var data = room.Read();
        Assert.False(await data.Articles.AnyAsync());
        Assert.False(await data.Outbox.AnyAsync());
    }

    [Theory, OnEachDatabase]
    public async Task Revise_ArticleOfAnotherDesk_IsNotFound(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var (article, _) = await room.SubmitAsync(Text);
        var stranger = room.As("Eve", DeskRole.Author) with { DeskId = Guid.CreateVersion7() };

        Assert.IsType<NotFound>(await room.Get<Intake>().ReviseAsync(stranger, article, new("Other.", ArticleFormat.Plain)));
    }
}
