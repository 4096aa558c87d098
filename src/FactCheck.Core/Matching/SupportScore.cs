using System.Globalization;
using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching;

/// <summary>Confidence that a source fully supports a claim: a logistic function of <see cref="SupportFeatures"/>; 0.5 is the border. The weights and their origin stand in <c>support-weights.txt</c>.</summary>
internal static class SupportScore
{
    private static readonly Dictionary<string, double> Weights = WordList.Lines("Weights", "support-weights.txt")
        .Select(l => l.Split(' ')).ToDictionary(p => p[0], p => double.Parse(p[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    private static readonly double[] Ordered = [.. SupportFeatures.Names.Select(n => Weights[n])];

    /// <summary>0 to 1.</summary>
    /// <param name="features">Values in the order of <see cref="SupportFeatures.Names"/>.</param>
    /// <param name="sentences">Number of sentences of the source: an excerpt was cut out because it is near the claim, so the same words weigh less in it.</param>
    public static double Of(double[] features, int sentences)
    {
        var sum = Weights["bias"] - Weights[sentences <= Weights["excerpt_sentences"] ? "border_excerpt" : "border_page"];
        for (var i = 0; i < features.Length; i++) sum += features[i] * Ordered[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
