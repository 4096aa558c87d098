using FactCheck.Core.Checking;
using FactCheck.Core.Rules;

namespace FactCheck.Core.Reporting;

/// <summary>
/// Takes out of a report what somebody decided not to count, keeps it listed with its reason, and complains where such a decision is
/// without a reason, has expired or silences nothing any more.
/// </summary>
public static class Silencer
{
    /// <param name="article">As judged.</param>
    /// <param name="weights">Severities of the configuration.</param>
    /// <param name="baseline">Identities of findings that were there before; empty for none.</param>
    /// <param name="today">What expiry counts from.</param>
    /// <param name="isWhole">False where only changed claims were taken up: then a suppression that met nothing may still be needed.</param>
    public static CheckedArticle Apply(CheckedArticle article, IReadOnlyList<RuleWeight> weights, IReadOnlySet<string> baseline, DateOnly today, bool isWhole)
    {
        var suppressions = SuppressionReader.Read(article.Reading.Text);
        var used = new HashSet<Suppression>();
        var silenced = new List<SilencedFinding>();
        IReadOnlyList<Finding> Keep(IEnumerable<Finding> findings)
        {
            var kept = new List<Finding>();
            foreach (var finding in findings)
            {
                var weighed = Weigh(finding, weights, today, silenced);
                if (weighed is null) continue;
                var line = article.Place(finding.Span).Start.Line;
                var met = suppressions.Where(s => s.Covers(finding.Rule, line)).ToList();
                used.UnionWith(met);
                if (met.Find(s => s.Reason.Length > 0 && !(s.Until < today)) is { } holds) silenced.Add(new(weighed, holds.Reason, "inline", holds.Until));
                else if (baseline.Contains(finding.Id)) silenced.Add(new(weighed, "in the baseline", "baseline", null));
                else kept.Add(weighed);
            }
            return kept;
        }

        var claims = article.Judgement.Claims.Select(c => c with { Findings = Keep(c.Findings) }).ToList();
        var whole = Keep(article.Judgement.Findings).Concat(Complaints(article.Path, suppressions, used, today, isWhole)).ToList();
        return article with { Judgement = new ArticleJudgement(claims, whole), Silenced = silenced };
    }

    private static Finding? Weigh(Finding finding, IReadOnlyList<RuleWeight> weights, DateOnly today, List<SilencedFinding> silenced)
    {
        var weight = weights.LastOrDefault(w => w.Rule == finding.Rule && !(w.Until < today));
        if (weight is null) return finding;
        if (weight.Severity is { } severity) return finding with { Severity = severity };
        silenced.Add(new(finding, weight.Reason.Length > 0 ? weight.Reason : "off in the configuration", "configuration", weight.Until));
        return null;
    }

    /// <summary>Findings about suppressions themselves: without a reason, or expired.</summary>
    public static IEnumerable<Finding> Complaints(string path, IReadOnlyList<Suppression> suppressions, DateOnly today) =>
        Complaints(path, suppressions, [], today, isWhole: false);

    private static IEnumerable<Finding> Complaints(string path, IReadOnlyList<Suppression> suppressions, HashSet<Suppression> used, DateOnly today, bool isWhole)
    {
        var count = 0;
        foreach (var suppression in suppressions)
        {
            var names = string.Join(", ", suppression.Rules);
            if (suppression.Reason.Length == 0) yield return HouseRules.Of(HouseRules.SuppressionWithoutReason, $"The suppression of {names} in line {suppression.Line} gives no reason and silences nothing.", path, count++);
            else if (suppression.Until < today) yield return HouseRules.Of(HouseRules.ExpiredSuppression, FormattableString.Invariant($"The suppression of {names} in line {suppression.Line} expired on {suppression.Until:yyyy-MM-dd}."), path, count++);
            else if (isWhole && !used.Contains(suppression)) yield return HouseRules.Of(HouseRules.UnusedSuppression, $"The suppression of {names} in line {suppression.Line} silences nothing.", path, count++);
        }
    }
}
