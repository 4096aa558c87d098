using System.Text.Json;
using System.Text.Json.Nodes;
using NJsonSchema;

namespace FactCheck.Web.Tests.Endpoints;

/// <summary>The OpenAPI document is true, and nobody breaks it unseen.</summary>
[Collection(ApiDeskGroup.Name)]
public sealed class ApiDocumentTests(ApiDesk desk)
{
    private static readonly string Stored = Path.Combine(Repository.Root, "docs", "schemas", "openapi.json");

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A change of the API is a change of this file. <c>FACTCHECK_WRITE_DOCS=1</c> writes it anew.</summary>
    [Fact]
    public async Task Document_OfTheHost_IsTheStoredOne()
    {
        var now = (await DocumentAsync()).ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable("FACTCHECK_WRITE_DOCS") == "1") await File.WriteAllTextAsync(Stored, now);
        Assert.Equal(await File.ReadAllTextAsync(Stored), now);
    }

    [Fact]
    public async Task Answer_OfEveryReadingRoute_IsWhatTheDocumentSays()
    {
        using var client = await desk.ClientAsync("cleo");
        var article = await ApiDesk.SubmitAsync(client, $"# Ferry\n\nThe ferry carried [212 passengers]({desk.Site}/harbour) on 9 April 2026.");
        var document = await DocumentAsync();
        var checkedRoutes = 0;
        foreach (var (path, methods) in document["paths"]!.AsObject())
        {
            if (methods!["get"] is not { } get || get["responses"]!["200"]!["content"]?["application/json"] is not { } content || path.EndsWith("/receipt", StringComparison.Ordinal) || path.EndsWith("/export", StringComparison.Ordinal)) continue;
            var source = (await JsonAsync(client, $"/api/v1/articles/{article}/sources"))["items"]![0]!["id"]!.GetValue<string>();
            var id = path.Contains("/sources/{id}", StringComparison.Ordinal) ? source : article.ToString();
            var answer = await client.GetStringAsync(path.Replace("{id}", id, StringComparison.Ordinal));
            var schema = await JsonSchema.FromJsonAsync(Inline(content["schema"]!, document));
            Assert.True(schema.Validate(answer) is { Count: 0 }, $"{path}: {string.Join("; ", schema.Validate(answer))}\n{answer}");
            checkedRoutes++;
        }
        Assert.True(checkedRoutes >= 8, $"only {checkedRoutes} routes were looked at");
    }

    [Fact]
    public async Task Document_OfTheHost_NamesEveryRouteOnceAndHowToSignIn()
    {
        var document = await DocumentAsync();
        var names = document["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject()).Select(o => o.Value!["operationId"]?.GetValue<string>()).ToList();
        Assert.DoesNotContain(null, names);
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.All(document["paths"]!.AsObject(), p => Assert.StartsWith("/api/v1/", p.Key, StringComparison.Ordinal));
        Assert.Equal("bearer", document["components"]!["securitySchemes"]!["token"]!["scheme"]!.GetValue<string>());
    }

    [Fact]
    public async Task PageToTryIt_WithoutAToken_IsServedFromThisHostAlone()
    {
        using var client = new HttpClient { BaseAddress = new(desk.Address) };
        var page = await client.GetStringAsync("/api/try/");
        Assert.DoesNotContain("http://", page.Replace(desk.Address, "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("https://", page, StringComparison.Ordinal);
        Assert.True((await client.GetAsync("/api/try/scalar.js")).IsSuccessStatusCode);
    }

    // Every answer is to have each of its fields: what the document lists must be there, and nothing beside it.
    private static string Inline(JsonNode schema, JsonNode document)
    {
        var whole = schema.DeepClone().AsObject();
        whole["definitions"] = document["components"]!["schemas"]!.DeepClone();
        foreach (var (_, part) in whole["definitions"]!.AsObject())
        {
            if (part!["properties"] is not JsonObject fields || part["type"]?.ToString() != "object") continue;
            part["required"] = new JsonArray([.. fields.Select(f => (JsonNode)f.Key)]);
            part["additionalProperties"] = false;
        }
        return whole.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal);
    }

    private async Task<JsonNode> DocumentAsync()
    {
        using var client = new HttpClient { BaseAddress = new(desk.Address) };
        return await JsonAsync(client, "/openapi/v1.json");
    }

    private static async Task<JsonNode> JsonAsync(HttpClient client, string path) =>
        JsonNode.Parse(await client.GetStringAsync(path)) ?? throw new InvalidOperationException($"{path} answered nothing.");
}
