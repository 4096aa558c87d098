using System.Text.Json;
using FactCheck.Core.Matching;
using FactCheck.Language.Spans;

namespace FactCheck.Cli.Commands;

/// <summary>What the comparison of one statement noticed, with the words in both texts.</summary>
internal static class VerifyFindings
{
    public static void Write(Utf8JsonWriter json, SourceMatch match, SourceIndex index)
    {
        json.WriteStartArray("findings");
        foreach (var facet in match.Facets)
        {
            if (facet.Outcome is FacetOutcome.Conflict or FacetOutcome.Absent) Write(json, RuleOf(facet), facet.Message, facet.Claim, facet.Source, index);
        }
        foreach (var quote in match.Quotes)
        {
            if (RuleOf(quote.Outcome) is { } rule) Write(json, rule, quote.Message, quote.Claim, quote.Source, index);
        }
        json.WriteEndArray();
    }

    private static string RuleOf(FacetComparison facet) => facet.Outcome == FacetOutcome.Conflict ? "FC301" : "FC303";

    private static string? RuleOf(QuoteOutcome outcome) => outcome switch
    {
        QuoteOutcome.Altered => "FC304",
        QuoteOutcome.NotFound => "FC305",
        QuoteOutcome.OtherSpeaker => "FC306",
        _ => null,
    };

    private static void Write(Utf8JsonWriter json, string rule, string message, TextSpan claim, TextSpan? source, SourceIndex index)
    {
        json.WriteStartObject();
        json.WriteString("id", rule);
        json.WriteString("message", message);
        json.WriteStartArray("claim");
        json.WriteNumberValue(claim.Start);
        json.WriteNumberValue(claim.End);
        json.WriteEndArray();
        json.WritePropertyName("source");
        if (source is { } words && index.Sentences.Count > 0)
        {
            // Counted within its sentence, as the sentences may have been cut by whoever asks.
            var sentence = index.SentenceAt(words.Start);
            var start = index.Sentences[sentence].Start;
            json.WriteStartArray();
            json.WriteNumberValue(sentence);
            json.WriteNumberValue(words.Start - start);
            json.WriteNumberValue(words.End - start);
            json.WriteEndArray();
        }
        else json.WriteNullValue();
        json.WriteEndObject();
    }
}
