using System.Security.Cryptography;
using System.Text.Json;
using FactCheck.Core.Records;

namespace FactCheck.Core.Tests.Records;

/// <summary>A key of the test's own that signs files as the Pipeline does.</summary>
internal sealed class Signer : IDisposable
{
    private const string At = "2026-05-16T12:00:00Z";

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public string PublicKey => Convert.ToBase64String(_key.ExportSubjectPublicKeyInfo());

    public string Sign(string kind, params IReadOnlyList<object> records)
    {
        var elements = records.Select(r => JsonSerializer.SerializeToElement(r)).ToList();
        return Sign(kind, elements);
    }

    public string Sign(string kind, IReadOnlyList<JsonElement> records)
    {
        var digests = records.Select(SignedFile.DigestOf).ToList();
        var value = Convert.ToBase64String(_key.SignData(SignedFile.Payload(kind, At, digests), HashAlgorithmName.SHA256));
        return SignedFile.Write(kind, records, new(PublicKey, At, digests, value));
    }

    public string Sign(byte[] payload) => Convert.ToBase64String(_key.SignData(payload, HashAlgorithmName.SHA256));

    public void Dispose() => _key.Dispose();
}
