using System.Security.Cryptography;
using System.Text.Json;
using FactCheck.Core.Records;
using FactCheck.Data;
using FactCheck.Data.Records;
using FactCheck.Pipeline.Writing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Records;

/// <summary>Signs receipts, audit exports and checkpoints. Private keys are kept under the host's data protection; public ones are for everybody.</summary>
public sealed class SigningKeys(IDbContextFactory<FactCheckDbContext> contexts, WriteLock writers, TimeProvider clock, IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("FactCheck.SigningKeys");

    /// <summary>Every public key that ever signed, the newest first.</summary>
    public async Task<IReadOnlyList<SigningKey>> AllAsync(CancellationToken cancellation = default)
    {
        await using var data = contexts.CreateDbContext();
        return await data.SigningKeys.AsNoTracking().OrderByDescending(k => k.CreatedAt).ToListAsync(cancellation);
    }

    /// <summary>The records as one signed file.</summary>
    public async Task<string> SignAsync(string kind, IReadOnlyList<JsonElement> records, CancellationToken cancellation = default)
    {
        var key = await CurrentAsync(cancellation);
        var at = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        var digests = records.Select(SignedFile.DigestOf).ToList();
        return SignedFile.Write(kind, records, new(key.PublicKey, at, digests, Sign(key, SignedFile.Payload(kind, at, digests))));
    }

    internal async Task<(Guid Key, string Signature)> SignAsync(byte[] payload, CancellationToken cancellation)
    {
        var key = await CurrentAsync(cancellation);
        return (key.Id, Sign(key, payload));
    }

    private string Sign(SigningKey key, byte[] payload)
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportPkcs8PrivateKey(Convert.FromBase64String(_protector.Unprotect(key.ProtectedPrivateKey)), out _);
        return Convert.ToBase64String(ecdsa.SignData(payload, HashAlgorithmName.SHA256));
    }

    private async Task<SigningKey> CurrentAsync(CancellationToken cancellation)
    {
        using var turn = await writers.EnterAsync(cancellation);
        await using var data = contexts.CreateDbContext();
        var current = await data.SigningKeys.AsNoTracking().Where(k => k.RetiredAt == null).OrderBy(k => k.CreatedAt).FirstOrDefaultAsync(cancellation);
        if (current is not null) return current;
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var made = new SigningKey
        {
            Id = Guid.CreateVersion7(),
            PublicKey = Convert.ToBase64String(ecdsa.ExportSubjectPublicKeyInfo()),
            ProtectedPrivateKey = _protector.Protect(Convert.ToBase64String(ecdsa.ExportPkcs8PrivateKey())),
            CreatedAt = clock.GetUtcNow(),
        };
        data.Add(made);
        await data.SaveChangesAsync(cancellation);
        return made;
    }
}
