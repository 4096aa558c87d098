using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FactCheck.GitHub.Tests.Platform;

/// <summary>
/// Holds every request against a description of the API: the route must exist, the body must be as described, and no field may be unknown.
/// Our own description (requests.json, facts of the published one) always speaks; the published subset does too where it stands beside the checkout.
/// </summary>
public sealed class RequestContract
{
    private readonly List<(Regex Route, string Method, JsonObject? Body)> _routes = [];

    private RequestContract(JsonObject description)
    {
        foreach (var (path, operations) in description["paths"]!.AsObject().OrderBy(p => p.Key.Count(c => c == '{')))
        {
            var pattern = "^" + Regex.Replace(Regex.Escape(path).Replace("\\{", "{", StringComparison.Ordinal), "{path}$", ".+").Replace("{basehead}", ".+", StringComparison.Ordinal);
            var route = new Regex(Regex.Replace(pattern, "{[^/]+?}", "[^/]+") + "$");
            foreach (var (method, operation) in operations!.AsObject())
                _routes.Add((route, method.ToUpperInvariant(), operation?["requestBody"]?["content"]?["application/json"]?["schema"]?.AsObject()));
        }
    }

    public IEnumerable<string> Routes => _routes.Select(r => $"{r.Method} {r.Route}");

    public static RequestContract Own()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Platform", "requests.json");
        return new(JsonNode.Parse(File.ReadAllText(file))!.AsObject());
    }

    /// <summary>The published subset, or null where it does not stand beside the checkout.</summary>
    public static RequestContract? Published()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "github", "github-openapi-subset.json.gz");
            if (!File.Exists(file)) continue;
            using var unpacked = new System.IO.Compression.GZipStream(File.OpenRead(file), System.IO.Compression.CompressionMode.Decompress);
            return new(JsonNode.Parse(unpacked)!.AsObject());
        }
        return null;
    }

    /// <summary>What is wrong with a request; empty where nothing is.</summary>
    public IReadOnlyList<string> Faults(string method, string path, string body)
    {
        var route = _routes.FirstOrDefault(r => r.Method == method && r.Route.IsMatch(path));
        if (route.Route is null) return [$"{method} {path}: there is no such route"];
        if (route.Body is null || body.Length == 0) return [];
        var faults = new List<string>();
        Check(JsonNode.Parse(body), route.Body, "body", faults);
        return [.. faults.Select(f => $"{method} {path}: {f}")];
    }

    private static void Check(JsonNode? value, JsonObject schema, string at, List<string> faults)
    {
        if (value is null)
        {
            if (schema["nullable"]?.GetValue<bool>() != true) faults.Add($"{at} is null");
            return;
        }
        if (schema["oneOf"] is JsonArray choices)
        {
            if (!choices.Any(c => Agrees(value, c!.AsObject()))) faults.Add($"{at} is none of the forms");
            return;
        }
        CheckKind(value, schema, at, faults);
        switch (value)
        {
            case JsonObject item:
                CheckFields(item, schema, at, faults);
                break;
            case JsonArray list:
                if (schema["maxItems"]?.GetValue<int>() is { } most && list.Count > most) faults.Add($"{at} has {list.Count} entries");
                if (schema["items"] is JsonObject of)
                {
                    for (var i = 0; i < list.Count; i++) Check(list[i], of, $"{at}[{i}]", faults);
                }
                break;
            default:
                CheckText(value, schema, at, faults);
                break;
        }
    }

    private static bool Agrees(JsonNode value, JsonObject schema)
    {
        var faults = new List<string>();
        Check(value, schema, "", faults);
        return faults.Count == 0;
    }

    private static void CheckKind(JsonNode value, JsonObject schema, string at, List<string> faults)
    {
        var fits = schema["type"]?.GetValue<string>() switch
        {
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "string" => value.GetValueKind() == System.Text.Json.JsonValueKind.String,
            "integer" => value.GetValueKind() == System.Text.Json.JsonValueKind.Number && value.AsValue().TryGetValue<long>(out _),
            "boolean" => value.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False,
            _ => true,
        };
        if (!fits) faults.Add($"{at} is no {schema["type"]}");
    }

    private static void CheckFields(JsonObject item, JsonObject schema, string at, List<string> faults)
    {
        var known = schema["properties"]?.AsObject();
        foreach (var name in (schema["required"] as JsonArray ?? []).Select(n => n!.GetValue<string>()).Where(n => !item.ContainsKey(n))) faults.Add($"{at}.{name} is missing");
        foreach (var (name, field) in item)
        {
            if (known?[name] is JsonObject of) Check(field, of, $"{at}.{name}", faults);
            else if (known is not null) faults.Add($"{at}.{name} is unknown");
        }
    }

    private static void CheckText(JsonNode value, JsonObject schema, string at, List<string> faults)
    {
        if (value.GetValueKind() != System.Text.Json.JsonValueKind.String) return;
        var text = value.GetValue<string>();
        if (schema["maxLength"]?.GetValue<int>() is { } most && text.Length > most) faults.Add($"{at} has {text.Length} characters");
        if (schema["enum"] is JsonArray words && !words.Any(w => w!.GetValue<string>() == text)) faults.Add($"{at} is '{text}'");
    }
}
