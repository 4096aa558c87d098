using System.Text.Json.Serialization;
using FactCheck.Core.Sources;

namespace FactCheck.Cli.Sources;

/// <summary>Captures on disk; generated code, because a command line must start soon.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Capture))]
internal sealed partial class CaptureJson : JsonSerializerContext;
