namespace FactCheck.Data.Records;

/// <summary>A key that receipts and audit exports are signed with. Old ones stay, so that what they signed can be verified.</summary>
public sealed class SigningKey
{
    public required Guid Id { get; init; }

    /// <summary>ECDSA P-256, SubjectPublicKeyInfo in base 64.</summary>
    public required string PublicKey { get; init; }

    /// <summary>PKCS 8, under the host's data protection.</summary>
    public required string ProtectedPrivateKey { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Nothing is signed with it any more; null for the one in use.</summary>
    public DateTimeOffset? RetiredAt { get; set; }
}
