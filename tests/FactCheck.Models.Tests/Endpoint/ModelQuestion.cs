using System.Text.Json;

namespace FactCheck.Models.Tests.Endpoint;

/// <summary>A question as it reached the endpoint.</summary>
public sealed record ModelQuestion(string Path, string Authorization, string Model, IReadOnlyList<(string Role, string Text)> Messages)
{
    /// <summary>What the instruction says.</summary>
    public string Instruction => Messages[0].Text;

    /// <summary>The JSON object that stands below it.</summary>
    public string Data => Messages[^1].Text;

    internal static ModelQuestion Read(string path, string authorization, string body)
    {
        using var sent = JsonDocument.Parse(body);
        var messages = sent.RootElement.GetProperty("messages").EnumerateArray().Select(m => (m.GetProperty("role").GetString() ?? "", TextOf(m.GetProperty("content")))).ToList();
        return new(path, authorization, sent.RootElement.GetProperty("model").GetString() ?? "", messages);
    }

    private static string TextOf(JsonElement content) => content.ValueKind == JsonValueKind.String
        ? content.GetString() ?? ""
        : string.Concat(content.EnumerateArray().Select(p => p.GetProperty("text").GetString()));
}
