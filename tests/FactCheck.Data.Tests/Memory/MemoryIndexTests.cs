using System.Diagnostics;
using System.Globalization;
using FactCheck.Data.Memory;
using FactCheck.Data.Tests.Databases;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Data.Tests.Memory;

public sealed class MemoryIndexTests(ITestOutputHelper output)
{
    private static readonly string[] Ships = ["Seabird", "Marlin", "Albatross", "Corvina", "Petrel", "Halcyon", "Tern", "Cormorant"];
    private static readonly string[] Ports = ["Alder", "Wendhaven", "Saltmere", "Orvane", "Brackwater", "Ledmoor", "Corvale", "Tollgate", "Wexmouth", "Penmoor"];

    [Theory, OnEachDatabase]
    public async Task Find_WordsOfAClaim_FindsFormsOfThemAtItsDeskOnly(DatabaseKind kind)
    {
        await using var desk = await DeskDatabase.OpenAsync(kind);
        await using var data = desk.Open();
        var check = Make(desk.DeskId, 1, "The ferry Seabird carried 312 passengers.");
        data.AddRange(check, Make(desk.DeskId, 2, "A budget was approved by the council."));
        await data.SaveChangesAsync();

        Assert.Equal([check.Id], await MemoryIndex.ChecksAsync(data, desk.DeskId, ["seabirds", "carrying", "lighthouse"], 10, default));
        Assert.Empty(await MemoryIndex.ChecksAsync(data, Guid.CreateVersion7(), ["seabird"], 10, default));
        Assert.Empty(await MemoryIndex.ChecksAsync(data, desk.DeskId, ["lighthouse"], 10, default));
        Assert.Empty(await MemoryIndex.ChecksAsync(data, desk.DeskId, ["\" OR 1=1", "'; DROP TABLE x", "near("], 10, default));
        Assert.Empty(await MemoryIndex.VerdictsAsync(data, desk.DeskId, ["seabird"], 10, default));
    }

    /// <summary>For people: how long a look takes among 100,000 claims whose words repeat as in one newsroom.</summary>
    [Theory(Explicit = true), OnEachDatabase]
    public async Task Find_AmongAHundredThousand_IsQuick(DatabaseKind kind)
    {
        await using var desk = await DeskDatabase.OpenAsync(kind);
        await using var data = desk.Open();
        for (var n = 0; n < 100_000; n += 1_000)
        {
            data.AddRange(Enumerable.Range(n, 1_000).Select(i => Make(desk.DeskId, i,
                $"The ferry {Ships[i % Ships.Length]} carried {i} passengers from Port {Ports[i / 7 % Ports.Length]} to island number{i / 40} in {1950 + (i % 70)}.")));
            await data.SaveChangesAsync();
            data.ChangeTracker.Clear();
        }
        if (kind == DatabaseKind.Postgres) await data.Database.ExecuteSqlRawAsync("""ANALYZE "EarlierChecks" """);
        var times = new List<double>();
        for (var n = 0; n < 40; n++)
        {
            var started = Stopwatch.GetTimestamp();
            var found = await MemoryIndex.ChecksAsync(data, desk.DeskId, [$"number{n * 61}", "seabird", "wendhaven", "ferry", "passengers", "carried", "island", "port"], 40, default);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            Assert.NotEmpty(found);
        }
        times.Sort();
        output.WriteLine($"{kind}: median {times[20]:0.0} ms, worst {times[^1]:0.0} ms");
    }

    private static EarlierCheck Make(Guid desk, int number, string text) => new()
    {
        Id = Guid.CreateVersion7(), DeskId = desk, Text = text, Claimant = "", Rating = "False", Publisher = "Checks", Url = "https://checks.example/",
        Key = number.ToString(CultureInfo.InvariantCulture), Origin = "feed", ImportedBy = Guid.Empty, ImportedAt = DateTimeOffset.UnixEpoch,
    };
}
