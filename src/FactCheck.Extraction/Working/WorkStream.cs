using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FactCheck.Extraction.Working;

/// <summary>Lines of JSON and stretches of raw bytes over one buffered stream, read by both sides of the wire.</summary>
internal sealed class WorkStream(Stream stream)
{
    private const int LongestLine = 256 * 1024 * 1024;
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;

    /// <summary>The next line, or null at the end of the stream.</summary>
    public async ValueTask<T?> ReadLineAsync<T>(JsonTypeInfo<T> type, CancellationToken cancellation) where T : class
    {
        var line = new ArrayBufferWriter<byte>();
        while (true)
        {
            var available = _buffer.AsMemory(_start, _end - _start);
            var newline = available.Span.IndexOf((byte)'\n');
            if (newline >= 0)
            {
                line.Write(available.Span[..newline]);
                _start += newline + 1;
                return JsonSerializer.Deserialize(line.WrittenSpan, type);
            }
            line.Write(available.Span);
            if (line.WrittenCount > LongestLine) throw new InvalidDataException("The line is longer than any answer.");
            if (!await FillAsync(cancellation)) return null;
        }
    }

    public async ValueTask<byte[]> ReadBytesAsync(int length, CancellationToken cancellation)
    {
        var bytes = new byte[length];
        var buffered = Math.Min(length, _end - _start);
        _buffer.AsSpan(_start, buffered).CopyTo(bytes);
        _start += buffered;
        await stream.ReadExactlyAsync(bytes.AsMemory(buffered), cancellation);
        return bytes;
    }

    public async ValueTask WriteAsync<T>(T line, JsonTypeInfo<T> type, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        await stream.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, type), cancellation);
        await stream.WriteAsync("\n"u8.ToArray(), cancellation);
        if (!bytes.IsEmpty) await stream.WriteAsync(bytes, cancellation);
        await stream.FlushAsync(cancellation);
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        _start = 0;
        _end = await stream.ReadAsync(_buffer, cancellation);
        return _end > 0;
    }
}
