using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace FactCheck.Core.Records;

/// <summary>Reads a signed file and says, line by line, what does not hold. Needs nothing but the file.</summary>
public static class SignedFileReader
{
    /// <param name="text">The whole file.</param>
    /// <param name="kind">What it should be, for example <see cref="SignedFile.Receipt"/>.</param>
    /// <param name="trustedKey">The public key it must be signed with (base 64), or null to take the key it names.</param>
    public static SignedFileReading Read(string text, string kind, string? trustedKey = null)
    {
        SignedFileReading reading;
        try
        {
            reading = Parse(Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException broken)
        {
            return new() { Faults = [new((int)(broken.LineNumber ?? 0) + 1, "this is not JSON: " + broken.Message)] };
        }
        if (reading.Kind != kind) return reading with { Faults = [new(1, $"this is no {kind} but “{reading.Kind}”")] };
        return reading with { Faults = [.. Check(reading, trustedKey).OrderBy(f => f.Line)] };
    }

    private static SignedFileReading Parse(byte[] bytes)
    {
        var lines = new LineCounter(bytes);
        var reader = new Utf8JsonReader(bytes);
        var reading = new SignedFileReading();
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) throw new JsonException("an object is expected");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            var line = lines.At(reader.TokenStartIndex);
            reader.Read();
            if (name == "records" && reader.TokenType == JsonTokenType.StartArray) reading = reading with { Records = Records(ref reader, lines) };
            else
            {
                var value = JsonElement.ParseValue(ref reader);
                if (name == "kind" && value.ValueKind == JsonValueKind.String) reading = reading with { Kind = value.GetString() ?? "" };
                else if (name == "signature") reading = reading with { Signature = value.Deserialize<RecordSignature>(SignedFile.Json), SignatureLine = line };
                else throw new JsonException($"“{name}” does not belong here");
            }
        }
        return reading;
    }

    private static List<SignedRecord> Records(ref Utf8JsonReader reader, LineCounter lines)
    {
        var records = new List<SignedRecord>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var line = lines.At(reader.TokenStartIndex);
            records.Add(new(line, JsonElement.ParseValue(ref reader)));
        }
        return records;
    }

    private static IEnumerable<LineFault> Check(SignedFileReading reading, string? trustedKey)
    {
        if (reading.Signature is not { Digests: { } digests, Key: { } key, At: { } at, Value: { } value })
        {
            yield return new(reading.SignatureLine, "there is no signature");
            yield break;
        }
        for (var n = 0; n < Math.Min(digests.Count, reading.Records.Count); n++)
        {
            if (SignedFile.DigestOf(reading.Records[n].Value) != digests[n]) yield return new(reading.Records[n].Line, "this record was changed, moved or put in after signing");
        }
        if (digests.Count != reading.Records.Count)
            yield return new(reading.SignatureLine, $"{digests.Count} records were signed, {reading.Records.Count} are here");
        if (!Verifies(reading.Kind, at, digests, key, value)) yield return new(reading.SignatureLine, "the signature does not hold");
        if (trustedKey is not null && trustedKey.Trim() != key)
            yield return new(reading.SignatureLine, $"it is signed with another key ({SignedFile.KeyId(key)}) than the one given ({SignedFile.KeyId(trustedKey.Trim())})");
    }

    private static bool Verifies(string kind, string at, IEnumerable<string> digests, string key, string value)
    {
        try
        {
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(Convert.FromBase64String(key), out _);
            return ecdsa.KeySize == 256 && ecdsa.VerifyData(SignedFile.Payload(kind, at, digests), Convert.FromBase64String(value), HashAlgorithmName.SHA256);
        }
        catch (Exception unreadable) when (unreadable is FormatException or CryptographicException)
        {
            return false;
        }
    }

    // Counts on from where it stopped: offsets come in order.
    private sealed class LineCounter(byte[] bytes)
    {
        private long _at;
        private int _line = 1;

        public int At(long offset)
        {
            for (; _at < offset; _at++)
            {
                if (bytes[_at] == (byte)'\n') _line++;
            }
            return _line;
        }
    }
}
