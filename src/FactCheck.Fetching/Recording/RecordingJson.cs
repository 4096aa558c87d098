using System.Text.Json.Serialization;

namespace FactCheck.Fetching.Recording;

/// <summary>Recorded answers on disk; generated code, because a command line must start soon.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RecordedAnswer))]
internal sealed partial class RecordingJson : JsonSerializerContext;
