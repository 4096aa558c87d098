using System.Text.Json.Nodes;
using FactCheck.Core.Text;

namespace FactCheck.Core.Reporting.Exports;

/// <summary>Decided claims as W3C Web Annotations on the article's page: the verdict as a tag, the passages as links, the words by quote and by position.</summary>
public static class AnnotationExport
{
    public static string Write(PublishedArticle article)
    {
        var items = article.Claims.Where(c => c is { IsDecided: true, Anchor: not null }).Select(c => (JsonNode)Of(article, c, c.Anchor ?? new("", "", "", 0)));
        return new JsonObject
        {
            ["@context"] = "http://www.w3.org/ns/anno.jsonld", ["id"] = article.Address + "#annotations", ["type"] = "AnnotationPage", ["startIndex"] = 0,
            ["items"] = new JsonArray([.. items]),
        }.ToJsonString(ExportJson.Indented) + "\n";
    }

    private static JsonObject Of(PublishedArticle article, PublishedClaim claim, QuoteSelector anchor)
    {
        var bodies = new JsonArray
        {
            new JsonObject { ["type"] = "TextualBody", ["purpose"] = "tagging", ["format"] = "text/plain", ["value"] = claim.Verdict?.ToString() ?? "" },
        };
        foreach (var evidence in claim.Evidence.Where(e => !e.IsPrivate))
        {
            bodies.Add(new JsonObject
            {
                ["type"] = "SpecificResource", ["purpose"] = "linking", ["source"] = evidence.Url,
                ["selector"] = new JsonObject { ["type"] = "TextQuoteSelector", ["exact"] = evidence.Quote },
            });
        }
        return new()
        {
            ["id"] = article.AddressOf(claim), ["type"] = "Annotation", ["motivation"] = "assessing", ["created"] = ExportJson.Moment(article.PublishedAt),
            ["creator"] = new JsonObject { ["type"] = "Organization", ["name"] = article.Desk },
            ["body"] = bodies,
            ["target"] = new JsonObject { ["source"] = article.Address, ["selector"] = Selectors(article.Text, anchor) },
        };
    }

    private static JsonArray Selectors(string text, QuoteSelector anchor)
    {
        var start = CodePoints(text, anchor.Start);
        return
        [
            new JsonObject { ["type"] = "TextQuoteSelector", ["exact"] = anchor.Exact, ["prefix"] = anchor.Prefix, ["suffix"] = anchor.Suffix },
            new JsonObject { ["type"] = "TextPositionSelector", ["start"] = start, ["end"] = start + CodePoints(anchor.Exact, anchor.Exact.Length) },
        ];
    }

    // The standard counts characters; our spans count UTF-16 code units.
    private static int CodePoints(string text, int units)
    {
        var count = 0;
        for (var i = 0; i < units && i < text.Length; i++)
        {
            if (!char.IsLowSurrogate(text[i])) count++;
        }
        return count;
    }
}
