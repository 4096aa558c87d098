using FactCheck.Core.Matching;

namespace FactCheck.Web.Marks;

/// <summary>One claim against one source, as far as marks are concerned.</summary>
public sealed record SourceComparison(IReadOnlyList<FacetComparison> Facets, IReadOnlyList<QuoteMatch> Quotes);
