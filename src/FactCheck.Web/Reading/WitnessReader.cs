using FactCheck.Core.Matching;
using FactCheck.Core.Text;
using FactCheck.Data;
using FactCheck.Data.Claims;
using FactCheck.Data.Matching;
using FactCheck.Data.Sources;
using FactCheck.Language.Spans;
using FactCheck.Web.Hosting;
using FactCheck.Web.Marks;
using FactCheck.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads what the sources of one claim say about it.</summary>
public sealed class WitnessReader(FactCheckDbContext data, DeskSession session)
{
    private const int Around = 220;
    private const int MostPassages = 4;

    public async Task<(IReadOnlyList<Witness> Witnesses, FacetMarks Marks)> ReadAsync(ClaimRow claim, Guid reviewId, CancellationToken cancellation)
    {
        var cited = await CitedAsync(claim.Id, reviewId, cancellation);
        var ids = cited.Select(c => c.SourceId).ToArray();
        var sources = await data.Sources.AsNoTracking().Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellation);
        var captures = (await data.Captures.AsNoTracking().Where(c => ids.Contains(c.SourceId)).OrderByDescending(c => c.At).ToListAsync(cancellation)).ToLookup(c => c.SourceId);
        var captureIds = captures.SelectMany(c => c).Select(c => c.Id).ToArray();
        var matches = await data.Matches.AsNoTracking().Where(m => m.StatementKey == claim.StatementKey && captureIds.Contains(m.CaptureId)).ToDictionaryAsync(m => m.CaptureId, cancellation);
        var evidence = (await data.Evidence.AsNoTracking().Where(e => e.StatementKey == claim.StatementKey && captureIds.Contains(e.CaptureId)).ToListAsync(cancellation))
            .ToLookup(e => e.CaptureId);
        var found = cited.Where(c => sources.ContainsKey(c.SourceId)).Select((c, i) =>
        {
            var all = captures[c.SourceId].ToList();
            var latest = all.FirstOrDefault();
            var match = latest is null ? null : matches.GetValueOrDefault(latest.Id);
            return (Cited: c, Number: i + 1, Source: sources[c.SourceId], Latest: latest, Match: match, Earlier: latest?.Text is null ? all.Find(a => a.Text is not null) : null);
        }).ToList();
        var archive = await ArchiveAsync(data, ids, cancellation);
        var marks = new FacetMarks([.. found.Where(f => f.Match is not null).Select(f => new SourceComparison(f.Match!.Facets, f.Match.Quotes))]);
        return ([.. found.Select(f => new Witness(
            f.Number, f.Source, f.Cited.AsWritten, f.Latest, f.Match, Passages(f.Latest, f.Match, marks, evidence), f.Earlier, f.Cited.AddedBy, archive.GetValueOrDefault(f.Source.Id)))], marks);
    }

    /// <summary>The newest request to a web archive for each source that has one: a copy that is kept before one that is waited for.</summary>
    internal static async Task<Dictionary<Guid, ArchiveRequest>> ArchiveAsync(FactCheckDbContext data, IReadOnlyCollection<Guid> sources, CancellationToken cancellation)
    {
        var requests = await data.ArchiveRequests.AsNoTracking().Where(r => sources.Contains(r.SourceId)).ToListAsync(cancellation);
        return requests.GroupBy(r => r.SourceId).ToDictionary(g => g.Key, g => g.OrderByDescending(r => r.Copy is not null).ThenByDescending(r => r.AskedAt).First());
    }

    /// <summary>The facets of the claim against each source, conflicts first.</summary>
    public static IReadOnlyList<CollationRow> Collate(string claim, IReadOnlyList<Witness> witnesses)
    {
        var facets = witnesses.Where(w => w.Match is not null).SelectMany(w =>
            w.Match!.Facets.Select(f => (Witness: w, Key: (f.Kind.ToString(), f.Claim), Facet: Lexicon.Of("FacetKind." + f.Kind), Cell: Cell(w, Badges.Of(f.Outcome), f.Outcome == FacetOutcome.Conflict, f.Source, f.Message, f.Outcome != FacetOutcome.Equal)))
            .Concat(w.Match.Quotes.Select(q => (Witness: w, Key: ("Quote", q.Claim), Facet: Lexicon.Of("FacetKind.Quote"), Cell: Cell(w, Badges.Of(q.Outcome), q.Outcome is QuoteOutcome.Altered or QuoteOutcome.OtherSpeaker, q.Source, q.Message, q.Outcome != QuoteOutcome.Exact)))));
        return [.. facets.GroupBy(f => f.Key)
            .Select(g => new CollationRow(g.First().Facet, g.Key.Item2.End <= claim.Length ? g.Key.Item2.In(claim) : "", g.GroupBy(f => f.Witness.Number).ToDictionary(w => w.Key, w => w.First().Cell)))
            .OrderByDescending(r => r.Cells.Values.Any(c => c.Clash))];
    }

    private static CollationCell Cell(Witness witness, Badge badge, bool clash, TextSpan? at, string message, bool isExplained)
    {
        var text = witness.Latest?.Text?.Text ?? "";
        return new(badge, at is { } span && span.End <= text.Length ? span.In(text) : "", clash, message, isExplained);
    }

    private async Task<List<(Guid SourceId, string AsWritten, string AddedBy)>> CitedAsync(Guid claimId, Guid reviewId, CancellationToken cancellation)
    {
        var article = await data.ClaimCitations.Where(c => c.ClaimId == claimId)
            .Join(data.Citations, c => c.CitationId, c => c.Id, (_, citation) => citation).OrderBy(c => c.Number)
            .Select(c => new { c.SourceId, c.AsWritten }).ToListAsync(cancellation);
        var desk = await data.DeskCitations.AsNoTracking().Where(c => c.ReviewId == reviewId && c.RemovedAt == null).OrderBy(c => c.At).ToListAsync(cancellation);
        var names = await session.NamesAsync();
        return [.. article.Select(c => (c.SourceId, c.AsWritten, "")).Concat(desk.Select(d => (d.SourceId, d.AsWritten, names.GetValueOrDefault(d.PersonId, "somebody")))).DistinctBy(c => c.SourceId)];
    }

    private static List<WitnessPassage> Passages(CaptureRow? capture, MatchRow? match, FacetMarks marks, ILookup<Guid, EvidenceRow> evidence)
    {
        if (capture?.Text is not { } text) return [];
        var found = match is null ? [] : marks.InSource(new(match.Facets, match.Quotes)).ToList();
        // What a person chose comes first, then what speaks against the claim: it is shown unfolded.
        var clashes = found.Where(m => m.Css == "m-clash").Select(m => m.Span).ToList();
        return [.. evidence[capture.Id].Select(e => (Row: e, Span: Place(e.Passage, text.Text))).Where(e => e.Span is not null)
            .OrderByDescending(e => e.Row.PersonId is not null).ThenByDescending(e => clashes.Exists(c => e.Span is { } at && at.Contains(c))).ThenBy(e => e.Row.Rank).Take(MostPassages)
            .Select(e => new WitnessPassage(
                e.Row.Id, e.Row.Passage.Exact, MarkedText.Cut(text.Text, Surroundings(text.Text, e.Span!.Value), e.Span.Value, found), e.Row.Stance, e.Row.PersonId is not null))];
    }

    private static TextSpan? Place(QuoteSelector passage, string text)
    {
        var places = passage.FindIn(text);
        return places.Count == 0 ? null : places.Contains(passage.Span) ? passage.Span : places[0];
    }

    // The paragraph, but no more than a few lines on each side, cut between words.
    private static TextSpan Surroundings(string text, TextSpan passage)
    {
        var from = Math.Max(text.LastIndexOf("\n\n", Math.Max(0, passage.Start - 1), StringComparison.Ordinal) + 2, passage.Start - Around);
        if (from < 2 || from > passage.Start) from = Math.Max(0, Math.Min(passage.Start, passage.Start - Around));
        var to = text.IndexOf("\n\n", passage.End, StringComparison.Ordinal);
        to = Math.Min(to < 0 ? text.Length : to, Math.Min(text.Length, passage.End + Around));
        while (from > 0 && from < passage.Start && !char.IsWhiteSpace(text[from - 1])) from++;
        while (to < text.Length && to > passage.End && !char.IsWhiteSpace(text[to])) to--;
        return new TextSpan(from, to);
    }
}
