using System.Text.Json;

namespace FactCheck.GitHub.Hooks;

/// <summary>What we read of a delivery. Our own types: two of the platform's published examples do not parse with the client's.</summary>
/// <param name="Event">From the header.</param>
/// <param name="Action">As written, or empty.</param>
public sealed record HookEvent(string Event, string Action)
{
    /// <summary><c>owner/name</c>, or empty.</summary>
    public string Repository { get; init; } = "";

    public string DefaultBranch { get; init; } = "";

    public long Installation { get; init; }

    /// <summary>The pull request; null where the delivery names none.</summary>
    public int? Number { get; init; }

    /// <summary>The commit that the delivery is about, or empty.</summary>
    public string HeadSha { get; init; } = "";

    /// <summary>The commit below a merge group, or empty.</summary>
    public string BaseSha { get; init; } = "";

    /// <summary>Our identity of the run, or empty.</summary>
    public string ExternalId { get; init; } = "";

    /// <summary>Which button was pressed, or empty.</summary>
    public string Button { get; init; } = "";

    /// <summary>Names of repositories that the installation gained and lost.</summary>
    public IReadOnlyList<string> Added { get; init; } = [];

    public IReadOnlyList<string> Removed { get; init; } = [];

    /// <exception cref="JsonException">The body is no JSON object.</exception>
    public static HookEvent Read(string name, ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        using var document = JsonDocument.ParseValue(ref reader);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw new JsonException("The delivery is no object.");
        var check = At(root, name == "check_suite" ? "check_suite" : "check_run");
        var group = At(root, "merge_group");
        return new(name, Text(root, "action"))
        {
            Repository = Text(At(root, "repository"), "full_name"),
            DefaultBranch = Text(At(root, "repository"), "default_branch"),
            Installation = Whole(At(root, "installation"), "id") ?? 0,
            Number = (int?)(Whole(At(root, "pull_request"), "number") ?? FirstNumber(At(check, "pull_requests"))),
            HeadSha = Text(At(At(root, "pull_request"), "head"), "sha") is { Length: > 0 } head ? head : Text(check, "head_sha") is { Length: > 0 } sha ? sha : Text(group, "head_sha"),
            BaseSha = Text(group, "base_sha"),
            ExternalId = Text(check, "external_id"),
            Button = Text(At(root, "requested_action"), "identifier"),
            Added = Names(root, "repositories_added").Concat(Text(root, "action") == "created" ? Names(root, "repositories") : []).ToList(),
            Removed = Names(root, "repositories_removed").Concat(Text(root, "action") is "deleted" or "suspend" ? Names(root, "repositories") : []).ToList(),
        };
    }

    private static JsonElement At(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : default;

    private static string Text(JsonElement parent, string name) => At(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() ?? "" : "";

    private static long? Whole(JsonElement parent, string name) =>
        At(parent, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : null;

    // Empty for pull requests from forks.
    private static long? FirstNumber(JsonElement pulls) =>
        pulls.ValueKind == JsonValueKind.Array && pulls.GetArrayLength() > 0 ? Whole(pulls[0], "number") : null;

    private static List<string> Names(JsonElement root, string list) =>
        At(root, list) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray().Select(i => Text(i, "full_name")).Where(n => n.Length > 0).ToList() : [];
}
