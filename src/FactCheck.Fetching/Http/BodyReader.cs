using System.IO.Compression;

namespace FactCheck.Fetching.Http;

/// <summary>Reads a body with its content decoding, both within limits. A bomb is cut, never unpacked.</summary>
internal static class BodyReader
{
    private const int MostLayers = 3;

    public static async Task<BodyBytes> ReadAsync(Stream wire, string encodings, FetchSettings settings, CancellationToken cancellation)
    {
        var counted = new CountedStream(wire, settings.MaxWireBytes);
        var (decoded, unknown) = Unpack(counted, encodings);
        if (decoded is null) return new([], IsPartial: true, $"The content encoding \"{unknown}\" is not known.");
        await using (decoded)
        {
            var (bytes, isCut, broken) = await DrainAsync(decoded, settings.MaxBodyBytes, cancellation);
            if (isCut) return new(bytes, true, FormattableString.Invariant($"Cut at {settings.MaxBodyBytes / 1_000_000} MB."));
            if (counted.IsCut) return new(bytes, true, FormattableString.Invariant($"Cut after {settings.MaxWireBytes / 1_000_000} MB of transfer."));
            return broken is null ? new(bytes, false, "") : new(bytes, true, $"The answer broke off: {broken}");
        }
    }

    /// <summary>Encodings are listed in the order they were applied, so they come off from the end.</summary>
    private static (Stream? Stream, string Unknown) Unpack(Stream stream, string encodings)
    {
        var names = encodings.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (names.Length > MostLayers) return (null, encodings);
        foreach (var name in names.Reverse())
        {
            switch (name.ToLowerInvariant())
            {
                case "gzip" or "x-gzip": stream = new GZipStream(stream, CompressionMode.Decompress); break;
                case "br": stream = new BrotliStream(stream, CompressionMode.Decompress); break;
                case "deflate": stream = new InflateStream(stream); break;
                case "identity": break;
                default: return (null, name);
            }
        }
        return (stream, "");
    }

    private static async Task<(byte[] Bytes, bool IsCut, string? Broken)> DrainAsync(Stream stream, int most, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[32 * 1024];
        try
        {
            while (true)
            {
                var read = await stream.ReadAsync(buffer, cancellation);
                if (read == 0) return (bytes.ToArray(), false, null);
                var room = most - (int)bytes.Length;
                bytes.Write(buffer, 0, Math.Min(read, room));
                if (read > room) return (bytes.ToArray(), true, null);
            }
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException or HttpRequestException or InvalidOperationException)
        {
            return (bytes.ToArray(), false, broken.Message);
        }
    }
}
