using NJsonSchema;

namespace FactCheck.Cli.Tests.Support;

/// <summary>The schemas in docs/schemas.</summary>
internal static class Schemas
{
    public static async Task<JsonSchema> ReadAsync(string name) => await JsonSchema.FromFileAsync(Path.Combine(Root(), "docs", "schemas", name + ".json"));

    public static async Task AssertAsync(string name, string json)
    {
        var problems = (await ReadAsync(name)).Validate(json);
        Assert.True(problems.Count == 0, $"{name}: {string.Join("; ", problems.Take(5))}\n{json[..Math.Min(json.Length, 2000)]}");
    }

    public static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "FactCheck.sln"))) at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("the repository was not found");
        return at;
    }
}
