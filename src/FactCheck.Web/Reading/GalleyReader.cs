using FactCheck.Core.Claims;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;
using FactCheck.Web.Hosting;
using FactCheck.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads an article as a proof.</summary>
public sealed class GalleyReader(FactCheckDbContext data, DeskSession session, StandingReader standings, ProgressReader progress, EditReader edits)
{
    /// <summary>Names of the coverage legend, in its order.</summary>
    public static IReadOnlyList<string> Coverages { get; } = ["approved", "waived", "review", "clash", "open", "not", "unseen"];

    public async Task<GalleyView?> ReadAsync(Guid articleId, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var article = await data.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == articleId && a.DeskId == me.DeskId, cancellation);
        if (article is null) return null;
        var revision = await data.Revisions.AsNoTracking().SingleAsync(r => r.Id == article.CurrentRevisionId, cancellation);
        var reading = await data.Readings.AsNoTracking().SingleOrDefaultAsync(r => r.RevisionId == revision.Id, cancellation);
        var sentences = await data.Sentences.AsNoTracking().Where(s => s.RevisionId == revision.Id).OrderBy(s => s.Number).ToListAsync(cancellation);
        var seen = (await data.SeenMarks.Where(s => s.ArticleId == articleId).Select(s => s.SentenceKey).ToListAsync(cancellation)).ToHashSet();
        var reviews = await data.Reviews.AsNoTracking().Where(r => r.ArticleId == articleId && r.State != ReviewState.Superseded).OrderBy(r => r.ClaimNumber).ToListAsync(cancellation);
        var claims = (await standings.ReadAsync(reviews, cancellation)).Where(c => c.Claim.RevisionId == revision.Id).ToList();
        // A decided claim marks its sentence: somebody has read it closely.
        var decided = claims.Where(c => c.Review.State == ReviewState.Approved).Select(c => c.Claim.SentenceId).ToHashSet();
        seen.UnionWith(sentences.Where(s => decided.Contains(s.Id)).Select(s => s.Key));
        var authors = await data.Authors.AsNoTracking().Where(a => a.ArticleId == articleId).OrderBy(a => a.Name).ToListAsync(cancellation);
        var gate = await data.Gates.AsNoTracking().SingleOrDefaultAsync(g => g.RevisionId == revision.Id, cancellation);
        var paragraphs = reading is null ? [] : Paragraphs(reading.Text, sentences, claims, seen);
        return new(
            article, revision, authors, reading?.Failure ?? "", reading is not null, paragraphs, claims,
            Legend(sentences, claims, seen), sentences.Count, gate?.Result, await progress.ReadAsync(articleId, revision.Id, cancellation),
            await edits.ReadAsync(article, cancellation));
    }

    private static Dictionary<string, int> Legend(List<SentenceRow> sentences, List<ClaimCard> claims, HashSet<string> seen)
    {
        var legend = Coverages.ToDictionary(c => c, c => claims.Count(s => s.Coverage == c));
        legend["not"] = sentences.Count(s => s.State == CoverageState.NotCheckable && seen.Contains(s.Key));
        legend["unseen"] = sentences.Count(s => !seen.Contains(s.Key));
        return legend;
    }

    private static List<GalleyParagraph> Paragraphs(string text, List<SentenceRow> sentences, List<ClaimCard> claims, HashSet<string> seen)
    {
        var bySentence = claims.ToLookup(c => c.Claim.SentenceId);
        var paragraphs = new List<GalleyParagraph>();
        var headings = new List<Guid>();
        var number = 0;
        foreach (var block in sentences.GroupBy(s => s.Block))
        {
            var first = block.First();
            var stretches = Stretches(text, [.. block], bySentence, seen);
            var inBlock = block.SelectMany(s => bySentence[s.Id]).OrderBy(c => c.Number).ToList();
            var notes = inBlock.Where(c => c.Coverage != "approved").ToList();
            Guid[] unseen = [.. block.Where(s => !seen.Contains(s.Key)).Select(s => s.Id)];
            var heading = first.BlockKind == BlockKind.Heading;
            // Whoever reads a paragraph has read the heading above it.
            if (heading) headings.AddRange(unseen);
            else (unseen, headings) = ([.. headings, .. unseen], []);
            paragraphs.Add(new(heading ? 0 : ++number, first.Block, first.BlockKind, stretches, notes, heading ? [] : unseen, Summary(inBlock, unseen.Length)));
        }
        if (headings.Count > 0 && paragraphs.FindLast(p => p.Number > 0) is { } last)
            paragraphs[paragraphs.IndexOf(last)] = last with { Unseen = [.. last.Unseen, .. headings] };
        return paragraphs;
    }

    private static List<GalleyStretch> Stretches(string text, List<SentenceRow> block, ILookup<Guid, ClaimCard> claims, HashSet<string> seen)
    {
        var stretches = new List<GalleyStretch>();
        SentenceRow? before = null;
        foreach (var sentence in block)
        {
            if (before is not null) stretches.Add(new(text[before.End..sentence.Start], "", false, []));
            stretches.AddRange(Stretches(text, sentence, [.. claims[sentence.Id]], seen.Contains(sentence.Key)));
            before = sentence;
        }
        return stretches;
    }

    private static string Summary(List<ClaimCard> claims, int unseen)
    {
        var parts = claims.GroupBy(c => c.Coverage).Select(g => $"{g.Count()} {Lexicon.Of("Coverage." + g.Key)}").ToList();
        if (unseen > 0) parts.Add(Lexicon.Count(unseen, "sentence") + " unseen");
        return parts.Count > 0 ? string.Join(", ", parts) : "nothing to check";
    }

    // A sentence is cut where a claim begins or ends; the heaviest line wins where claims share words.
    private static IEnumerable<GalleyStretch> Stretches(string text, SentenceRow sentence, List<ClaimCard> claims, bool seen)
    {
        var whole = new TextSpan(sentence.Start, sentence.End);
        if (claims.Count == 0)
        {
            yield return new(whole.In(text), !seen ? "unseen" : "not", false, []);
            yield break;
        }
        var parts = claims.SelectMany(c => Parts(c).Select(p => (Claim: c, Span: p))).Where(p => whole.Contains(p.Span)).ToList();
        var clashes = claims.SelectMany(c => Located(c, text)).Where(whole.Contains).ToList();
        int[] edges = [.. new SortedSet<int>(parts.SelectMany(p => new[] { p.Span.Start, p.Span.End })
            .Concat(clashes.SelectMany(c => new[] { c.Start, c.End })).Concat([whole.Start, whole.End]))];
        for (var i = 0; i + 1 < edges.Length; i++)
        {
            var span = new TextSpan(edges[i], edges[i + 1]);
            var here = parts.Where(p => p.Span.Contains(span)).Select(p => p.Claim).ToList();
            var coverage = here.Count == 0 ? "" : here.Select(c => c.Coverage).MaxBy(c => Weight(c)) ?? "";
            yield return new(span.In(text), coverage, clashes.Exists(c => c.Contains(span)), [.. claims.Where(c => End(c, whole) == span.End)]);
        }
    }

    private static IEnumerable<TextSpan> Parts(ClaimCard claim) =>
        claim.Claim.Spans.Count > 0 ? claim.Claim.Spans : [new TextSpan(claim.Claim.Start, claim.Claim.End)];

    private static int End(ClaimCard claim, TextSpan sentence) => Math.Min(Parts(claim).Max(p => p.End), sentence.End);

    /// <summary>Conflicting words of the claim where the article has them letter for letter.</summary>
    private static IEnumerable<TextSpan> Located(ClaimCard claim, string text)
    {
        if (claim.Coverage != "clash") yield break;
        foreach (var conflict in claim.Conflicts.Where(c => !c.IsEmpty && c.End <= claim.Claim.Text.Length))
        {
            var words = conflict.In(claim.Claim.Text);
            var at = text.IndexOf(words, claim.Claim.Start, Math.Max(0, claim.Claim.End - claim.Claim.Start), StringComparison.Ordinal);
            if (at >= 0) yield return new(at, at + words.Length);
        }
    }

    private static int Weight(string coverage) => coverage switch { "clash" => 5, "open" => 4, "review" => 3, "waived" => 2, _ => 1 };
}
