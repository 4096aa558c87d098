using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Text;
using FactCheck.Fetching.Http;

namespace FactCheck.Fetching.Recording;

/// <summary>Answers in a folder: for each address and each time it was asked, what came back.</summary>
internal sealed class RecordingFolder(string folder)
{
    private readonly ConcurrentDictionary<string, int> _asked = new(StringComparer.Ordinal);

    public async Task KeepAsync(Uri url, HttpAnswer answer, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var path = PathOf(url, Next(url));
        await File.WriteAllBytesAsync(path + ".body", answer.Body, cancellation);
        await File.WriteAllBytesAsync(path + ".json", JsonSerializer.SerializeToUtf8Bytes(RecordedAnswer.Of(answer), RecordingJson.Default.RecordedAnswer), cancellation);
    }

    /// <summary>The answer to the same question in the same order; the last one again where the run asks more often; null for what was never asked.</summary>
    public async Task<HttpAnswer?> FindAsync(Uri url, CancellationToken cancellation)
    {
        for (var number = Next(url); number >= 0; number--)
        {
            var path = PathOf(url, number);
            if (!File.Exists(path + ".json")) continue;
            var answer = JsonSerializer.Deserialize(await File.ReadAllBytesAsync(path + ".json", cancellation), RecordingJson.Default.RecordedAnswer);
            return answer?.With(await File.ReadAllBytesAsync(path + ".body", cancellation));
        }
        return null;
    }

    private int Next(Uri url) => _asked.AddOrUpdate(url.AbsoluteUri, 0, static (_, number) => number + 1);

    private string PathOf(Uri url, int number)
        => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Digest.Of([url.AbsoluteUri])[..32]}-{number}"));
}
