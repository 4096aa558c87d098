namespace FactCheck.Fetching.Http;

/// <summary>A body after content decoding.</summary>
internal sealed record BodyBytes(byte[] Bytes, bool IsPartial, string Warning);
