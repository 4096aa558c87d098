using System.Text.RegularExpressions;
using FactCheck.Cli.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace FactCheck.Cli.Tests.Action;

/// <summary>What an outsider could turn against a repository that uses our action or our workflows.</summary>
public sealed class WorkflowFilesTests
{
    private static string Folder => Path.Combine(Schemas.Root(), ".github");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.yml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))];

    public static TheoryData<string> Workflows => [.. Directory.EnumerateFiles(Path.Combine(Folder, "workflows"), "*.yml").Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Uses_OtherActions_ArePinnedAndThePlatformsOwn(string file)
    {
        var uses = Maps(Read(file)).Select(m => Text(m, "uses")).OfType<string>().Where(u => !u.StartsWith("./", StringComparison.Ordinal));
        Assert.All(uses, u => Assert.Matches("^actions/[a-z/-]+@[0-9a-f]{40}$", u));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Run_WordsFromOutside_ComeByEnvironmentOnly(string file) =>
        Assert.All(Maps(Read(file)).Select(m => Text(m, "run")).OfType<string>(), run =>
        {
            Assert.DoesNotContain("${{", run, StringComparison.Ordinal);
            Assert.DoesNotMatch(@"\b(curl|wget|Invoke-WebRequest)\b", run);
        });

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Workflow_Rights_AreReadOnlyUnlessAReleaseJobSaysMore(string file)
    {
        var root = Read(file);
        Assert.Equal("contents: read", string.Join(", ", ((YamlMappingNode)root["permissions"]).Children.Select(c => $"{c.Key}: {c.Value}")));
        Assert.DoesNotContain("pull_request_target", File.ReadAllText(Path.Combine(Folder, file)), StringComparison.Ordinal);
        Assert.All(Maps(root).Where(m => Text(m, "uses")?.StartsWith("actions/checkout@", StringComparison.Ordinal) == true), step =>
            Assert.Equal("false", Text((YamlMappingNode)step["with"], "persist-credentials")));
        if (file != "workflows/release.yml") Assert.Single(Regex.Matches(File.ReadAllText(Path.Combine(Folder, file)), "permissions:"));
    }

    [Fact]
    public void Action_Steps_GuardComesFirstAndTheCacheIsWrittenByTheDefaultBranchOnly()
    {
        var runs = (YamlMappingNode)Read("actions/factcheck/action.yml")["runs"];
        Assert.Equal("composite", Text(runs, "using"));
        var steps = ((YamlSequenceNode)runs["steps"]).Cast<YamlMappingNode>().ToList();
        Assert.Equal("guard", Text(steps[0], "id"));
        var save = Assert.Single(steps, s => Text(s, "uses")?.StartsWith("actions/cache/save@", StringComparison.Ordinal) == true);
        Assert.Contains("github.ref_name == github.event.repository.default_branch", Text(save, "if"), StringComparison.Ordinal);
        Assert.Contains("github.event_name != 'pull_request'", Text(save, "if"), StringComparison.Ordinal);
        Assert.DoesNotContain(steps, s => Text(s, "uses")?.StartsWith("actions/cache@", StringComparison.Ordinal) == true);
    }

    private static YamlMappingNode Read(string file)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(Path.Combine(Folder, file));
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static IEnumerable<YamlMappingNode> Maps(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.Values.SelectMany(Maps).Prepend(map),
        YamlSequenceNode list => list.SelectMany(Maps),
        _ => [],
    };

    private static string? Text(YamlMappingNode map, string key) => map.Children.TryGetValue(new YamlScalarNode(key), out var value) ? (value as YamlScalarNode)?.Value : null;
}
