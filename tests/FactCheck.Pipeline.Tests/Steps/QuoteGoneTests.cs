using FactCheck.Core.Matching;
using FactCheck.Data;
using FactCheck.Data.Desks;
using FactCheck.Data.Tests.Databases;
using FactCheck.Pipeline.Citing;
using FactCheck.Pipeline.Receiving;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Tests.Steps;

public sealed class QuoteGoneTests
{
    [Theory, OnEachDatabase]
    public async Task FetchAgain_QuotedWordsTakenOffThePage_AreNamedAsGone(DatabaseKind database)
    {
        await using var room = await Newsroom.OpenAsync(database);
        var quay = room.Site.Put("/quay", "The quay", "“The quay will not hold another winter,” harbour master Lena Ortiz said on Friday.", "The council meets in June.");
        await room.SubmitAsync($"# The quay\n\nHarbour master Lena Ortiz said: [“The quay will not hold another winter.”]({quay})\n", new AuthorName("Eve", room.As("Eve").PersonId));
        await room.WorkAsync();
        room.Site.Put("/quay", "The quay", "Harbour master Lena Ortiz spoke about the quay on Friday.", "The council meets in June.");

        await using (var data = room.Read())
        {
            var source = await data.Sources.SingleAsync(s => s.Url.EndsWith("/quay"));
            await room.Get<CitationDesk>().FetchAgainAsync(room.As("Ada", DeskRole.Checker), source.Id);
        }
        await room.WorkAsync();

        await using var after = room.Read();
        var newest = (await after.Captures.ToListAsync()).MaxBy(c => c.At)?.Id;
        var quotes = (await after.Matches.Where(m => m.CaptureId == newest).ToListAsync()).SelectMany(m => m.Quotes).ToList();
        Assert.Contains(quotes, q => q.Outcome == QuoteOutcome.GoneFromPage);
        Assert.Contains(await after.Findings.ToListAsync(), f => f.Rule == "FC310");
    }
}
