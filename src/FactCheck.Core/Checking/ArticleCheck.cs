using FactCheck.Core.Articles;
using FactCheck.Core.Checks;
using FactCheck.Core.Citations;
using FactCheck.Core.Claims;
using FactCheck.Core.Rules;
using FactCheck.Core.Sources;
using FactCheck.Core.Text;
using FactCheck.Core.Verdicts;

namespace FactCheck.Core.Checking;

/// <summary>
/// The one order of decisions: read → extract → link → match → suggest → check. Desk, laptop and pull request run this and nothing else;
/// the hosts only bring captures and show what comes out. Pure: the same article, captures, rules and time give the same answer.
/// </summary>
public static class ArticleCheck
{
    /// <summary>Claims and citations of an article; no source is needed for it.</summary>
    /// <param name="text">The article.</param>
    /// <param name="sheet">Its source sheet; empty where none was handed in.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="published">The day it was (or is to be) published; null where only its front matter may tell.</param>
    public static ArticleReading Read(ArticleText text, IReadOnlyList<SourceSheetRow> sheet, CheckRules rules, DateOnly? published)
    {
        var day = published ?? ArticleDate.Of(text);
        var extraction = ClaimExtractor.Extract(text, rules.Claims, day);
        var links = CitationLinker.Link(text, extraction, sheet);
        return new(text, extraction, links, KeysOf(extraction, links), day);
    }

    /// <summary>The addresses a claim needs captures of.</summary>
    public static IReadOnlyList<string> SourcesOf(ArticleReading reading, int claim) => reading.Links.For(claim);

    /// <summary>
    /// One claim with the captures so far, by canonical address (what is missing there counts as not attempted); where there is a desk, with what
    /// it confirmed before and with what its sources said when they were captured before, the newest first.
    /// </summary>
    public static ClaimJudgement JudgeClaim(
        ArticleReading reading, int claim, IReadOnlyDictionary<string, Capture> captures, CheckRules rules, DateTimeOffset now, IReadOnlyList<EarlierClaim>? earlier = null,
        IReadOnlyList<Capture>? before = null) =>
        JudgeClaim(reading, claim, new SourceDesk(captures, now, before), rules, now, earlier ?? []);

    /// <summary>Every claim and the article as a whole.</summary>
    public static ArticleJudgement Judge(ArticleReading reading, IReadOnlyDictionary<string, Capture> captures, CheckRules rules, DateTimeOffset now)
    {
        var desk = new SourceDesk(captures, now);
        var claims = Enumerable.Range(0, reading.Extraction.Claims.Count).Select(c => JudgeClaim(reading, c, desk, rules, now, [])).ToList();
        return new(claims, JudgeWhole(reading, captures, rules, now));
    }

    /// <summary>Only these claims, for a run that asks for some; the article as a whole is checked too.</summary>
    public static ArticleJudgement Judge(
        ArticleReading reading, IEnumerable<int> claims, IReadOnlyDictionary<string, Capture> captures, CheckRules rules, DateTimeOffset now)
    {
        var desk = new SourceDesk(captures, now);
        return new([.. claims.Select(c => JudgeClaim(reading, c, desk, rules, now, []))], JudgeWhole(reading, captures, rules, now));
    }

    private static ClaimJudgement JudgeClaim(ArticleReading reading, int index, SourceDesk desk, CheckRules rules, DateTimeOffset now, IReadOnlyList<EarlierClaim> earlier)
    {
        var claim = reading.Extraction.Claims[index];
        var statement = StatementOf(reading, claim);
        var readings = desk.Compare(statement, reading.Links.For(index));
        var input = new ClaimCheckInput
        {
            Article = reading.Text,
            Claim = claim,
            ClaimKey = reading.ClaimKeys[index],
            Citations = [.. reading.Links.Citations.Where(c => c.Claims.Contains(index))],
            Readings = readings,
            Unsourced = reading.Links.Unsourced.FirstOrDefault(u => u.Claim == index),
            Earlier = earlier,
            Rules = rules.Sources,
            Published = reading.Published,
            Now = now,
            Path = reading.Path,
        };
        return new(index, claim, reading.ClaimKeys[index], readings, Suggester.Suggest(readings), FindingNumbers.Of(ClaimChecks.Run(input), TwinsBefore(reading, index)));
    }

    private static IReadOnlyList<Finding> JudgeWhole(ArticleReading reading, IReadOnlyDictionary<string, Capture> captures, CheckRules rules, DateTimeOffset now) =>
        FindingNumbers.Of(ArticleChecks.Run(new()
        {
            Article = reading.Text,
            Extraction = reading.Extraction,
            ClaimKeys = reading.ClaimKeys,
            Links = reading.Links,
            Captures = captures,
            Rules = rules.Sources,
            Published = reading.Published,
            Now = now,
            Path = reading.Path,
        }), 0);

    // Claims with the same words and the same sources share a key; their place among themselves tells their findings apart.
    private static int TwinsBefore(ArticleReading reading, int index) => Enumerable.Range(0, index).Count(i => reading.ClaimKeys[i] == reading.ClaimKeys[index]);

    // The title and the sentence before tell what "it" and "the survey" are; they support nothing.
    private static Matching.ClaimStatement StatementOf(ArticleReading reading, Claim claim)
    {
        var before = claim.Sentence > 0 ? reading.Extraction.Sentences[claim.Sentence - 1] : null;
        var isSameBlock = before is not null && before.Block == reading.Extraction.Sentences[claim.Sentence].Block;
        return new(claim.Text, claim.Speaker, claim.Quote, reading.Published)
        {
            Context = isSameBlock && before is not null ? $"{reading.Text.Title} {before.Span.In(reading.Text.Text)}" : reading.Text.Title,
        };
    }

    private static List<string> KeysOf(ClaimExtraction extraction, CitationLinks links)
    {
        var sources = new List<string>[extraction.Claims.Count];
        foreach (var citation in links.Citations)
        {
            foreach (var claim in citation.Claims) (sources[claim] ??= []).Add(citation.Url);
        }
        return [.. extraction.Claims.Select((c, i) => ClaimKey.Of(c.Text, sources[i] ?? []))];
    }
}
