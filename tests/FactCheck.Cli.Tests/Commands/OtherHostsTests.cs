using System.Text.Json;
using FactCheck.Cli.Tests.Support;
using NJsonSchema;

namespace FactCheck.Cli.Tests.Commands;

/// <summary>Formats that other programs read, held against their structure.</summary>
public sealed class OtherHostsTests
{
    // The parts of SARIF 2.1.0 that we write: what it requires, and one region a result.
    private const string Sarif = """
        {"type":"object","required":["version","runs"],"properties":{"$schema":{"type":"string"},"version":{"enum":["2.1.0"]},"runs":{"type":"array","minItems":1,"maxItems":1,"items":
        {"type":"object","required":["tool","results"],"additionalProperties":false,"properties":{"columnKind":{"enum":["utf16CodeUnits","unicodeCodePoints"]},
        "invocations":{"type":"array","items":{"type":"object","required":["executionSuccessful"],"properties":{"executionSuccessful":{"type":"boolean"}},"additionalProperties":false}},
        "tool":{"type":"object","required":["driver"],"properties":{"driver":{"type":"object","required":["name"],"properties":{"rules":{"type":"array","uniqueItems":true,"items":{"type":"object","required":["id"],"properties":{"id":{"type":"string"},"shortDescription":{"type":"object","required":["text"]},"fullDescription":{"type":"object","required":["text"]},"help":{"type":"object","required":["text"]},"defaultConfiguration":{"type":"object","properties":{"level":{"enum":["none","note","warning","error"]}}}}}}}}}},
        "results":{"type":"array","minItems":1,"items":{"type":"object","required":["message","ruleId"],"additionalProperties":false,"properties":{"ruleId":{"type":"string"},"level":{"enum":["none","note","warning","error"]},
        "message":{"type":"object","required":["text"],"properties":{"text":{"type":"string","minLength":1}},"additionalProperties":false},
        "partialFingerprints":{"type":"object","additionalProperties":{"type":"string"}},
        "suppressions":{"type":"array","items":{"type":"object","required":["kind"],"properties":{"kind":{"enum":["inSource","external"]},"justification":{"type":"string"}},"additionalProperties":false}},
        "locations":{"type":"array","minItems":1,"maxItems":1,"items":{"type":"object","required":["physicalLocation"],"additionalProperties":false,"properties":{"physicalLocation":{"type":"object","required":["artifactLocation","region"],"additionalProperties":false,"properties":{
        "artifactLocation":{"type":"object","required":["uri"],"properties":{"uri":{"type":"string","pattern":"^[^ \\\\]+$"},"uriBaseId":{"type":"string"}},"additionalProperties":false},
        "region":{"type":"object","required":["startLine","startColumn","endLine","endColumn"],"additionalProperties":false,"properties":{"startLine":{"type":"integer","minimum":1},"startColumn":{"type":"integer","minimum":1},"endLine":{"type":"integer","minimum":1},"endColumn":{"type":"integer","minimum":1}}}}}}}}}}}}}}}}
        """;

    private const string GitLab = """
        {"type":"array","minItems":1,"items":{"type":"object","required":["description","check_name","fingerprint","severity","location"],"additionalProperties":false,"properties":{
        "description":{"type":"string","minLength":1},"check_name":{"type":"string"},"fingerprint":{"type":"string","minLength":8},"severity":{"enum":["info","minor","major","critical","blocker"]},
        "location":{"type":"object","required":["path","positions"],"additionalProperties":false,"properties":{"path":{"type":"string","pattern":"^[^./]"},"positions":{"type":"object","required":["begin","end"]}}}}}}
        """;

    private const string Rdjson = """
        {"type":"object","required":["diagnostics"],"additionalProperties":false,"properties":{"source":{"type":"object","required":["name"]},"severity":{"enum":["UNKNOWN_SEVERITY","ERROR","WARNING","INFO"]},
        "diagnostics":{"type":"array","minItems":1,"items":{"type":"object","required":["message","location"],"additionalProperties":false,"properties":{"message":{"type":"string"},"severity":{"enum":["ERROR","WARNING","INFO"]},"code":{"type":"object","required":["value"]},
        "location":{"type":"object","required":["path","range"],"properties":{"range":{"type":"object","required":["start","end"],"properties":{"start":{"type":"object","required":["line","column"]},"end":{"type":"object","required":["line","column"]}}}}}}}}}}
        """;

    [Theory]
    [InlineData("sarif", Sarif)]
    [InlineData("gitlab", GitLab)]
    [InlineData("rdjson", Rdjson)]
    public async Task Check_FormatOfAnotherHost_HasItsStructure(string format, string schema)
    {
        using var folder = new TestFolder();
        folder.Write("a b.md", "# Port\n\nThe port had 512 ships in 2024, [it said](https://port.example/a).\n\n<!-- factcheck-disable-next-line FC201 reason=\"known\" -->\nThe quay is 412 metres long.\n");
        var answer = await Tool.RunAsync(folder.Path, null, "check", "--offline", "--format", format, "a b.md");
        var problems = (await JsonSchema.FromJsonAsync(schema)).Validate(answer.Out);
        Assert.True(problems.Count == 0, string.Join("; ", problems.Take(5)) + answer.Out);
    }

    [Fact]
    public async Task Check_EveryFormat_NamesTheSameFindings()
    {
        using var folder = new TestFolder();
        folder.Write("a.md", "# Port\n\nThe port had 512 ships in 2024, [it said](https://port.example/a).\n\nThe quay is 412 metres long.\n");
        await Tool.RunAsync(folder.Path, null, "check", "--offline", "--format", "sarif=s", "--format", "gitlab=g", "--format", "json=j", "a.md");
        static IEnumerable<string> Ids(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(p => p.Name is "fingerprint" or "factcheckFinding/v1" or "id" && p.Value.ValueKind == JsonValueKind.String && p.Value.GetString()!.StartsWith("FC", StringComparison.Ordinal) && p.Value.GetString()!.Contains('-', StringComparison.Ordinal) ? [p.Value.GetString()!] : Ids(p.Value)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(Ids),
            _ => [],
        };
        var sets = new[] { "s", "g", "j" }.Select(f => Ids(JsonSerializer.Deserialize<JsonElement>(folder.Read(f))).Distinct().Order(StringComparer.Ordinal).ToList()).ToList();
        Assert.NotEmpty(sets[0]);
        Assert.All(sets, s => Assert.Equal(sets[0], s));
    }

    [Theory]
    [InlineData("gate:\n  required: true\n  branches: [main, release/*]\n  policy: repository\n  deadline: 24\n", true)]
    [InlineData("gate:\n  required: maybe\n", false)]
    [InlineData("gate:\n  deadline: 0\n", false)]
    [InlineData("ci:\n  scope: changed\n  failOn: warning\n  cacheAge: 12\n", true)]
    [InlineData("ci:\n  scope: some\n", false)]
    public async Task Check_Configuration_IsReadAsItsSchemaSays(string configuration, bool isGood)
    {
        using var folder = new TestFolder();
        folder.Write("a.md", "The quay is 412 metres long.\n");
        folder.Write("own.yml", configuration);
        var answer = await Tool.RunAsync(folder.Path, null, "check", "--offline", "--fail-on", "none", "--config", "own.yml", "a.md");
        Assert.Equal(isGood ? 0 : 3, answer.Exit);
        var deserializer = new YamlDotNet.Serialization.DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
        var json = JsonSerializer.Serialize(deserializer.Deserialize<object>(configuration) is Dictionary<object, object> map ? Plain(map) : null);
        Assert.Equal(isGood, (await Schemas.ReadAsync("factcheck-yml")).Validate(json).Count == 0);
    }

    private static object? Plain(object? value) => value switch
    {
        Dictionary<object, object> map => map.ToDictionary(p => p.Key.ToString() ?? "", p => Plain(p.Value)),
        List<object> list => list.Select(Plain).ToList(),
        _ => value,
    };
}
