using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Pipeline.Notices;

/// <summary>
/// Signs deliveries as Standard Webhooks says (standardwebhooks.com), which receivers have libraries for: HMAC-SHA-256 over identity, moment and raw
/// body, so that neither can be replayed under another's name.
/// </summary>
public static class DeliverySignature
{
    public const string Prefix = "whsec_";

    /// <summary>Words of a new secret.</summary>
    internal static string NewSecret() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>The three headers. Two secrets give two signatures in one header: a receiver that knows either is content.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Headers(IEnumerable<string> secrets, Guid eventId, DateTimeOffset now, byte[] body)
    {
        var moment = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var id = "evt_" + eventId.ToString("N");
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{moment}."), .. body];
        var signatures = secrets.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), signed)));
        return [new("webhook-id", id), new("webhook-timestamp", moment), new("webhook-signature", string.Join(' ', signatures))];
    }
}
