using System.Text.Json.Nodes;
using FactCheck.Core.Matching;

namespace FactCheck.Training.Evidence;

/// <summary>One claim beside one source of a public set, with what people found.</summary>
/// <param name="Claim">The claim with the words around it.</param>
/// <param name="Sentences">The source.</param>
/// <param name="IsSupported">True where the source bears the claim out fully.</param>
/// <param name="Sets">Alternative sets of sentences that suffice; empty where the set does not say.</param>
internal sealed record EvidenceRow(ClaimStatement Claim, IReadOnlyList<string> Sentences, bool IsSupported, IReadOnlyList<IReadOnlySet<int>> Sets)
{
    /// <summary>WiCE: Wikipedia sentences beside the whole cited page.</summary>
    public static IEnumerable<EvidenceRow> Wice(string file)
    {
        foreach (var row in Rows(file))
        {
            var context = string.Join(". ", new[] { Text(row, "page_title"), Text(row, "section"), Text(row, "context") }.Where(t => t.Length > 0));
            yield return new(new ClaimStatement(Text(row, "claim")) { Context = context }, Texts(row["evidence_sentences"]), Text(row, "label") == "supported",
                [.. Items(row["supporting_sets"]).Select(s => (IReadOnlySet<int>)Items(s).Select(i => i.GetValue<int>()).ToHashSet()).Where(s => s.Count > 0)]);
        }
    }

    /// <summary>SciFact: claims of science beside an abstract.</summary>
    public static IEnumerable<EvidenceRow> SciFact(string file)
    {
        foreach (var row in Rows(file))
            foreach (var document in Items(row["documents"]))
                yield return new(new ClaimStatement(Text(row, "claim")), Texts(document["sentences"]), Text(document, "label") == "SUPPORT", []);
    }

    private static IEnumerable<JsonNode> Rows(string file) => File.ReadLines(file).Select(l => JsonNode.Parse(l)).OfType<JsonNode>();

    private static IEnumerable<JsonNode> Items(JsonNode? list) => list is JsonArray items ? items.OfType<JsonNode>() : [];

    private static List<string> Texts(JsonNode? list) => [.. Items(list).Select(s => s.GetValue<string>())];

    private static string Text(JsonNode row, string name) => row[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";
}
