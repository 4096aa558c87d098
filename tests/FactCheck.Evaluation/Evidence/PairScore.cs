using System.Globalization;
using FactCheck.Core.Matching;
using FactCheck.Core.Sources;

namespace FactCheck.Evaluation.Evidence;

/// <summary>How the matcher does on a set of pairs: mutants detected per facet, "supported" on mutants, true claims it doubts.</summary>
public sealed class PairScore
{
    private readonly SortedDictionary<string, (int Detected, int Supported, int Total)> _mutants = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (int Supported, int Contradicted, int Total)> _truths = new(StringComparer.Ordinal);

    public static PairScore Of(IEnumerable<EvidencePair> pairs)
    {
        var score = new PairScore();
        foreach (var pair in pairs) score.Add(pair, EvidenceMatcher.Match(new(pair.Claim), new SourceText { Text = pair.Source }));
        return score;
    }

    /// <summary>A mutant is detected where some part of it is in conflict or absent and the claim is not called supported.</summary>
    public static bool Detects(SourceMatch match) =>
        match.Outcome != MatchOutcome.Supported
        && (match.Facets.Any(f => f.Outcome is FacetOutcome.Conflict or FacetOutcome.Absent) || match.Quotes.Any(q => q.Outcome is QuoteOutcome.OtherSpeaker or QuoteOutcome.Altered or QuoteOutcome.NotFound));

    public IReadOnlyDictionary<string, double> Detection => _mutants.ToDictionary(m => m.Key, m => (double)m.Value.Detected / m.Value.Total);

    public int Mutants => _mutants.Values.Sum(m => m.Total);

    public int Truths => _truths.Values.Sum(t => t.Total);

    public double SupportedMutants => (double)_mutants.Values.Sum(m => m.Supported) / Mutants;

    public double SupportedTruths => (double)_truths.Values.Sum(t => t.Supported) / Truths;

    public double ContradictedTruths => (double)_truths.Values.Sum(t => t.Contradicted) / Truths;

    /// <summary>A table for people.</summary>
    public override string ToString()
    {
        var lines = new List<string> { "| facet changed | detected | called supported | n |", "|---|---|---|---|" };
        foreach (var (facet, m) in _mutants) lines.Add(string.Create(CultureInfo.InvariantCulture, $"| {facet} | {(double)m.Detected / m.Total:0.000} | {m.Supported} | {m.Total} |"));
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"| all mutants | {(double)_mutants.Values.Sum(m => m.Detected) / Mutants:0.000} | {SupportedMutants:0.000} | {Mutants} |"));
        lines.AddRange(["", "| true claims | called supported | called contradicted | n |", "|---|---|---|---|"]);
        foreach (var (kind, t) in _truths) lines.Add(string.Create(CultureInfo.InvariantCulture, $"| {kind} | {(double)t.Supported / t.Total:0.000} | {(double)t.Contradicted / t.Total:0.000} | {t.Total} |"));
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"| all true claims | {SupportedTruths:0.000} | {ContradictedTruths:0.000} | {Truths} |"));
        return string.Join('\n', lines);
    }

    private void Add(EvidencePair pair, SourceMatch match)
    {
        var supported = match.Outcome == MatchOutcome.Supported ? 1 : 0;
        if (pair.IsTrue)
        {
            var old = _truths.GetValueOrDefault(pair.Kind);
            _truths[pair.Kind] = (old.Supported + supported, old.Contradicted + (match.Outcome == MatchOutcome.Contradicted ? 1 : 0), old.Total + 1);
        }
        else
        {
            var old = _mutants.GetValueOrDefault(pair.Kind);
            _mutants[pair.Kind] = (old.Detected + (Detects(match) ? 1 : 0), old.Supported + supported, old.Total + 1);
        }
    }
}
