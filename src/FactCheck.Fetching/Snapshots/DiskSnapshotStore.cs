using System.IO.Compression;
using FactCheck.Core.Text;

namespace FactCheck.Fetching.Snapshots;

/// <summary>One compressed file for each snapshot, in folders named by the first two digits; verified whenever it is read.</summary>
public sealed class DiskSnapshotStore(string folder) : ISnapshotStore
{
    public async Task<string> KeepAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var name = Digest.Of(bytes.Span);
        var path = PathOf(name);
        if (File.Exists(path)) return name;
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
        // Written aside and moved into place: a killed process leaves a stray file, never half a snapshot under a good name.
        var aside = path + "." + Path.GetRandomFileName();
        await using (var file = new FileStream(aside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await using (var packed = new BrotliStream(file, CompressionLevel.Fastest, leaveOpen: true)) await packed.WriteAsync(bytes, cancellation);
            file.Flush(flushToDisk: true);
        }
        File.Move(aside, path, overwrite: true);
        return name;
    }

    public async Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellation)
    {
        if (!IsName(sha256)) return null;
        var path = PathOf(sha256);
        if (!File.Exists(path)) return null;
        var bytes = await UnpackAsync(path, sha256, cancellation);
        return Digest.Of(bytes) == sha256 ? bytes : throw new DamagedSnapshotException($"Snapshot {sha256} no longer matches its name.");
    }

    public Task<bool> HasAsync(string sha256, CancellationToken cancellation) => Task.FromResult(IsName(sha256) && File.Exists(PathOf(sha256)));

    public Task EraseAsync(string sha256, CancellationToken cancellation)
    {
        if (IsName(sha256) && File.Exists(PathOf(sha256))) File.Delete(PathOf(sha256));
        return Task.CompletedTask;
    }

    private static bool IsName(string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower);

    private static async Task<byte[]> UnpackAsync(string path, string sha256, CancellationToken cancellation)
    {
        try
        {
            await using var file = File.OpenRead(path);
            await using var packed = new BrotliStream(file, CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            await packed.CopyToAsync(bytes, cancellation);
            return bytes.ToArray();
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            throw new DamagedSnapshotException($"Snapshot {sha256} cannot be unpacked.", broken);
        }
    }

    private string PathOf(string name) => Path.Combine(folder, name[..2], name + ".br");
}
