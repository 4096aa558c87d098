using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace FactCheck.Fetching.Archives;

/// <summary>Reads WARC/1.1, plain or compressed, strictly: a record without its mandatory fields or with another digest than it states is an error.</summary>
public static class WarcReader
{
    private const int LongestHead = 1_000_000;
    private static readonly string[] Mandatory = ["WARC-Type", "WARC-Record-ID", "WARC-Date", "Content-Length"];
    private static readonly string[] NeedTarget = ["response", "resource", "request", "revisit", "conversion", "metadata"];

    /// <exception cref="InvalidDataException">It is no WARC, or one that contradicts itself; the message says where.</exception>
    public static IReadOnlyList<WarcRecord> Read(Stream file)
    {
        using var buffered = new BufferedStream(file, 64 * 1024);
        var first = buffered.ReadByte();
        buffered.Seek(0, SeekOrigin.Begin);
        using var plain = first == 0x1F ? new BufferedStream(new GZipStream(buffered, CompressionMode.Decompress), 64 * 1024) : buffered;
        var records = new List<WarcRecord>();
        while (ReadRecord(plain, records.Count + 1) is { } record) records.Add(record);
        return records;
    }

    private static WarcRecord? ReadRecord(Stream stream, int number)
    {
        var version = ReadLine(stream);
        if (version is null) return null;
        if (version != "WARC/1.1") throw Wrong(number, $"begins with \"{version}\"");
        var fields = new List<KeyValuePair<string, string>>();
        while (ReadLine(stream) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) throw Wrong(number, $"has a line that is no field: \"{line}\"");
            fields.Add(new(line[..colon], line[(colon + 1)..].Trim()));
        }
        var record = new WarcRecord(fields, []);
        foreach (var name in Mandatory)
        {
            if (record.Field(name).Length == 0) throw Wrong(number, "has no " + name);
        }
        if (NeedTarget.Contains(record.Type) && !Uri.TryCreate(record.Field("WARC-Target-URI"), UriKind.Absolute, out _)) throw Wrong(number, "has no WARC-Target-URI");
        if (!int.TryParse(record.Field("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)) throw Wrong(number, "has a length that is none");
        var block = new byte[length];
        if (stream.ReadAtLeast(block, length, throwOnEndOfStream: false) < length) throw Wrong(number, "ends early");
        if (ReadLine(stream) != "" || ReadLine(stream) != "") throw Wrong(number, "does not end with two line breaks");
        if (record.Field("WARC-Block-Digest") is { Length: > 0 } stated && stated != "sha256:" + Convert.ToHexStringLower(SHA256.HashData(block))) throw Wrong(number, "does not match its digest");
        return record with { Block = block };
    }

    private static string? ReadLine(Stream stream)
    {
        var line = new List<byte>();
        while (true)
        {
            var next = stream.ReadByte();
            if (next < 0) return line.Count == 0 ? null : throw new InvalidDataException("The file ends in the middle of a line.");
            if (next == '\n' && line.Count > 0 && line[^1] == '\r') return Encoding.UTF8.GetString([.. line[..^1]]);
            line.Add((byte)next);
            if (line.Count > LongestHead) throw new InvalidDataException("A line is longer than any WARC has.");
        }
    }

    private static InvalidDataException Wrong(int number, string what) => new(string.Create(CultureInfo.InvariantCulture, $"Record {number} {what}."));
}
