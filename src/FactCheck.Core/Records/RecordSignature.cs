namespace FactCheck.Core.Records;

/// <summary>What makes a file of records one that cannot be changed unseen.</summary>
/// <param name="Key">Public key, ECDSA P-256, as SubjectPublicKeyInfo in base 64.</param>
/// <param name="At">When it was signed, ISO 8601 in UTC.</param>
/// <param name="Digests">SHA-256 of each record in canonical form, in order.</param>
/// <param name="Value">Signature (IEEE P1363, SHA-256) over kind, moment and digests, in base 64.</param>
public sealed record RecordSignature(string Key, string At, IReadOnlyList<string> Digests, string Value);
