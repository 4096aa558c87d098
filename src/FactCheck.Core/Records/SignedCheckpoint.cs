using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FactCheck.Core.Text;

namespace FactCheck.Core.Records;

/// <summary>The end of the chain as it was signed at a moment; in an exported log it stands behind the link that it covers.</summary>
/// <param name="Checkpoint">Number of the last link it covers.</param>
/// <param name="Hash">That link's hash.</param>
/// <param name="At">When, to the millisecond.</param>
/// <param name="Key">Public key, ECDSA P-256, as SubjectPublicKeyInfo in base 64.</param>
/// <param name="Signature">See <see cref="Payload"/>, in base 64.</param>
public sealed record SignedCheckpoint(long Checkpoint, string Hash, DateTimeOffset At, string Key, string Signature)
{
    /// <summary>The bytes that are signed.</summary>
    public static byte[] Payload(long number, string hash, DateTimeOffset at) =>
        Encoding.UTF8.GetBytes(Digest.Of(["checkpoint", number.ToString(CultureInfo.InvariantCulture), hash, at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)]));

    /// <summary>Whether the signature is that of this number, hash and moment by this key.</summary>
    public bool Holds()
    {
        try
        {
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(Convert.FromBase64String(Key), out _);
            return ecdsa.KeySize == 256 && ecdsa.VerifyData(Payload(Checkpoint, Hash, At), Convert.FromBase64String(Signature), HashAlgorithmName.SHA256);
        }
        catch (Exception unreadable) when (unreadable is FormatException or CryptographicException)
        {
            return false;
        }
    }

    /// <summary>As a record of a signed file.</summary>
    public JsonElement ToRecord() => JsonSerializer.SerializeToElement(this, SignedFile.Json);
}
