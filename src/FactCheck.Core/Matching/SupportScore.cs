namespace FactCheck.Core.Matching;

/// <summary>Confidence that a source fully supports a claim: a logistic function of <see cref="SupportFeatures"/>; 0.5 is the border. The weights and their origin stand in <c>support-weights.txt</c>.</summary>
internal static class SupportScore
{
    private static readonly LearnedWeights Weights = LearnedWeights.Read("support-weights.txt", SupportFeatures.Names);

    /// <summary>0 to 1.</summary>
    /// <param name="features">Values in the order of <see cref="SupportFeatures.Names"/>.</param>
    /// <param name="sentences">Number of sentences of the source: an excerpt was cut out because it is near the claim, so the same words weigh less in it.</param>
    public static double Of(double[] features, int sentences) =>
        Weights.Probability(features, Weights[sentences <= Weights["excerpt_sentences"] ? "border_excerpt" : "border_page"]);
}
