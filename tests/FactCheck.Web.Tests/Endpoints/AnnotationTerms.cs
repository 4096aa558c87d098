using System.Text.Json.Nodes;

namespace FactCheck.Web.Tests.Endpoints;

/// <summary>What the Web Annotation Data Model requires of a page of annotations, and which of its terms ours may use.</summary>
internal static class AnnotationTerms
{
    private static readonly string[] Motivations =
        ["assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging"];

    private static readonly string[] OfAnnotation = ["@context", "id", "type", "motivation", "created", "modified", "creator", "generated", "generator", "body", "bodyValue", "target", "rights", "canonical", "via", "audience"];

    private static readonly Dictionary<string, string[]> Needs = new()
    {
        ["TextQuoteSelector"] = ["exact"],
        ["TextPositionSelector"] = ["start", "end"],
        ["TextualBody"] = ["value"],
        ["SpecificResource"] = ["source"],
    };

    internal static List<string> Check(JsonNode page, string origin)
    {
        var faults = new List<string>();
        if (page["@context"]?.ToString() != "http://www.w3.org/ns/anno.jsonld") faults.Add("no context");
        if (page["type"]?.ToString() != "AnnotationPage") faults.Add("no page");
        foreach (var item in page["items"]?.AsArray() ?? [])
        {
            var note = item?.AsObject() ?? [];
            if (note["type"]?.ToString() != "Annotation") faults.Add("no annotation");
            if (note["id"]?.ToString().StartsWith(origin + "/", StringComparison.Ordinal) != true) faults.Add("the id is no IRI of the desk's own");
            if (!Motivations.Contains(note["motivation"]?.ToString())) faults.Add($"there is no motivation {note["motivation"]}");
            if (note["target"]?["source"] is null) faults.Add("no target");
            faults.AddRange(note.Select(p => p.Key).Except(OfAnnotation).Select(k => $"an annotation has no {k}"));
            foreach (var part in (note["body"]?.AsArray() ?? []).Concat(note["target"]?["selector"]?.AsArray() ?? []))
            {
                if (!Needs.TryGetValue(part?["type"]?.ToString() ?? "", out var needs)) faults.Add($"there is no {part?["type"]}");
                else faults.AddRange(needs.Where(n => part?[n] is null).Select(n => $"{part?["type"]} without {n}"));
            }
        }
        return faults;
    }
}
