using FactCheck.Core.Matching;

namespace FactCheck.Training.Evidence;

/// <summary>Learns which sentences of a source show a claim: <c>passage-weights.txt</c>.</summary>
internal static class PassageLesson
{
    private const double Penalty = 10;

    /// <summary>Learns from WiCE and writes the file of weights.</summary>
    public static void Run(string folder, string target, TextWriter report)
    {
        List<double[]> values = [];
        List<double> truth = [];
        List<double> importance = [];
        foreach (var row in EvidenceRow.Wice(Path.Combine(folder, "wice", "dev.jsonl")).Where(r => r.Sets.Count > 0))
        {
            var source = SourceIndex.Of(row.Sentences);
            var (passages, features) = PassageRanker.Candidates(new ClaimIndex(row.Claim, source.Lexicon), source);
            values.AddRange(features);
            // A sentence that only some of the alternative sets need is as good as partly right.
            truth.AddRange(passages.Select(p => (double)row.Sets.Count(s => s.Contains(p.Sentence)) / row.Sets.Count));
            importance.AddRange(passages.Select(_ => 1.0));
        }
        var weights = LogisticRegression.Fit(values, truth, importance, Penalty);
        WeightFile.Write(target, PassageFeatures.Names, weights);
        report.WriteLine($"{values.Count} sentences, {truth.Sum():0} of them needed; wrote {target}");
    }
}
