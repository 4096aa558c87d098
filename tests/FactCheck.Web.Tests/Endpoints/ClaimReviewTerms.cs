using System.Globalization;
using System.Text.Json.Nodes;

namespace FactCheck.Web.Tests.Endpoints;

/// <summary>
/// schema.org's terms as far as a ClaimReview may use them, and what search engines require and recommend of one: claimReviewed, reviewRating with
/// alternateName (required), rating numbers on their scale, author, itemReviewed with author, date and appearance (recommended), url on the desk's own domain.
/// </summary>
internal static class ClaimReviewTerms
{
    private static readonly string[] Work = ["@type", "@id", "author", "citation", "correction", "dateModified", "datePublished", "headline", "inLanguage", "name", "text", "url"];

    private static readonly Dictionary<string, string[]> Terms = new()
    {
        ["ClaimReview"] = [.. Work, "@context", "claimReviewed", "itemReviewed", "reviewRating", "reviewBody"],
        ["Claim"] = [.. Work, "appearance", "firstAppearance", "claimInterpreter"],
        ["Rating"] = ["@type", "ratingValue", "bestRating", "worstRating", "alternateName", "ratingExplanation"],
        ["Organization"] = ["@type", "name", "url"],
        ["Person"] = ["@type", "name", "url"],
        ["Article"] = Work,
        ["CorrectionComment"] = Work,
        ["WebPage"] = Work,
    };

    internal static List<string> Check(JsonNode document, string origin)
    {
        var faults = new List<string>();
        if (document["@context"]?.ToString() != "https://schema.org") faults.Add("no context of schema.org");
        foreach (var review in document["@graph"] is JsonArray graph ? graph : [document.DeepClone()])
        {
            Types(review!, faults);
            Require(review!, faults, "claimReviewed", "url", "datePublished", "author.name", "author.url", "reviewRating.alternateName", "reviewRating.ratingValue", "reviewRating.bestRating",
                "reviewRating.worstRating", "itemReviewed.author", "itemReviewed.datePublished", "itemReviewed.appearance.url");
            if (review!["url"]?.ToString().StartsWith(origin + "/", StringComparison.Ordinal) != true) faults.Add("the url is not on the desk's own domain");
            if (!DateOnly.TryParseExact(review["datePublished"]?.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) faults.Add("datePublished is no ISO date");
            int Number(string name) => review["reviewRating"]?[name]?.GetValue<int>() ?? 0;
            if (Number("ratingValue") < Number("worstRating") || Number("ratingValue") > Number("bestRating") || Number("worstRating") < 1) faults.Add("the rating is off its scale");
        }
        return faults;
    }

    private static void Types(JsonNode node, List<string> faults)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list) Types(item!, faults);
        }
        if (node is not JsonObject thing) return;
        if (thing["@type"]?.ToString() is not { } type || !Terms.TryGetValue(type, out var terms)) faults.Add($"{thing["@type"]} is no type we know");
        else faults.AddRange(thing.Where(p => !terms.Contains(p.Key)).Select(p => $"{type} has no {p.Key}"));
        foreach (var (_, value) in thing)
        {
            if (value is not null) Types(value, faults);
        }
    }

    private static void Require(JsonNode review, List<string> faults, params string[] paths)
    {
        foreach (var path in paths)
        {
            var at = (JsonNode?)review;
            foreach (var name in path.Split('.')) at = at?[name];
            if (at is null || at.ToString().Length == 0) faults.Add($"{path} is missing");
        }
    }
}
