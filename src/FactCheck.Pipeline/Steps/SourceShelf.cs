using FactCheck.Core.Sources;
using FactCheck.Core.Text;
using FactCheck.Data.Sources;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Steps;

/// <summary>Every source once a desk.</summary>
internal static class SourceShelf
{
    internal static async Task<SourceRow> FindOrAddAsync(Change change, Guid deskId, string url, CancellationToken cancellation)
    {
        var key = Digest.Of(url);
        if (await change.Data.Sources.SingleOrDefaultAsync(s => s.DeskId == deskId && s.UrlKey == key, cancellation) is { } known) return known;
        var source = new SourceRow
        {
            Id = Guid.CreateVersion7(),
            DeskId = deskId,
            Url = url,
            UrlKey = key,
            Host = SourceUrl.TryParse(url, out var parsed, out _) ? parsed.Host : "",
            Kind = SourceKind.Unknown,
            CreatedAt = change.Now,
        };
        change.Data.Add(source);
        return source;
    }
}
