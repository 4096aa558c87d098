using FactCheck.Core.Sources;
using FactCheck.Data.Desks;
using FactCheck.Pipeline.Citing;
using FactCheck.Pipeline.Notices;
using FactCheck.Pipeline.Outcomes;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Keeping;

public sealed class PrivateSourceTests
{
    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task Change_OfASource_IsToldOutsideOnlyWhereItIsNotPrivate(bool isPrivate, int told)
    {
        await using var room = await Newsroom.OpenAsync();
        var (ada, desk) = (room.As("Ada", DeskRole.Checker), room.Get<CitationDesk>());
        var ferry = room.Site.Put("/ferry", "Ferry figures", "The ferry carried 312 people on Friday, the harbour office said.", "The next count is due in June.");
        await room.SubmitAsync($"# Ferry\n\nThe ferry [carried 312 people on Friday]({ferry}), the harbour office said.\n");
        await room.WorkAsync();
        await using var data = room.Read();
        var source = await data.Sources.Select(s => s.Id).SingleAsync();
        if (isPrivate) Assert.IsType<Done>(await desk.MarkPrivateAsync(ada, source, true));
        room.Site.Put("/ferry", "Ferry figures", "The ferry carried 921 people on Friday, the harbour office said.", "The next count is due in June.");
        Assert.IsType<Done>(await desk.FetchAgainAsync(ada, source));
        await room.WorkAsync();

        Assert.Equal(2, await data.Captures.CountAsync());
        Assert.Equal(told, await data.Events.CountAsync(e => e.Kind == EventKind.SourceChanged));
    }

    [Fact]
    public async Task Mark_TakenBack_IsAnEditorsAlone()
    {
        await using var room = await Newsroom.OpenAsync();
        var desk = room.Get<CitationDesk>();
        var ferry = room.Site.Put("/ferry", "Ferry figures", "The ferry carried 312 people on Friday, the harbour office said.");
        await room.SubmitAsync($"# Ferry\n\nThe ferry [carried 312 people on Friday]({ferry}).\n");
        await room.WorkAsync();
        await using var data = room.Read();
        var source = await data.Sources.Select(s => s.Id).SingleAsync();
        Assert.IsType<Refused>(await desk.MarkPrivateAsync(room.As("Eve", DeskRole.Author), source, true));
        Assert.IsType<Done>(await desk.MarkPrivateAsync(room.As("Ada", DeskRole.Checker), source, true));
        Assert.IsType<Refused>(await desk.MarkPrivateAsync(room.As("Ada", DeskRole.Checker), source, false));
        Assert.Equal(SourceKind.Private, await data.Sources.Select(s => s.Kind).SingleAsync());
        Assert.IsType<Done>(await desk.MarkPrivateAsync(room.As("Dov", DeskRole.Editor), source, false));
        Assert.Equal(["source.private", "source.open"], await data.Audit.Where(a => a.SubjectId == source).OrderBy(a => a.Sequence).Select(a => a.Action).ToListAsync());
    }
}
