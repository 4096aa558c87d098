using FactCheck.Core.Sources;

namespace FactCheck.Core.Citations;

/// <summary>All citations of an article, each tied to its claims, and the claims that have none.</summary>
public sealed record CitationLinks(IReadOnlyList<Citation> Citations, IReadOnlyList<UnsourcedStatement> Unsourced)
{
    /// <summary>Rows of the source sheet whose words stand nowhere in the article.</summary>
    public IReadOnlyList<SourceSheetRow> Unplaced { get; init; } = [];

    /// <summary>Canonical addresses cited for the claim with index <paramref name="claim"/>, each once, in the order of the text.</summary>
    public IReadOnlyList<string> For(int claim) =>
        [.. Citations.Where(c => c.Claims.Contains(claim)).Select(c => c.Url).Distinct(StringComparer.Ordinal)];
}
