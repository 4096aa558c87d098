using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Core.Text;

/// <summary>SHA-256 over a list of fields, each preceded by its length, so that no two lists share a digest by shifting a border.</summary>
public static class Digest
{
    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(params IEnumerable<string> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>SHA-256 of raw bytes as 64 lower-case hexadecimal digits: the name of a snapshot.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
