using System.Net;
using FactCheck.Data.Desks;

namespace FactCheck.Web.Tests.Rights;

/// <summary>Role × page, action, API route and event stream: every door of the running host is tried by everybody.</summary>
public sealed class RightsMatrixTests(RightsDesk desk, ITestOutputHelper output) : IClassFixture<RightsDesk>
{
    [Fact]
    public async Task Table_OfRights_HasEveryDoorOfTheHostAndNoOther()
    {
        var doors = (await Doors.OfAsync(desk.Desk.Services)).Select(d => d.Key).ToList();
        var known = RightsTable.Read();
        var missing = doors.Where(d => !known.ContainsKey(d)).Select(d => $"| {d} | … |");
        Assert.True(doors.TrueForAll(known.ContainsKey), "Decide who may use these and add them to docs/security/rights.md:\n" + string.Join('\n', missing));
        Assert.Equal([], known.Keys.Except(doors));
    }

    [Fact]
    public async Task Door_TriedByEveryRole_OpensToThoseOfTheTableAlone()
    {
        var table = RightsTable.Read();
        var faults = new List<string>();
        var (tried, done) = (0, new HashSet<string>());
        foreach (var door in await Doors.OfAsync(desk.Desk.Services))
        {
            if (!table.TryGetValue(door.Key, out var who)) continue;
            if (await NobodyAsync(door, who) is { } open) faults.Add(open);
            foreach (var role in Enum.GetValues<DeskRole>().OrderBy(r => RightsTable.Lets(who, r)))
            {
                var name = role.ToString().ToLowerInvariant();
                var before = await desk.TracesAsync(name);
                using var answer = await desk.AskAsync(door, name);
                var wrote = await desk.TracesAsync(name) > before;
                if (wrote) done.Add(door.Key);
                if (await WrongAsync(door, answer, RightsTable.Lets(who, role), wrote) is { } wrong) faults.Add($"{door.Key} as {name}: {wrong}");
                tried++;
            }
        }
        output.WriteLine($"{tried} attempts of people with one role each; {done.Count} writing doors did their work for somebody");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(done.Count >= 15, $"Only {done.Count} writing doors were opened, so a refusal says little: {string.Join(", ", done)}");
    }

    [Fact]
    public async Task Door_WithAnIdOfAnotherDesk_AnswersThatThereIsNoSuchThing()
    {
        var doors = (await Doors.OfAsync(desk.Desk.Services)).Where(d => d.HasId).ToList();
        var faults = new List<string>();
        foreach (var door in doors)
        {
            using var answer = await desk.AskAsync(door, RightsDesk.Stranger);
            if (answer.StatusCode != HttpStatusCode.NotFound) faults.Add($"{door.Key}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }
        output.WriteLine($"{doors.Count} doors with an id");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private async Task<string?> NobodyAsync(Door door, string who)
    {
        using var answer = await desk.AskAsync(door, null);
        var stopped = answer.StatusCode == HttpStatusCode.Unauthorized
            || (answer.StatusCode == HttpStatusCode.Redirect && (answer.Headers.Location?.ToString().Contains("/sign-in", StringComparison.Ordinal) ?? false));
        // A form without its token is refused before anybody is asked who they are.
        if (who == RightsTable.Everybody && stopped && door.Route is not ("/hooks/github" or "/sign-out" or "/sign-in/code" or "/sign-in/arrived")) return $"{door.Key} as nobody: {(int)answer.StatusCode}";
        return who != RightsTable.Everybody && !stopped ? $"{door.Key} as nobody: {(int)answer.StatusCode}, and should ask who it is" : null;
    }

    private static async Task<string?> WrongAsync(Door door, HttpResponseMessage answer, bool may, bool wrote)
    {
        if ((int)answer.StatusCode >= 500) return $"{(int)answer.StatusCode}";
        if (!may && wrote) return "was let in and wrote";
        if (!may && door.Method == "GET" && answer.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Redirect)) return $"{(int)answer.StatusCode}, and should be refused";
        if (!may && door.IsApi && answer.IsSuccessStatusCode) return "was let in";
        // Who has a claim in hand may give it on; these people have not.
        if (door.Route.EndsWith("/assign", StringComparison.Ordinal)) return null;
        if (!may || answer.StatusCode != HttpStatusCode.Forbidden) return null;
        return door.IsApi && !(await answer.Content.ReadAsStringAsync()).Contains("\"rights\"", StringComparison.Ordinal) ? null : "was refused";
    }
}
