using FactCheck.Core.Records;
using FactCheck.Core.Sources;
using FactCheck.Data;
using FactCheck.Pipeline.Records;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads the newest receipt of an article, of its publication or of its last correction, for readers outside.</summary>
public sealed class ReceiptReader(FactCheckDbContext data, PublishedReader published, SigningKeys keys)
{
    /// <summary>The receipt; null where nothing was published, it is not signed yet, or one of its sources has become private since it was signed.</summary>
    public async Task<ReceiptSheet?> ReadAsync(Guid articleId, CancellationToken cancellation)
    {
        var receipt = (await published.ReceiptsAsync(articleId, cancellation)).LastOrDefault(r => r.Text.Length > 0);
        var desk = await data.Articles.Where(a => a.Id == articleId).Select(a => (Guid?)a.DeskId).SingleOrDefaultAsync(cancellation);
        if (receipt is null || desk is null || await StaysInAsync(desk.Value, receipt.Text, cancellation)) return null;
        var reading = SignedFileReader.Read(receipt.Text, SignedFile.Receipt);
        var ours = await keys.AllAsync(cancellation);
        return new ReceiptSheet(receipt.Text, reading, ReceiptCheck.Check(reading), ours.Any(k => k.PublicKey == reading.Signature?.Key));
    }

    /// <summary>Whether a receipt names a source that has become private since it was signed: a signed line cannot be blackened, so the whole stays in.</summary>
    public async Task<bool> StaysInAsync(Guid deskId, string text, CancellationToken cancellation)
    {
        var secret = await data.Sources.Where(s => s.DeskId == deskId && s.Kind == SourceKind.Private).Select(s => s.Url).ToListAsync(cancellation);
        return secret.Exists(url => text.Contains(url, StringComparison.Ordinal));
    }
}
