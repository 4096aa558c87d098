using System.Security.Cryptography;
using System.Text;

namespace FactCheck.GitHub.Hooks;

/// <summary>
/// Proves that a delivery comes from the platform: HMAC-SHA-256 over the raw bytes, compared in constant time, before anything is parsed.
/// During a rotation two secrets hold.
/// </summary>
public sealed class WebhookSignature
{
    private const string Scheme = "sha256=";
    private readonly byte[][] _secrets;

    /// <exception cref="ArgumentException">No secret: without one nothing can be proved, so nothing starts.</exception>
    public WebhookSignature(params IEnumerable<string> secrets)
    {
        _secrets = [.. secrets.Where(s => !string.IsNullOrWhiteSpace(s)).Select(Encoding.UTF8.GetBytes)];
        if (_secrets.Length == 0) throw new ArgumentException("a webhook secret is needed", nameof(secrets));
    }

    /// <summary>True where <paramref name="header"/> (<c>X-Hub-Signature-256</c>) signs <paramref name="body"/> with one of the secrets.</summary>
    public bool Holds(ReadOnlySpan<byte> body, string? header)
    {
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (header is null || !header.StartsWith(Scheme, StringComparison.Ordinal) || header.Length != Scheme.Length + 2 * given.Length) return false;
        if (Convert.FromHexString(header.AsSpan(Scheme.Length), given, out _, out _) != System.Buffers.OperationStatus.Done) return false;
        var holds = false;
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (var secret in _secrets)
        {
            HMACSHA256.HashData(secret, body, expected);
            holds |= CryptographicOperations.FixedTimeEquals(expected, given);
        }
        return holds;
    }

    /// <summary>The header that signs <paramref name="body"/> with the first secret.</summary>
    public string Sign(ReadOnlySpan<byte> body) => Scheme + Convert.ToHexStringLower(HMACSHA256.HashData(_secrets[0], body));
}
