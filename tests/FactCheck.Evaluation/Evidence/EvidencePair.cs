namespace FactCheck.Evaluation.Evidence;

/// <summary>One claim of our own beside the short article it was made from.</summary>
/// <param name="Article">Number of the article; odd ones are held apart.</param>
/// <param name="Version">Which of the article's two versions.</param>
/// <param name="IsTrue">True for a claim that the article bears out, false for a changed one.</param>
/// <param name="Kind">How it was made: <c>paraphrase</c>, <c>rounding</c> … or the facet that was changed.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Source">The article.</param>
public sealed record EvidencePair(int Article, int Version, bool IsTrue, string Kind, string Claim, string Source)
{
    public bool IsHeldApart => Article % 2 == 1;
}
