using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Reviews;
using FactCheck.Data.Tests.Databases;
using FactCheck.Pipeline.Access;
using FactCheck.Pipeline.Asking;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Notices;

/// <summary>Every worker process makes this round each minute; on PostgreSQL nothing in the process keeps two of them apart.</summary>
public sealed class NoticeSweepTests
{
    [Theory, OnEachDatabase]
    public async Task Sweep_ByManyWorkersAtOnce_TellsOfEachReminderOnce(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        await room.Get<DeskAccess>().GrantAsync(room.Administrator, room.As("Eve").PersonId, DeskRole.Author);
        await room.SubmitAsync("# Harbour\n\nThe ferry carried 312 people on Friday.\n");
        await room.WorkAsync();
        await using var data = room.Read();
        var review = await data.Reviews.Select(r => r.Id).FirstAsync();
        var question = new Question(QueryAddressee.Author, "Eve", room.As("Eve").PersonId, "Who counted?", DateTimeOffset.UtcNow + TimeSpan.FromHours(2));
        Assert.IsType<Done>(await room.Get<QueryDesk>().AskAsync(room.As("Ada", DeskRole.Checker), review, question));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => room.Get<NoticeSweep>().RunAsync(default)));

        Assert.Equal(1, await data.Events.CountAsync(e => e.Kind == EventKind.QueryDue));
    }
}
