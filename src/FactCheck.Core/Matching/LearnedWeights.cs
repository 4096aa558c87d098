using System.Globalization;
using FactCheck.Core.Matching.Words;

namespace FactCheck.Core.Matching;

/// <summary>Weights of a logistic function, one a feature, read from a file of this room that also says what they were learned from.</summary>
internal sealed class LearnedWeights
{
    private readonly double[] _ordered;
    private readonly Dictionary<string, double> _named;

    private LearnedWeights(Dictionary<string, double> named, IReadOnlyList<string> features)
    {
        _named = named;
        _ordered = [.. features.Select(n => named[n])];
    }

    /// <summary>A value of the file that is no feature's weight.</summary>
    public double this[string name] => _named[name];

    /// <summary>Reads a file of the folder Weights: a name and a number a line.</summary>
    /// <param name="file">File name.</param>
    /// <param name="features">Names of the features in the order in which values are given later; each needs a weight.</param>
    public static LearnedWeights Read(string file, IReadOnlyList<string> features) =>
        new(WordList.Lines("Weights", file).Select(l => l.Split(' ')).ToDictionary(p => p[0], p => double.Parse(p[1], CultureInfo.InvariantCulture), StringComparer.Ordinal), features);

    /// <summary>0 to 1 for values in the order of the features.</summary>
    /// <param name="values">The values.</param>
    /// <param name="border">What the sum must exceed to pass 0.5.</param>
    public double Probability(ReadOnlySpan<double> values, double border = 0)
    {
        var sum = _named["bias"] - border;
        for (var i = 0; i < values.Length; i++) sum += values[i] * _ordered[i];
        return 1 / (1 + Math.Exp(-sum));
    }
}
