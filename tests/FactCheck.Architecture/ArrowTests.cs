using System.Text.RegularExpressions;

namespace FactCheck.Architecture;

/// <summary>Arrows point down, never sideways or up.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Language"] = [],
        ["Core"] = ["Language"],
        ["Extraction"] = ["Core", "Language"],
        ["Fetching"] = ["Core", "Extraction", "Language"],
        ["Data"] = ["Core", "Language"],
        ["GitHub"] = ["Core", "Language"],
        ["Models"] = ["Core", "Language"],
        ["Pipeline"] = ["Core", "Data", "Extraction", "Fetching", "GitHub", "Language", "Models"],
        ["Web"] = ["Core", "Data", "Extraction", "Fetching", "GitHub", "Language", "Models", "Pipeline"],
        ["Cli"] = ["Core", "Extraction", "Fetching", "GitHub", "Language"],
        ["Training"] = ["Core", "Language"],
    };

    private static readonly Dictionary<string, string[]> Rooms = new()
    {
        ["Language"] = ["Spans", "Segmentation", "Tokens", "Syntax", "Atoms", "Mentions", "Propositions"],
        ["Core"] =
        [
            "Text", "Rules", "Articles", "Claims", "Sources", "Citations", "Matching", "Checks", "Verdicts", "Reviews", "Gates", "Checking",
            "Records", "Reporting",
        ],
    };

    [Fact]
    public void Projects_EveryReference_PointsDown()
    {
        var references = House.References("src");

        Assert.Empty(references.Keys.Except(Allowed.Keys));
        Assert.Empty(references.SelectMany(p => p.Value.Except(Allowed[p.Key]).Select(r => $"{p.Key} -> {r}")));
    }

    [Fact]
    public void Projects_NamesUsed_AreReferenced()
    {
        var wrong = from file in House.Files("src")
                    let project = file.Path.Split('/')[1].Replace("FactCheck.", "", StringComparison.Ordinal)
                    from use in Regex.Matches(file.Text, @"\bFactCheck\.(\w+)\.").Select(m => m.Groups[1].Value).Distinct()
                    where use != project && Allowed.ContainsKey(use) && !Allowed[project].Contains(use)
                    select $"{file.Path}: {project} -> {use}";

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("Language")]
    [InlineData("Core")]
    public void Rooms_EveryUse_IsOfARoomBefore(string project)
    {
        var order = Rooms[project];
        var uses = (from file in House.Files($"src/FactCheck.{project}")
                    let room = file.Path.Split('/')[2]
                    from use in file.Uses(project, order.ToHashSet())
                    where use.Room != room
                    select (From: room, To: use.Room, At: $"{file.Path}:{use.Line}")).ToList();

        Assert.Empty(uses.Select(u => u.From).Distinct().Except(order));
        var wrong = uses.Where(u => Array.IndexOf(order, u.To) > Array.IndexOf(order, u.From)).ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong.Select(w => $"{w.At}: {Loop(w.From, w.To, uses.Select(u => (u.From, u.To)).ToHashSet())}")));
    }

    /// <summary>The wrong arrow with the way back, where there is one: <c>Gates -> Reviews -> Gates</c>.</summary>
    private static string Loop(string from, string to, HashSet<(string From, string To)> arrows)
    {
        var ways = new Queue<List<string>>([[from, to]]);
        var seen = new HashSet<string> { to };
        while (ways.TryDequeue(out var way))
        {
            if (way[^1] == from) return string.Join(" -> ", way);
            foreach (var next in arrows.Where(a => a.From == way[^1] && (a.To == from || seen.Add(a.To))).Select(a => a.To)) ways.Enqueue([.. way, next]);
        }
        return $"{from} -> {to}";
    }
}
