using FactCheck.Data;
using FactCheck.Data.Tests.Databases;
using FactCheck.Pipeline.Records;
using FactCheck.Pipeline.Tests.Steps;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Records;

public sealed class AuditSealerTests
{
    [Theory, OnEachDatabase]
    public async Task Seal_WhatIsCommitted_ChainsEveryRowOnceAndVerifies(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        await room.SubmitAsync(HarbourStory.Write(room.Site));
        var sealer = room.Get<AuditSealer>();

        Assert.True(await sealer.SealAsync(default) > 0);
        Assert.Equal(0, await sealer.SealAsync(default));
        await room.SubmitAsync("# Another\n\nThe tower is 40 metres high.\n");
        Assert.Equal(1, await sealer.SealAsync(default));

        await using var data = room.Read();
        Assert.Equal(await data.Audit.CountAsync(), await data.AuditSeals.CountAsync());
        Assert.Null(await sealer.VerifyAsync(default));
    }

    [Theory, OnEachDatabase]
    public async Task Verify_ARowChangedBehindTheChain_NamesTheLink(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        await room.SubmitAsync(HarbourStory.Write(room.Site));
        await room.Get<AuditSealer>().SealAsync(default);
        await using var data = room.Read();
        var second = await data.AuditSeals.Where(s => s.Number == 2).Select(s => s.AuditId).SingleAsync();
        // The database refuses this to everybody; somebody who owns the database takes its guard away first.
        await data.Database.ExecuteSqlRawAsync(database == DatabaseKind.Sqlite ? "DROP TRIGGER \"Audit_no_UPDATE\"" : "DROP TRIGGER \"Audit_kept\" ON \"Audit\"");
        await data.Audit.Where(a => a.Id == second).ExecuteUpdateAsync(s => s.SetProperty(a => a.Action, "something.else"));

        Assert.Equal(2, (await room.Get<AuditSealer>().VerifyAsync(default))?.Number);
    }

    [Theory, OnEachDatabase]
    public async Task Seal_AfterWordsAreErased_StillVerifies(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        await room.SubmitAsync(HarbourStory.Write(room.Site));
        await room.Get<AuditSealer>().SealAsync(default);
        await using var data = room.Read();
        await data.AuditTexts.ExecuteUpdateAsync(s => s.SetProperty(t => t.Text, (string?)null).SetProperty(t => t.Salt, (string?)null));

        Assert.Null(await room.Get<AuditSealer>().VerifyAsync(default));
    }
}
