using System.Globalization;
using System.Text.Json.Nodes;

namespace FactCheck.Web.Reading;

/// <summary>One record of a receipt and the line on which it stands.</summary>
public sealed record ReceiptLine(int Number, JsonObject Value)
{
    /// <summary>A field as words; empty where it has none.</summary>
    public string Word(string name) => Value[name] is JsonValue field ? field.ToString() : "";

    /// <summary>A field as a moment; null where it has none.</summary>
    public DateTimeOffset? Moment(string name) => MomentOf(Word(name));

    /// <summary>A list of this record.</summary>
    public IReadOnlyList<ReceiptLine> Items(string name) => [.. (Value[name] as JsonArray ?? []).OfType<JsonObject>().Select(o => new ReceiptLine(Number, o))];

    internal static DateTimeOffset? MomentOf(string? words) =>
        DateTimeOffset.TryParse(words, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null;
}
