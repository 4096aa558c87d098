using System.Text;
using System.Text.Json;
using FactCheck.Core.Text;

namespace FactCheck.Core.Records;

/// <summary>
/// A file of records, one a line, with one signature over the hash of each: valid JSON, readable by eye, and an edit is found on its line.
/// </summary>
public static class SignedFile
{
    public const string Receipt = "factcheck-receipt/1";

    public const string Audit = "factcheck-audit/1";

    internal static JsonSerializerOptions Json { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        PropertyNameCaseInsensitive = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>SHA-256 of a record in canonical form, 64 hexadecimal digits.</summary>
    public static string DigestOf(JsonElement record) => Digest.Of(CanonicalJson.Of(record));

    /// <summary>The bytes that are signed.</summary>
    public static byte[] Payload(string kind, string at, IEnumerable<string> digests) => Encoding.UTF8.GetBytes(Digest.Of([kind, at, .. digests]));

    /// <summary>Name of a public key: the first sixteen digits of its hash.</summary>
    public static string KeyId(string key) => Digest.Of(key)[..16];

    /// <summary>The file as it is kept and handed out.</summary>
    public static string Write(string kind, IReadOnlyList<JsonElement> records, RecordSignature signature)
    {
        var text = new StringBuilder();
        text.Append("{\n\"kind\":").Append(JsonSerializer.Serialize(kind, Json)).Append(",\n\"records\":[\n");
        for (var n = 0; n < records.Count; n++)
            text.Append(Encoding.UTF8.GetString(CanonicalJson.Of(records[n]))).Append(n + 1 < records.Count ? ",\n" : "\n");
        return text.Append("],\n\"signature\":").Append(JsonSerializer.Serialize(signature, Json)).Append("\n}\n").ToString();
    }
}
