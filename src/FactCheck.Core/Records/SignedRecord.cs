using System.Text.Json;

namespace FactCheck.Core.Records;

/// <summary>One record of a signed file.</summary>
/// <param name="Line">Where it begins, counted from 1.</param>
/// <param name="Value">What it says.</param>
public sealed record SignedRecord(int Line, JsonElement Value);
