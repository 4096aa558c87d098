using System.Text.Json;
using FactCheck.Core.Sources;
using FactCheck.Core.Text;

namespace FactCheck.Cli.Sources;

/// <summary>Good captures in a folder, one file a source. Failures are never kept.</summary>
internal sealed class CaptureCache(string folder)
{
    // The number rises when what is read out of a page changes its meaning.
    private const string Format = "captures-1";

    public string SnapshotFolder => Path.Combine(folder, "snapshots");

    /// <summary>The last good capture, or null.</summary>
    public Capture? Find(string url)
    {
        try
        {
            var bytes = File.ReadAllBytes(PathOf(url));
            var capture = JsonSerializer.Deserialize(bytes, CaptureJson.Default.Capture);
            return capture is { IsRead: true } && capture.Url == url ? capture : null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or JsonException)
        {
            return null; // not there, or half written by a machine that lost power: fetched anew
        }
    }

    public void Keep(Capture capture)
    {
        if (!capture.IsRead) return;
        var path = PathOf(capture.Url);
        Directory.CreateDirectory(Path.GetDirectoryName(path) ?? folder);
        var aside = path + "." + Path.GetRandomFileName();
        File.WriteAllBytes(aside, JsonSerializer.SerializeToUtf8Bytes(capture, CaptureJson.Default.Capture));
        File.Move(aside, path, overwrite: true);
    }

    private string PathOf(string url)
    {
        var name = Digest.Of([url]);
        return Path.Combine(folder, Format, name[..2], name + ".json");
    }
}
