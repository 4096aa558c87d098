namespace FactCheck.Web.Reading;

/// <summary>One facet of the claim against every source that was read.</summary>
/// <param name="Facet">What is compared, in a word.</param>
/// <param name="Article">The words of the claim.</param>
/// <param name="Cells">By witness number: how it compares and the words of the source; no cell where the source was not compared.</param>
public sealed record CollationRow(string Facet, string Article, IReadOnlyDictionary<int, CollationCell> Cells);
