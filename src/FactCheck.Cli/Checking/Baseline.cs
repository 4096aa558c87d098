using System.Text.Json;
using FactCheck.Cli.Output;

namespace FactCheck.Cli.Checking;

/// <summary>Identities of findings that were there before the tool was: a file that may only shrink.</summary>
internal static class Baseline
{
    public static IReadOnlySet<string> Read(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(Input.InputText.Read(file));
            return document.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetString() ?? "").ToHashSet(StringComparer.Ordinal);
        }
        catch (Exception problem) when (problem is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UsageException($"{file}: this is not a baseline: {problem.Message}");
        }
    }

    /// <summary>Writes what still occurs of the old one, or, where there was none, everything.</summary>
    public static void Write(string file, IReadOnlySet<string>? before, IEnumerable<string> now)
    {
        var kept = now.Where(id => before is null || before.Contains(id)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("findings");
            foreach (var id in kept) json.WriteStringValue(id);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        File.WriteAllBytes(file, buffer.ToArray());
    }
}
