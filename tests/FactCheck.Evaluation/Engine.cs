using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Rules;
using FactCheck.Language.Mentions;
using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;

namespace FactCheck.Evaluation;

/// <summary>Runs the engine on one row of a data set and gives the row that the scorers read (contracts.md, Batch).</summary>
internal static class Engine
{
    private static readonly ClaimRules Rules = ClaimRules.Parse(RuleSet.Empty);
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Claims(JsonNode row)
    {
        var text = row["text"]?.GetValue<string>() ?? "";
        var extraction = Extract(text);
        var output = new JsonObject
        {
            ["id"] = row["id"]?.DeepClone(),
            ["checkable"] = extraction.Sentences.Any(s => s.Score >= 0.5),
            ["score"] = extraction.Sentences.Select(s => s.Score).DefaultIfEmpty(0).Max(),
            ["sentences"] = new JsonArray([.. extraction.Sentences.Select(s => (JsonNode)new JsonObject
            {
                ["start"] = s.Span.Start, ["end"] = s.Span.End, ["checkable"] = s.State == CoverageState.Claim, ["score"] = s.Score, ["reason"] = s.Reason,
            })]),
            ["claims"] = new JsonArray([.. extraction.Claims.Select(c => (JsonNode)Claim(c))]),
            ["propositions"] = new JsonArray([.. extraction.Propositions.Select(p => (JsonNode)Spans(p))]),
        };
        return output.ToJsonString(Plain);
    }

    public static ClaimExtraction Extract(string text)
    {
        var blocks = Segmenter.Blocks(text);
        var article = new ArticleText { Source = text, Format = ArticleFormat.Plain, Text = text, Map = SourceMap.Identity(text), Blocks = blocks };
        return Extract(article);
    }

    public static ClaimExtraction Extract(ArticleText article) => ClaimExtractor.Extract(article, Rules, null);

    public static string Quotes(JsonNode row)
    {
        var text = row["text"]?.GetValue<string>() ?? "";
        var quotes = QuoteFinder.Find(text, Segmenter.Sentences(text));
        return new JsonObject
        {
            ["id"] = row["id"]?.DeepClone(),
            ["quotes"] = new JsonArray([.. quotes.Select(q => (JsonNode)new JsonObject
            {
                ["source"] = q.Source is { } s ? Span(s) : null, ["cue"] = q.Cue is { } c ? Span(c) : null, ["content"] = Spans(q.Content),
            })]),
        }.ToJsonString(Plain);
    }

    private static JsonObject Claim(Claim claim) => new()
    {
        ["text"] = claim.Text, ["start"] = claim.Span.Start, ["end"] = claim.Span.End, ["spans"] = Spans(claim.Spans),
        ["kind"] = claim.Kind.ToString().ToLowerInvariant(), ["score"] = claim.Score, ["speaker"] = claim.Speaker, ["quote"] = claim.Quote,
    };

    private static JsonArray Spans(IReadOnlyList<TextSpan> spans) => new([.. spans.Select(s => (JsonNode)Span(s))]);

    private static JsonArray Span(TextSpan span) => new(span.Start, span.End);
}
