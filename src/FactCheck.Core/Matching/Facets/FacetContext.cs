namespace FactCheck.Core.Matching.Facets;

/// <summary>What a facet is compared in: the claim, the source, and the passages that are read closely, best first.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Source">The source.</param>
/// <param name="Passages">The passages.</param>
internal sealed record FacetContext(ClaimIndex Claim, SourceIndex Source, IReadOnlyList<SourcePassage> Passages)
{
    /// <summary>The words of the source under a span, white space folded.</summary>
    public string InSource(Language.Spans.TextSpan span) => Core.Text.NormalForm.Of(span.In(Source.Text));

    /// <summary>The words of the claim under a span.</summary>
    public string InClaim(Language.Spans.TextSpan span) => Core.Text.NormalForm.Of(span.In(Claim.Text));
}
