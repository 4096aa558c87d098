using FactCheck.Core.Reporting;
using FactCheck.Core.Rules;

namespace FactCheck.Cli.Servers;

/// <summary>Lays what a desk says over what the engine finds here: the desk's policy weighs, its waivers count, and what its people still owe is a finding.</summary>
internal static class DeskWord
{
    private const string By = "desk";

    public static CheckedArticle Lay(CheckedArticle article, DeskStanding standing)
    {
        var theirs = standing.Findings.ToList();
        var silenced = article.Silenced.ToList();
        // What is silenced in the text stands in the desk's list as well; it is one finding.
        foreach (var known in silenced) Take(theirs, known.Finding);
        var ours = article.Judgement with
        {
            Findings = Weigh(article.Judgement.Findings, theirs, silenced),
            Claims = [.. article.Judgement.Claims.Select(c => c with { Findings = Weigh(c.Findings, theirs, silenced) })],
        };
        return article with { Judgement = ours with { Findings = [.. ours.Findings, .. theirs.Where(f => f.IsHolding).Select((f, n) => New(f, n, article))] }, Silenced = silenced };
    }

    private static List<Finding> Weigh(IReadOnlyList<Finding> findings, List<DeskFinding> theirs, List<SilencedFinding> silenced)
    {
        var kept = new List<Finding>();
        foreach (var finding in findings)
        {
            var word = Take(theirs, finding);
            if (word is null) silenced.Add(new(finding, "The desk does not count it.", By, null));
            else if (word is { Severity: Severity.Blocking, IsHolding: false }) silenced.Add(new(finding, "Waived at the desk.", By, null));
            else kept.Add(finding with { Severity = word.Severity });
        }
        return kept;
    }

    private static DeskFinding? Take(List<DeskFinding> theirs, Finding finding)
    {
        var place = theirs.FindIndex(f => f.Rule == finding.Rule.Value && f.ClaimKey == finding.ClaimKey);
        if (place < 0) return null;
        var found = theirs[place];
        theirs.RemoveAt(place);
        return found;
    }

    private static Finding New(DeskFinding finding, int number, CheckedArticle article) => new()
    {
        Rule = new(finding.Rule), Severity = finding.Severity, Message = finding.Message, Next = finding.Next, ClaimKey = finding.ClaimKey, Source = finding.Source,
        Path = article.Path, Occurrence = number,
        Span = finding.ClaimKey.Length == 0 ? null : article.Judgement.Claims.FirstOrDefault(c => c.Key == finding.ClaimKey)?.Claim.Span,
    };
}
