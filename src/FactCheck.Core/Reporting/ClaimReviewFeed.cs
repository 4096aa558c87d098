using System.Globalization;
using System.Text.Json;
using FactCheck.Core.Text;

namespace FactCheck.Core.Reporting;

/// <summary>
/// Reads checks by others: ClaimReview as JSON-LD (one, a list, an <c>@graph</c>, a data feed) and the answers of a fact-check search. What a
/// stranger wrote stays text: depth and length are bounded, addresses are http or https, and what is no review is counted, not guessed at.
/// </summary>
public static class ClaimReviewFeed
{
    /// <summary>Longest feed in UTF-16 code units.</summary>
    public const int Longest = 5_000_000;

    private const int MostEntries = 20_000;
    private const int MostDepth = 32;
    private const int MostClaim = 1_000;
    private const int MostWords = 200;
    private const int MostAddress = 2_000;

    /// <summary>What the text holds, in its order without doubles, and how many entries were left out because something is missing or malformed.</summary>
    /// <exception cref="FormatException">The text is too long, too deep or no JSON.</exception>
    public static (IReadOnlyList<EarlierCheckEntry> Entries, int Skipped) Read(string json)
    {
        if (json.Length > Longest) throw new FormatException($"The feed is longer than {Longest.ToString("N0", CultureInfo.InvariantCulture)} characters.");
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MostDepth });
            var found = new List<EarlierCheckEntry>();
            var known = new HashSet<(string, string)>();
            var skipped = 0;
            foreach (var node in Reviews(document.RootElement))
            {
                if (found.Count < MostEntries && node is { } entry) { if (known.Add((entry.Url, entry.Claim))) found.Add(entry); }
                else skipped++;
            }
            return (found, skipped);
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"The feed is no JSON that can be read: line {(wrong.LineNumber + 1 ?? 0).ToString(CultureInfo.InvariantCulture)}.");
        }
    }

    private static IEnumerable<EarlierCheckEntry?> Reviews(JsonElement node)
    {
        if (node.ValueKind == JsonValueKind.Array) return node.EnumerateArray().SelectMany(Reviews);
        if (node.ValueKind != JsonValueKind.Object) return [null];
        if (IsReview(node)) return [FromClaimReview(node)];
        if (node.TryGetProperty("claimReview", out var reviews) && reviews.ValueKind == JsonValueKind.Array) return reviews.EnumerateArray().Select(r => FromSearch(node, r));
        foreach (var list in (ReadOnlySpan<string>)["@graph", "dataFeedElement", "claims", "itemListElement", "item"])
            if (node.TryGetProperty(list, out var inside) && inside.ValueKind is JsonValueKind.Array or JsonValueKind.Object) return Reviews(inside);
        // An answer without any claim is empty, not wrong.
        return node.EnumerateObject().Any() ? [null] : [];
    }

    private static bool IsReview(JsonElement node) => node.TryGetProperty("@type", out var type) && type.ValueKind switch
    {
        JsonValueKind.String => type.ValueEquals("ClaimReview") || type.ValueEquals("https://schema.org/ClaimReview"),
        JsonValueKind.Array => type.EnumerateArray().Any(t => t.ValueKind == JsonValueKind.String && t.ValueEquals("ClaimReview")),
        _ => false,
    };

    private static EarlierCheckEntry? FromClaimReview(JsonElement node)
    {
        var rating = Inside(node, "reviewRating");
        var item = Inside(node, "itemReviewed");
        return Make(
            Words(node, "claimReviewed", MostClaim),
            Words(Inside(item, "author"), "name", MostWords),
            Words(rating, "alternateName", MostWords) is { Length: > 0 } name ? name : Words(rating, "ratingValue", MostWords),
            Words(Inside(node, "author"), "name", MostWords),
            Words(node, "url", MostAddress),
            Words(node, "datePublished", MostWords));
    }

    private static EarlierCheckEntry? FromSearch(JsonElement claim, JsonElement review) => Make(
        Words(claim, "text", MostClaim),
        Words(claim, "claimant", MostWords),
        Words(review, "textualRating", MostWords),
        Words(Inside(review, "publisher"), "name", MostWords),
        Words(review, "url", MostAddress),
        Words(review, "reviewDate", MostWords));

    private static EarlierCheckEntry? Make(string claim, string claimant, string rating, string publisher, string url, string day)
    {
        if (claim.Length == 0 || rating.Length == 0) return null;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0) return null;
        return new(claim, claimant, rating, publisher.Length > 0 ? publisher : address.Host, address.AbsoluteUri, Day(day));
    }

    private static JsonElement Inside(JsonElement node, string name)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(name, out var inside)) return default;
        return inside.ValueKind == JsonValueKind.Array && inside.GetArrayLength() > 0 ? inside[0] : inside;
    }

    // Control characters and bidi overrides have no place in a line that people read.
    private static string Words(JsonElement node, string name, int most)
    {
        if (node.ValueKind != JsonValueKind.Object || !node.TryGetProperty(name, out var value)) return "";
        var raw = value.ValueKind switch
        {
            JsonValueKind.String => ReadString(value),
            JsonValueKind.Number => value.GetRawText(),
            _ => "",
        };
        if (raw.Length > most * 4) raw = raw[..(most * 4)];
        var clean = NormalForm.Of(new string([.. raw.Where(c => !char.IsSurrogate(c) && (c is ' ' || !char.IsControl(c) || char.IsWhiteSpace(c)) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)]));
        return clean.Length <= most ? clean : clean[..most].TrimEnd() + "…";
    }

    // A lone surrogate written as an escape is no text.
    private static string ReadString(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }

    private static DateOnly? Day(string written) =>
        written.Length >= 10 && DateOnly.TryParseExact(written[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year >= 1900 ? day : null;
}
