using System.Text.Json.Serialization;

namespace FactCheck.Extraction.Working;

/// <summary>The wire between parent and child; generated code, so that a fresh child answers its first page soon.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(WorkHeader))]
[JsonSerializable(typeof(WorkAnswer))]
internal sealed partial class WorkJson : JsonSerializerContext;
