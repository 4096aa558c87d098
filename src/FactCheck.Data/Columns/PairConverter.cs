using System.Text.Json;
using System.Text.Json.Serialization;

namespace FactCheck.Data.Columns;

/// <summary>A name and its value as an array of two. The parts of a pair are read-only properties, which the options of a column leave out.</summary>
internal sealed class PairConverter : JsonConverter<KeyValuePair<string, string>>
{
    public override KeyValuePair<string, string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var parts = JsonSerializer.Deserialize<string[]>(ref reader, options);
        return parts is [var name, var value] ? new(name, value) : throw new JsonException("A pair has two parts.");
    }

    public override void Write(Utf8JsonWriter writer, KeyValuePair<string, string> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Key);
        writer.WriteStringValue(value.Value);
        writer.WriteEndArray();
    }
}
