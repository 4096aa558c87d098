using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Pipeline.Access;

/// <summary>The words of a token: <c>fc_</c>, 256 random bits, and a checksum by which a typo is told apart from a token that is unknown.</summary>
public static class TokenWords
{
    public const string Mark = "fc_";

    private const int Secret = 43;
    private const int Checksum = 6;

    public static string Make()
    {
        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        return Mark + secret + ChecksumOf(secret);
    }

    /// <summary>True where the checksum says that the words were copied wrongly. The first tokens had none and are not judged.</summary>
    public static bool IsMistyped(string words)
    {
        if (!words.StartsWith(Mark, StringComparison.Ordinal)) return false;
        var body = words[Mark.Length..];
        return body.Length != Secret && (body.Length != Secret + Checksum || body[Secret..] != ChecksumOf(body[..Secret]));
    }

    // Four bytes: one typo in four thousand million goes unnoticed here, and is then simply unknown.
    private static string ChecksumOf(string secret) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(Mark + secret)).AsSpan(0, 4));
}
