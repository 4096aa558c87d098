using FactCheck.Core.Sources;
using FactCheck.Core.Text;
using FactCheck.Core.Verdicts.Advising;
using FactCheck.Data;
using FactCheck.Data.Advising;
using FactCheck.Data.Claims;
using FactCheck.Data.Sources;
using FactCheck.Language.Spans;
using FactCheck.Models;
using FactCheck.Web.Marks;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads what the optional model suggested. Every quote is looked up once more in the text it is shown beside.</summary>
public sealed class ModelReader(FactCheckDbContext data, ModelDoor door)
{
    private const int Around = 120;

    /// <summary>Null where no model was ever asked about this claim and none is set up.</summary>
    public async Task<ModelView?> OfClaimAsync(ClaimRow claim, IReadOnlyList<Witness> witnesses, CancellationToken cancellation)
    {
        var rows = await data.Advice.AsNoTracking().Where(a => a.DeskId == claim.DeskId && a.StatementKey == claim.StatementKey && a.SourceId != null).ToListAsync(cancellation);
        var newest = rows.GroupBy(r => r.SourceId).ToDictionary(g => g.Key ?? Guid.Empty, g => g.OrderByDescending(r => r.At).First());
        if (newest.Count == 0 && !door.IsOn) return null;
        var lines = witnesses.Where(w => newest.ContainsKey(w.Source.Id)).Select(w => Line(w, newest[w.Source.Id])).ToList();
        var unsent = door is { IsOn: true, SendsPrivate: false } ? witnesses.Where(w => w.Source.Kind == SourceKind.Private && !newest.ContainsKey(w.Source.Id)).Select(w => w.Number).ToList() : [];
        return new(lines, unsent, door.IsOn);
    }

    /// <summary>Null where no model was asked about the revision.</summary>
    public async Task<ModelStatements?> OfRevisionAsync(Guid revisionId, CancellationToken cancellation)
    {
        var row = await data.Advice.AsNoTracking().Where(a => a.RevisionId == revisionId).OrderByDescending(a => a.At).FirstOrDefaultAsync(cancellation);
        if (row is null) return null;
        if (row.Advice.Claims.Count == 0) return new(row, []);
        var text = await data.Readings.Where(r => r.RevisionId == revisionId).Select(r => r.Text).SingleAsync(cancellation);
        var claimed = await data.Claims.Where(c => c.RevisionId == revisionId && c.RetiredAt == null).Select(c => new { c.Start, c.End }).ToListAsync(cancellation);
        var sentences = await data.Sentences.AsNoTracking().Where(s => s.RevisionId == revisionId).OrderBy(s => s.Number).ToListAsync(cancellation);
        var open = new List<(AdvisedClaim, Guid)>();
        foreach (var advised in row.Advice.Claims)
        {
            if (Place(advised.Words, text) is not { } words || claimed.Any(c => new TextSpan(c.Start, c.End).Overlaps(words))) continue;
            if (sentences.Find(s => new TextSpan(s.Start, s.End).Contains(words)) is { } sentence) open.Add((advised, sentence.Id));
        }
        return new(row, open);
    }

    private static ModelLine Line(Witness witness, AdviceRow row)
    {
        CaptureRow?[] captures = [witness.Latest, witness.Earlier];
        var passages = new List<ModelPassage>();
        foreach (var advised in row.Advice.Passages)
        {
            // Words that are gone from every capture that is still kept are shown by nobody.
            foreach (var capture in captures)
            {
                if (capture?.Text?.Text is not { } text || Place(advised.Passage, text) is not { } place) continue;
                passages.Add(new(advised.Passage.Exact, advised.Why, MarkedText.Cut(text, Surroundings(text, place), place, []), capture.Id));
                break;
            }
        }
        return new(witness.Number, witness.Title, row, passages);
    }

    private static TextSpan? Place(QuoteSelector words, string text) => words.FindIn(text) is { Count: > 0 } places ? places.Contains(words.Span) ? words.Span : places[0] : null;

    // The paragraph, but no more than a line or so on each side, cut between words.
    private static TextSpan Surroundings(string text, TextSpan place)
    {
        var from = Math.Max(text.LastIndexOf("\n\n", place.Start, StringComparison.Ordinal) + 2, place.Start - Around);
        if (from < 2 || from > place.Start) from = Math.Max(0, place.Start - Around);
        var to = text.IndexOf("\n\n", place.End, StringComparison.Ordinal);
        to = Math.Min(to < 0 ? text.Length : to, place.End + Around);
        to = Math.Min(to, text.Length);
        while (from > 0 && from < place.Start && !char.IsWhiteSpace(text[from - 1])) from++;
        while (to < text.Length && to > place.End && !char.IsWhiteSpace(text[to])) to--;
        return new(from, to);
    }
}
