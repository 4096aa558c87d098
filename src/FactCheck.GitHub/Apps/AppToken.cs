using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.GitHub.Apps;

/// <summary>The JSON Web Token (RS256) with which an App proves itself; good for at most ten minutes.</summary>
public static class AppToken
{
    // The platform's clock may be behind ours, and it refuses a token from the future or for more than ten minutes.
    private static readonly TimeSpan Back = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(9);

    /// <param name="appId">The App's id or client id.</param>
    /// <param name="key">Its private key.</param>
    /// <param name="now">The clock of the host.</param>
    public static string Make(string appId, RSA key, DateTimeOffset now)
    {
        var head = Encode("{\"alg\":\"RS256\",\"typ\":\"JWT\"}"u8);
        var claims = string.Create(CultureInfo.InvariantCulture,
            $"{{\"iat\":{(now - Back).ToUnixTimeSeconds()},\"exp\":{(now + Life).ToUnixTimeSeconds()},\"iss\":{System.Text.Json.JsonSerializer.Serialize(appId)}}}");
        var signed = $"{head}.{Encode(Encoding.UTF8.GetBytes(claims))}";
        return $"{signed}.{Encode(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
