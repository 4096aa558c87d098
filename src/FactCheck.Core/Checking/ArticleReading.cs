using FactCheck.Core.Articles;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;

namespace FactCheck.Core.Checking;

/// <summary>An article before any source was fetched: its claims, each with its key and its citations.</summary>
/// <param name="Text">The article.</param>
/// <param name="Extraction">Sentences and claims.</param>
/// <param name="Links">Citations tied to claims.</param>
/// <param name="ClaimKeys">The key of each claim, in the order of the extraction.</param>
/// <param name="Published">Day of the article, or null.</param>
public sealed record ArticleReading(ArticleText Text, ClaimExtraction Extraction, CitationLinks Links, IReadOnlyList<string> ClaimKeys, DateOnly? Published)
{
    /// <summary>Path of the article with <c>/</c>, or empty where it has none.</summary>
    public string Path { get; init; } = "";

    /// <summary>Canonical addresses of all cited sources that support a claim, each once, in the order of the text.</summary>
    public IReadOnlyList<string> Sources => [.. Links.Citations.Where(c => c.Claims.Count > 0).Select(c => c.Url).Distinct(StringComparer.Ordinal)];
}
