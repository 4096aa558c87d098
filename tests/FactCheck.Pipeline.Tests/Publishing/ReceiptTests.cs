using FactCheck.Core.Records;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Tests.Databases;
using FactCheck.Pipeline.Gating;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Receiving;
using FactCheck.Pipeline.Records;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Publishing;

public sealed class ReceiptTests
{
    [Theory, OnEachDatabase]
    public async Task Publish_OfAnOpenGate_LeavesAReceiptThatVerifiesOffline(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var article = await PublishAsync(room);
        Assert.NotEqual(0, await room.Get<AuditSealer>().SealAsync(default));
        await room.WorkAsync();

        var text = await ReceiptAsync(room, article);
        var key = (await room.Get<SigningKeys>().AllAsync())[0].PublicKey;
        var reading = SignedFileReader.Read(text, SignedFile.Receipt, key);
        Assert.Empty(ReceiptCheck.Check(reading));
        Assert.Contains("312 people", text, StringComparison.Ordinal);
        Assert.Contains("\"type\":\"audit\"", text, StringComparison.Ordinal);
        Assert.NotEmpty(ReceiptCheck.Check(SignedFileReader.Read(text.Replace("312 people", "321 people", StringComparison.Ordinal), SignedFile.Receipt, key)));
    }

    [Fact]
    public async Task Receipt_BeforeItsEntryIsSealed_WaitsForTheSeal()
    {
        await using var room = await Newsroom.OpenAsync();
        var article = await PublishAsync(room);
        await using (var data = room.Read())
        {
            Assert.Equal("", await data.Receipts.Where(r => r.ArticleId == article).Select(r => r.Text).SingleAsync());
        }
        await room.Get<AuditSealer>().SealAsync(default);
        await room.WorkAsync();
        Assert.NotEqual("", await ReceiptAsync(room, article));
    }

    [Fact]
    public async Task Receipt_AfterTheKeyWasRotated_StillVerifiesAndNewOnesBearTheNewKey()
    {
        await using var room = await Newsroom.OpenAsync();
        var article = await PublishAsync(room);
        await room.Get<AuditSealer>().SealAsync(default);
        await room.WorkAsync();
        Assert.IsType<Done>(await room.Get<KeyRotation>().RotateAsync(room.Administrator));
        var export = await room.Get<AuditExport>().WriteAsync(room.Administrator, AuditSelection.All);

        Assert.IsType<Refused>(await room.Get<KeyRotation>().RotateAsync(room.As("Ben", DeskRole.Editor)));
        var keys = await room.Get<SigningKeys>().AllAsync();
        Assert.Equal(2, keys.Count);
        Assert.Empty(SignedFileReader.Read(await ReceiptAsync(room, article), SignedFile.Receipt, keys[1].PublicKey).Faults);
        Assert.Empty(AuditExportCheck.Check(SignedFileReader.Read(export ?? "", SignedFile.Audit, keys[0].PublicKey)));
    }

    [Theory, OnEachDatabase]
    public async Task Audit_ChangedByHand_IsRefusedByTheDatabase(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        await PublishAsync(room);
        await room.Get<AuditSealer>().SealAsync(default);
        Assert.True(await room.Get<AuditCheckpoints>().SignAsync(default));
        await using var data = room.Read();
        foreach (var deed in new[] { "UPDATE \"Audit\" SET \"Action\" = 'x'", "DELETE FROM \"Audit\"", "UPDATE \"AuditSeals\" SET \"Hash\" = 'x'", "DELETE FROM \"AuditSeals\"", "DELETE FROM \"AuditCheckpoints\"" })
        {
            var refusal = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => data.Database.ExecuteSqlRawAsync(deed));
            Assert.Contains("never changed", refusal.Message, StringComparison.Ordinal);
        }
        Assert.Null(await room.Get<AuditSealer>().VerifyAsync(default));
        Assert.Null(await room.Get<AuditCheckpoints>().VerifyAsync(default));
    }

    [Fact]
    public async Task Checkpoint_OfAChainRewrittenByHand_NoLongerHolds()
    {
        await using var room = await Newsroom.OpenAsync();
        await PublishAsync(room);
        await room.Get<AuditSealer>().SealAsync(default);
        await room.Get<AuditCheckpoints>().SignAsync(default);
        await using var data = room.Read();
        await data.Database.ExecuteSqlRawAsync("DROP TRIGGER \"AuditSeals_no_UPDATE\"; UPDATE \"AuditSeals\" SET \"Hash\" = 'z' || substr(\"Hash\", 2)");
        Assert.Equal("the chain is not the one that was signed", (await room.Get<AuditCheckpoints>().VerifyAsync(default))?.Reason);
    }

    private static async Task<Guid> PublishAsync(Newsroom room)
    {
        var ferry = room.Site.Put("/ferry", "Ferry figures", "The ferry carried 312 people on Friday, the harbour office said.", "The next count is due in June.");
        var (article, revision) = await room.SubmitAsync(
            $"# Ferry\n\nThe ferry [carried 312 people on Friday]({ferry}), the harbour office said.\n", new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        await People.ApproveAllAsync(room, article);
        await People.ReadAllAsync(room, revision);
        await room.WorkAsync();
        Assert.IsType<Done>(await room.Get<GateDesk>().PublishAsync(room.As("Dov", DeskRole.Editor), article, revision));
        return article;
    }

    private static async Task<string> ReceiptAsync(Newsroom room, Guid article)
    {
        await using var data = room.Read();
        return await data.Receipts.Where(r => r.ArticleId == article).Select(r => r.Text).SingleAsync();
    }
}
