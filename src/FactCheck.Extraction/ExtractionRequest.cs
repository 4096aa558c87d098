namespace FactCheck.Extraction;

/// <summary>Bytes to read, and what is known about them.</summary>
/// <param name="Bytes">After content decoding, before any decoding of characters.</param>
/// <param name="ContentType">As the server declared it; empty where it did not.</param>
/// <param name="Url">Where they came from; empty for a file.</param>
/// <param name="Purpose">What they are read for.</param>
public sealed record ExtractionRequest(
    ReadOnlyMemory<byte> Bytes, string ContentType, string Url, ExtractionPurpose Purpose = ExtractionPurpose.Source);
