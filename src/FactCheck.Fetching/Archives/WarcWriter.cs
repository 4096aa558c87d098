using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using FactCheck.Core.Sources;
using FactCheck.Fetching.Snapshots;

namespace FactCheck.Fetching.Archives;

/// <summary>
/// Writes captures as WARC/1.1 (ISO 28500): the redirects that were followed and the last answer as responses, what we made of them as metadata. The kept
/// bytes are those after content decoding, so headers that speak of the wire go under their archive names. Our requests are not kept, so none is written.
/// </summary>
public sealed class WarcWriter(Stream output, bool isCompressed)
{
    private static readonly string[] OfTheWire = ["Content-Encoding", "Transfer-Encoding", "Content-Length"];

    /// <summary>The first record of a file: who wrote it, and how to read it.</summary>
    public Task WriteInfoAsync(string software, DateTimeOffset now, CancellationToken cancellation)
        => WriteAsync("warcinfo", [new("WARC-Date", Date(now)), new("Content-Type", "application/warc-fields")],
            Encoding.UTF8.GetBytes($"software: {software}\r\nformat: WARC File Format 1.1\r\nconformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"), NewId(), cancellation);

    /// <summary>One capture. Where its bytes are not kept, only what is known of it is written.</summary>
    /// <exception cref="DamagedSnapshotException">The kept bytes no longer match their name.</exception>
    public async Task WriteAsync(Capture capture, ISnapshotStore snapshots, CancellationToken cancellation)
    {
        foreach (var hop in capture.Redirects)
        {
            var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {hop.Status} {Phrase(hop.Status)}\r\nLocation: {Line(hop.To)}\r\nContent-Length: 0\r\n\r\n"));
            await WriteAsync("response", ResponseFields(capture, hop.From, []), head, NewId(), cancellation);
        }
        var body = capture.Sha256.Length == 0 ? null : await snapshots.ReadAsync(capture.Sha256, cancellation);
        var response = NewId();
        if (body is not null) await WriteAsync("response", ResponseFields(capture, TargetOf(capture), body), [.. Head(capture, body.Length), .. body], response, cancellation);
        var fields = new List<KeyValuePair<string, string>> { new("WARC-Date", Date(capture.At)), new("WARC-Target-URI", TargetOf(capture)), new("Content-Type", "application/warc-fields") };
        if (body is not null) fields.Add(new("WARC-Concurrent-To", response));
        await WriteAsync("metadata", fields, Encoding.UTF8.GetBytes(Known(capture)), NewId(), cancellation);
    }

    private static string TargetOf(Capture capture) => capture.FinalUrl.Length > 0 ? capture.FinalUrl : capture.Url;

    private static List<KeyValuePair<string, string>> ResponseFields(Capture capture, string target, byte[] payload)
    {
        var fields = new List<KeyValuePair<string, string>>
        {
            new("WARC-Date", Date(capture.At)), new("WARC-Target-URI", target), new("Content-Type", "application/http; msgtype=response"), new("WARC-Payload-Digest", DigestOf(payload)),
        };
        // The address is known of the last host only.
        if (target == TargetOf(capture) && IPAddress.TryParse(capture.Address, out _)) fields.Add(new("WARC-IP-Address", capture.Address));
        if (target == TargetOf(capture) && capture.Outcome == CaptureOutcome.CapturedInPart) fields.Add(new("WARC-Truncated", "length"));
        return fields;
    }

    private static byte[] Head(Capture capture, int length)
    {
        var head = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {capture.Status ?? 200} {Phrase(capture.Status ?? 200)}\r\n"));
        foreach (var (name, value) in capture.Headers)
        {
            var isOfTheWire = OfTheWire.Contains(name, StringComparer.OrdinalIgnoreCase);
            head.Append(isOfTheWire ? "X-Archive-Orig-" : "").Append(Line(name)).Append(": ").Append(Line(value)).Append("\r\n");
        }
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {length}\r\n\r\n");
        return Encoding.UTF8.GetBytes(head.ToString());
    }

    private static string Known(Capture capture)
    {
        var text = new StringBuilder();
        void Say(string name, string value)
        {
            if (value.Length > 0) text.Append(name).Append(": ").Append(Line(value)).Append("\r\n");
        }
        Say("outcome", capture.Outcome.ToString());
        Say("reason", capture.Reason);
        Say("page-kind", capture.PageKind.ToString());
        Say("canonical", capture.Url);
        Say("sha256", capture.Sha256);
        Say("certificate-sha256", capture.Certificate);
        Say("title", capture.Text?.Title ?? "");
        Say("language", capture.Text?.Language ?? "");
        foreach (var warning in capture.Warnings) Say("warning", warning);
        return text.ToString();
    }

    private async Task WriteAsync(string type, IEnumerable<KeyValuePair<string, string>> fields, byte[] block, string id, CancellationToken cancellation)
    {
        var head = new StringBuilder("WARC/1.1\r\n").Append("WARC-Type: ").Append(type).Append("\r\nWARC-Record-ID: ").Append(id).Append("\r\n");
        foreach (var (name, value) in fields) head.Append(name).Append(": ").Append(Line(value)).Append("\r\n");
        head.Append("WARC-Block-Digest: ").Append(DigestOf(block)).Append(CultureInfo.InvariantCulture, $"\r\nContent-Length: {block.Length}\r\n\r\n");
        // One gzip member a record, so that a reader can start at each.
        await using var packed = isCompressed ? new GZipStream(output, CompressionLevel.Optimal, leaveOpen: true) : null;
        var to = packed ?? output;
        await to.WriteAsync(Encoding.UTF8.GetBytes(head.ToString()), cancellation);
        await to.WriteAsync(block, cancellation);
        await to.WriteAsync("\r\n\r\n"u8.ToArray(), cancellation);
    }

    private static string NewId() => $"<urn:uuid:{Guid.NewGuid():D}>";

    private static string Date(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string DigestOf(ReadOnlySpan<byte> bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>What a stranger wrote must not begin a line of its own.</summary>
    private static string Line(string value) => value.Contains('\r', StringComparison.Ordinal) || value.Contains('\n', StringComparison.Ordinal) ? value.ReplaceLineEndings(" ") : value;

    private static string Phrase(int status) => Enum.IsDefined((HttpStatusCode)status) ? ((HttpStatusCode)status).ToString() : "Status";
}
