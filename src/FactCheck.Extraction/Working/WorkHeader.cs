namespace FactCheck.Extraction.Working;

/// <summary>The line before the raw bytes of one piece of work.</summary>
internal sealed record WorkHeader(long Id, int Length, string ContentType, string Url, ExtractionPurpose Purpose);
