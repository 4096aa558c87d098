using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Text;

namespace FactCheck.Pipeline.Reading;

/// <summary>What the comparison of a claim with a source depends on, as one key: the same key and capture never need a second comparison.</summary>
internal static class Statements
{
    internal static string KeyOf(ArticleText text, ClaimExtraction extraction, Claim claim, DateOnly? published)
    {
        var before = claim.Sentence > 0 ? extraction.Sentences[claim.Sentence - 1].Span.In(text.Text) : "";
        return Digest.Of(
            claim.Text, claim.Speaker ?? "", claim.Quote ?? "",
            published?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "", text.Title, before);
    }
}
