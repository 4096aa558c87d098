using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using FactCheck.Web.Tests.Rights;

namespace FactCheck.Web.Tests.SigningIn;

/// <summary>RFC 6238 as any authenticator app does it.</summary>
internal static partial class Authenticator
{
    internal static string CodeOf(string key, DateTimeOffset now)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bits = string.Concat(key.Select(c => Convert.ToString(alphabet.IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var secret = Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2)).ToArray();
        Span<byte> step = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, now.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The protocol's own hash.
        var hash = HMACSHA1.HashData(secret, step);
#pragma warning restore CA5350
        var value = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (value % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>Turns the second factor on for somebody who is signed in; the key of their authenticator.</summary>
    internal static async Task<string> TurnOnAsync(Visitor browser, DateTimeOffset now)
    {
        var key = Secret().Match(await browser.ReadAsync("/you/second-factor")).Groups[1].Value;
        var page = await (await browser.PostAsync("/you/second-factor?handler=On", ("code", CodeOf(key, now)))).Content.ReadAsStringAsync();
        Assert.Contains("Your recovery codes", page, StringComparison.Ordinal);
        return key;
    }

    [GeneratedRegex("secret=([A-Z2-7]+)")]
    private static partial Regex Secret();
}
