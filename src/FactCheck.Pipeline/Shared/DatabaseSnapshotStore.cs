using System.IO.Compression;
using FactCheck.Core.Text;
using FactCheck.Data;
using FactCheck.Fetching.Snapshots;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Shared;

/// <summary>Snapshots as rows, for processes on several machines; verified whenever they are read.</summary>
public sealed class DatabaseSnapshotStore(IDbContextFactory<FactCheckDbContext> contexts, TimeProvider clock) : ISnapshotStore
{
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var name = Digest.Of(bytes.Span);
        await using var data = contexts.CreateDbContext();
        if (await data.Snapshots.AnyAsync(s => s.Sha256 == name, cancellation)) return name;
        var packed = await PackAsync(bytes, cancellation);
        // Two processes may keep the same bytes at once; they are the same bytes.
        await data.Database.ExecuteSqlAsync(
            $"""INSERT INTO "Snapshots" ("Sha256", "Packed", "At") VALUES ({name}, {packed}, {clock.GetUtcNow()}) ON CONFLICT DO NOTHING""", cancellation);
        return name;
    }

    public async Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        var packed = await data.Snapshots.Where(s => s.Sha256 == sha256).Select(s => s.Packed).SingleOrDefaultAsync(cancellation);
        if (packed is null) return null;
        var bytes = await UnpackAsync(packed, sha256, cancellation);
        return Digest.Of(bytes) == sha256 ? bytes : throw new DamagedSnapshotException($"Snapshot {sha256} no longer matches its name.");
    }

    public async Task<bool> HasAsync(string sha256, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        return await data.Snapshots.AnyAsync(s => s.Sha256 == sha256, cancellation);
    }

    public async Task EraseAsync(string sha256, CancellationToken cancellation)
    {
        await using var data = contexts.CreateDbContext();
        await data.Snapshots.Where(s => s.Sha256 == sha256).ExecuteDeleteAsync(cancellation);
    }

    private static async Task<byte[]> PackAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        using var packed = new MemoryStream();
        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) await brotli.WriteAsync(bytes, cancellation);
        return packed.ToArray();
    }

    private static async Task<byte[]> UnpackAsync(byte[] packed, string sha256, CancellationToken cancellation)
    {
        try
        {
            await using var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            await brotli.CopyToAsync(bytes, cancellation);
            return bytes.ToArray();
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            throw new DamagedSnapshotException($"Snapshot {sha256} cannot be unpacked.", broken);
        }
    }
}
