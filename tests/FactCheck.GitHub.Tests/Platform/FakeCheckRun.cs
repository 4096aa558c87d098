using System.Text.Json.Nodes;

namespace FactCheck.GitHub.Tests.Platform;

/// <summary>A check run as the platform keeps it.</summary>
public sealed class FakeCheckRun
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required string HeadSha { get; init; }

    public string ExternalId { get; set; } = "";

    public string Status { get; set; } = "queued";

    public string? Conclusion { get; set; }

    public string Title { get; set; } = "";

    public string Summary { get; set; } = "";

    public string DetailsUrl { get; set; } = "";

    /// <summary>They append; nothing takes one away.</summary>
    public List<JsonObject> Annotations { get; } = [];

    public List<string> Actions { get; } = [];

    /// <summary>When it came into being and when it last changed, in milliseconds of the machine.</summary>
    public long CreatedTick { get; } = Environment.TickCount64;

    public long ChangedTick { get; set; } = Environment.TickCount64;

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["name"] = Name,
        ["head_sha"] = HeadSha,
        ["external_id"] = ExternalId,
        ["status"] = Status,
        ["conclusion"] = Conclusion,
        ["url"] = "",
        ["html_url"] = "",
        ["details_url"] = DetailsUrl,
        ["started_at"] = "2026-01-01T00:00:00Z",
        ["output"] = new JsonObject { ["title"] = Title, ["summary"] = Summary, ["annotations_count"] = Annotations.Count },
        ["pull_requests"] = new JsonArray(),
    };
}
