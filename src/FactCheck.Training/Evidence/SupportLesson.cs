using FactCheck.Core.Matching;

namespace FactCheck.Training.Evidence;

/// <summary>Learns when a source fully supports a claim: <c>support-weights.txt</c>.</summary>
internal static class SupportLesson
{
    private const double Penalty = 3;
    private const double SciFactShare = 0.3;

    /// <summary>Learns from WiCE and SciFact and writes the file of weights.</summary>
    public static void Run(string folder, string target, TextWriter report)
    {
        List<double[]> values = [];
        List<double> truth = [];
        List<double> importance = [];
        foreach (var (row, share) in Rows(folder))
        {
            var source = SourceIndex.Of(row.Sentences);
            values.Add([.. EvidenceMatcher.Features(row.Claim, source).Values]);
            truth.Add(row.IsSupported ? 1 : 0);
            importance.Add(share);
        }
        WeightFile.Write(target, SupportFeatures.Names, LogisticRegression.Fit(values, truth, importance, Penalty));
        report.WriteLine($"{values.Count} pairs, {truth.Sum():0} of them supported; wrote {target}");
    }

    private static IEnumerable<(EvidenceRow Row, double Share)> Rows(string folder) =>
        EvidenceRow.Wice(Path.Combine(folder, "wice", "dev.jsonl")).Select(r => (r, 1.0))
            .Concat(EvidenceRow.SciFact(Path.Combine(folder, "scifact", "train.jsonl")).Select(r => (r, SciFactShare)));
}
