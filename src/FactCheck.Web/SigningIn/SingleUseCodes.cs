using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using FactCheck.Data.Desks;
using Microsoft.AspNetCore.Identity;

namespace FactCheck.Web.SigningIn;

/// <summary>
/// Codes of an authenticator (RFC 6238), each accepted once: whoever looks over a shoulder, or reads a code out of a log, is too late. The framework's
/// own provider takes a code as often as it comes while its window is open.
/// </summary>
public sealed class SingleUseCodes(TimeProvider clock) : AuthenticatorTokenProvider<Person>
{
    public const string Store = "[FactCheck]";
    public const string LastStep = "LastCodeStep";

    private const int Digits = 6;
    private const int Modulus = 1_000_000;

    // RFC 6238, 5.2: one step either way covers a slow finger and a clock that is a little off.
    private const int StepsOff = 1;
    private const int Seconds = 30;

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Person> manager, Person user)
    {
        ArgumentNullException.ThrowIfNull(manager);
        if (token is not { Length: Digits } || !token.All(char.IsAsciiDigit) || await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key) return false;
        var last = long.TryParse(await manager.GetAuthenticationTokenAsync(user, Store, LastStep), NumberStyles.None, CultureInfo.InvariantCulture, out var kept) ? kept : -1;
        if (StepOf(token, KeyBytes(key), clock.GetUtcNow().ToUnixTimeSeconds() / Seconds) is not { } step || step <= last) return false;
        // Two requests with one code: both read the same account, and the later save finds it changed.
        return (await manager.SetAuthenticationTokenAsync(user, Store, LastStep, step.ToString(CultureInfo.InvariantCulture))).Succeeded;
    }

    private static long? StepOf(string code, byte[] key, long now)
    {
        var typed = int.Parse(code, NumberStyles.None, CultureInfo.InvariantCulture);
        for (var step = now + StepsOff; step >= now - StepsOff; step--)
        {
            if (CodeAt(key, step) == typed) return step;
        }
        return null;
    }

    private static int CodeAt(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The hash that every authenticator app computes; as a keyed hash it is not broken.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        return (BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 15)..]) & int.MaxValue) % Modulus;
    }

    // RFC 4648 base 32, as Identity writes its keys: without padding.
    private static byte[] KeyBytes(string key)
    {
        const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        var bytes = new List<byte>(key.Length * 5 / 8);
        var (bits, count) = (0, 0);
        foreach (var letter in key.TrimEnd('='))
        {
            bits = (bits << 5 | Math.Max(0, alphabet.IndexOf(char.ToUpperInvariant(letter), StringComparison.Ordinal))) & 0xFFF;
            count += 5;
            if (count < 8) continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
        }
        return [.. bytes];
    }
}
