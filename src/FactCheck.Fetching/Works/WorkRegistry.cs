using System.Text.Json;
using FactCheck.Core.Sources;
using FactCheck.Fetching.Addresses;
using FactCheck.Fetching.Http;
using FactCheck.Fetching.Pacing;

namespace FactCheck.Fetching.Works;

/// <summary>Asks the registry of a DOI what became of the work since it was published. Reads Crossref's answer and plain CSL JSON.</summary>
public sealed class WorkRegistry(FetchSettings settings, IWire wire, IHostPace pace)
{
    private static readonly string[] Retractions = ["retraction", "withdrawal", "removal", "partial_retraction"];
    private static readonly string[] Corrections = ["correction", "erratum", "corrigendum", "addendum", "clarification", "expression_of_concern"];

    /// <summary>Null where the registry does not know the work or could not be asked: nothing is concluded from that.</summary>
    public async Task<RegisteredWork?> FindAsync(string doi, CancellationToken cancellation)
    {
        if (settings.Offline || settings.WorkRegistry.Length == 0) return null;
        if (TargetUrl.Check(settings.WorkRegistry + Uri.EscapeDataString(doi), settings, out _) is not { } target) return null;
        await using var turn = await pace.EnterAsync(target.IdnHost, settings.Patience, cancellation);
        if (turn.NotBefore is not null) return null;
        var answer = await wire.GetAsync(target, [new("Accept", "application/json")], cancellation);
        return answer is { Failure: null, Status: 200, IsPartial: false } ? Read(doi, answer.Body) : null;
    }

    public static RegisteredWork? Read(string doi, ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = 64 });
            var work = document.RootElement;
            if (work.ValueKind == JsonValueKind.Object && work.TryGetProperty("message", out var message)) work = message;
            if (work.ValueKind != JsonValueKind.Object || !IsOf(doi, work)) return null;
            var updates = Updates(work).ToList();
            var retraction = updates.FirstOrDefault(static update => Retractions.Contains(update.Kind));
            var correction = updates.FirstOrDefault(static update => Corrections.Contains(update.Kind));
            return new()
            {
                Doi = doi,
                Title = Title(work),
                IsRetracted = retraction != default,
                IsCorrected = correction != default,
                Notice = (retraction.Notice ?? correction.Notice ?? "").ToLowerInvariant(),
            };
        }
        catch (JsonException)
        {
            return null; // no registry's answer
        }
    }

    /// <summary>An answer about another work says nothing about this one.</summary>
    private static bool IsOf(string doi, JsonElement work)
        => work.TryGetProperty("DOI", out var own) && own.ValueKind == JsonValueKind.String && doi.Equals(own.GetString(), StringComparison.OrdinalIgnoreCase);

    private static string Title(JsonElement work)
    {
        if (!work.TryGetProperty("title", out var title)) return "";
        if (title.ValueKind == JsonValueKind.Array) title = title.EnumerateArray().FirstOrDefault();
        return title.ValueKind == JsonValueKind.String ? title.GetString() ?? "" : "";
    }

    // "updated-by" stands on the work; "update-to" on the notice, and would say what that one takes back.
    private static IEnumerable<(string? Kind, string? Notice)> Updates(JsonElement work)
    {
        if (!work.TryGetProperty("updated-by", out var updates) || updates.ValueKind != JsonValueKind.Array) yield break;
        foreach (var update in updates.EnumerateArray())
        {
            if (update.ValueKind == JsonValueKind.Object && update.TryGetProperty("type", out var kind) && kind.ValueKind == JsonValueKind.String)
                yield return (kind.GetString()?.ToLowerInvariant().Replace(' ', '_'), update.TryGetProperty("DOI", out var notice) && notice.ValueKind == JsonValueKind.String ? notice.GetString() : null);
        }
    }
}
