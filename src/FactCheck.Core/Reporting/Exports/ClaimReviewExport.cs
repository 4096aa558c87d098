using System.Globalization;
using System.Text.Json.Nodes;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Reporting.Exports;

/// <summary>
/// Decided claims as schema.org ClaimReview (JSON-LD), with the fields that search engines require and recommend. A verdict without a rating in
/// <c>rules/ratings</c> is never published as one.
/// </summary>
public static class ClaimReviewExport
{
    private const string Schema = "https://schema.org";

    /// <summary>All of an article in one document; each names its own page, because a page carries one.</summary>
    public static string Write(PublishedArticle article, RatingRules ratings)
    {
        var graph = new JsonArray([.. article.Claims.Select(c => (JsonNode?)Of(article, c, ratings)).Where(c => c is not null)]);
        return new JsonObject { ["@context"] = Schema, ["@graph"] = graph }.ToJsonString(ExportJson.Indented) + "\n";
    }

    /// <summary>The one of a page, with its context, safe inside HTML; null where the claim has no rating.</summary>
    public static string? WriteOne(PublishedArticle article, PublishedClaim claim, RatingRules ratings)
    {
        if (Of(article, claim, ratings) is not { } review) return null;
        review.Insert(0, "@context", Schema);
        return review.ToJsonString(ExportJson.InsideHtml);
    }

    private static JsonObject? Of(PublishedArticle article, PublishedClaim claim, RatingRules ratings)
    {
        if (!claim.IsDecided || claim.Verdict is not { } verdict || ratings.Of(verdict) is not { } rating) return null;
        var address = article.AddressOf(claim);
        var day = article.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var review = new JsonObject
        {
            ["@type"] = "ClaimReview", ["@id"] = address, ["url"] = address, ["datePublished"] = day, ["claimReviewed"] = claim.Text,
            ["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = article.Desk, ["url"] = article.Origin },
            ["itemReviewed"] = Claimed(article, claim, day),
            ["reviewRating"] = new JsonObject
            {
                ["@type"] = "Rating", ["ratingValue"] = rating.Value, ["bestRating"] = rating.Best, ["worstRating"] = rating.Worst, ["alternateName"] = rating.Name,
            },
        };
        if (article.Language.Length > 0) review["inLanguage"] = article.Language;
        var corrected = article.Corrections.Where(c => c.ClaimNumber is null || c.ClaimNumber == claim.Number).ToList();
        if (corrected is [var last, ..])
        {
            review["dateModified"] = last.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            review["correction"] = new JsonArray([.. corrected.Select(c => (JsonNode)new JsonObject
            {
                ["@type"] = "CorrectionComment", ["text"] = $"{c.What} Why: {c.Why}", ["datePublished"] = c.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            })]);
        }
        var cited = claim.Evidence.Where(e => !e.IsPrivate).Select(e => e.Url).Distinct(StringComparer.Ordinal).ToList();
        if (cited.Count > 0) review["citation"] = new JsonArray([.. cited.Select(u => (JsonNode)new JsonObject { ["@type"] = "WebPage", ["url"] = u })]);
        return review;
    }

    private static JsonObject Claimed(PublishedArticle article, PublishedClaim claim, string day)
    {
        var appearance = new JsonObject { ["@type"] = "Article", ["headline"] = article.Title, ["url"] = article.Address, ["datePublished"] = day };
        var result = new JsonObject { ["@type"] = "Claim", ["text"] = claim.Text, ["datePublished"] = day };
        IReadOnlyList<string> who = claim.Speaker.Length > 0 ? [claim.Speaker] : article.Authors;
        if (who.Count > 0) result["author"] = new JsonArray([.. who.Select(n => (JsonNode)new JsonObject { ["@type"] = "Person", ["name"] = n })]);
        else result["author"] = new JsonObject { ["@type"] = "Organization", ["name"] = article.Desk };
        result["appearance"] = appearance;
        return result;
    }
}
