using System.Text;
using System.Text.Json.Nodes;
using FactCheck.Core.Text;
using FactCheck.Data;
using FactCheck.Data.Watching;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Publishing;

/// <summary>The chain of an article's receipts: each names the hash of the one before it and says what was corrected so far.</summary>
internal static class EarlierReceipt
{
    /// <summary>The receipt before a moment: null where there is none, empty where it is not signed yet.</summary>
    internal static async Task<string?> BeforeAsync(FactCheckDbContext data, Guid articleId, DateTimeOffset at, CancellationToken cancellation)
    {
        var published = await (from receipt in data.Receipts
                               join publication in data.Publications on receipt.RevisionId equals publication.RevisionId
                               where receipt.ArticleId == articleId && publication.At < at
                               orderby publication.At descending
                               select new { publication.At, receipt.Text }).FirstOrDefaultAsync(cancellation);
        var corrected = await data.CorrectionReceipts.Where(r => r.ArticleId == articleId && r.At < at).OrderByDescending(r => r.At)
            .Select(r => new { r.At, r.Text }).FirstOrDefaultAsync(cancellation);
        return (published, corrected) switch
        {
            (null, var later) => later?.Text,
            (var first, null) => first.Text,
            var (first, later) => later.At > first.At ? later.Text : first.Text,
        };
    }

    /// <summary>What a receipt says of the one before it.</summary>
    internal static JsonObject Previous(string text) => new() { ["type"] = "previous", ["receipt"] = Digest.Of(Encoding.UTF8.GetBytes(text)) };

    internal static JsonObject Of(Correction correction) => new()
    {
        ["type"] = "correction", ["id"] = correction.Id.ToString(), ["at"] = ReceiptStatement.Moment(correction.At), ["revisionId"] = correction.RevisionId.ToString(),
        ["claim"] = correction.ClaimNumber, ["what"] = correction.What, ["why"] = correction.Why, ["by"] = correction.PersonId.ToString(),
    };
}
