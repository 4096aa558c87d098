using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Language.Segmentation;
using FactCheck.Language.Spans;
using FactCheck.Pipeline.Reviewing;
using FactCheck.Web.Hosting;
using FactCheck.Web.Marks;
using FactCheck.Web.Wording;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Finds the sentence that somebody wants to shape: by its id, or by words pasted from the article. Several places are all shown; it never chooses.</summary>
public sealed class ShapeReader(FactCheckDbContext data, DeskSession session, StandingReader standings, EditReader edits, ProgressReader progress)
{
    private const int Around = 60;

    /// <param name="quote">Words pasted from the article, or empty.</param>
    /// <param name="at">Which of several places is meant, or null.</param>
    public async Task<ShapeView?> ReadAsync(Guid articleId, Guid? sentenceId, string quote, int? at, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var article = await data.Articles.AsNoTracking().SingleOrDefaultAsync(a => a.Id == articleId && a.DeskId == me.DeskId, cancellation);
        if (article is null) return null;
        var text = await data.Readings.Where(r => r.RevisionId == article.CurrentRevisionId).Select(r => r.Text).SingleOrDefaultAsync(cancellation) ?? "";
        var sentences = await data.Sentences.AsNoTracking().Where(s => s.RevisionId == article.CurrentRevisionId).OrderBy(s => s.Number).ToListAsync(cancellation);
        var view = new ShapeView
        {
            Article = article,
            Revision = await data.Revisions.AsNoTracking().SingleAsync(r => r.Id == article.CurrentRevisionId, cancellation),
            Edits = await edits.ReadAsync(article, cancellation),
            Progress = await progress.ReadAsync(articleId, article.CurrentRevisionId, cancellation),
        };
        if (sentenceId is { } id)
        {
            return sentences.Find(s => s.Id == id) is { } own
                ? await OfAsync(view, text, sentences, own, cancellation)
                : view with { Problem = "This sentence is of an earlier revision. Next: find the words in the revision that stands." };
        }
        return quote.Trim().Length == 0 ? view : await FoundAsync(view, text, sentences, PastedQuote.FindIn(text, quote), at, cancellation);
    }

    /// <summary>The places of pasted words in a short text, each with its neighbours.</summary>
    public static IReadOnlyList<QuotePlace> PlacesIn(string text, IReadOnlyList<TextSpan> places) => [.. places.Select(p => Place(text, p, 0))];

    private async Task<ShapeView> FoundAsync(
        ShapeView view, string text, List<SentenceRow> sentences, IReadOnlyList<TextSpan> places, int? at, CancellationToken cancellation)
    {
        if (places.Count == 0)
            return view with { Problem = $"These words do not stand in revision {view.Revision.Number}. Next: paste them letter for letter from the galley." };
        if (places.Count > 1 && at is null)
        {
            return view with
            {
                Places = [.. places.Select(p => Place(text, p, ParagraphOf(sentences, p.Start)))],
                Problem = $"These words stand in {Lexicon.Count(places.Count, "place")}. Next: say which one you mean.",
            };
        }
        var place = places.Count == 1 ? places[0] : places.FirstOrDefault(p => p.Start == at);
        return sentences.Find(s => new TextSpan(s.Start, s.End).Contains(place) && !place.IsEmpty) is { } own
            ? await OfAsync(view, text, sentences, own, cancellation)
            : view with { Problem = "These words run over more than one sentence. Next: mark each sentence by itself; a claim belongs to one." };
    }

    private async Task<ShapeView> OfAsync(ShapeView view, string text, List<SentenceRow> sentences, SentenceRow own, CancellationToken cancellation)
    {
        var block = sentences.FindAll(s => s.Block == own.Block);
        var shown = new TextSpan(block[0].Start, block[^1].End);
        var whole = new TextSpan(own.Start, own.End);
        var reviews = await (from review in data.Reviews.AsNoTracking()
                             join claim in data.Claims on review.ClaimId equals claim.Id
                             where claim.SentenceId == own.Id && claim.RetiredAt == null && review.State != ReviewState.Superseded
                             orderby review.ClaimNumber
                             select review).ToListAsync(cancellation);
        return view with
        {
            Sentence = own,
            Words = whole.In(text),
            Paragraph = ParagraphOf(sentences, own.Start),
            Context = MarkedText.Cut(text, shown, shown, [new Mark(whole, "m-here", "this sentence", "", 1)]),
            Claims = await standings.ReadAsync(reviews, cancellation),
            Edits = [.. view.Edits.Where(e => e.SentenceId == own.Id)],
        };
    }

    private static int ParagraphOf(List<SentenceRow> sentences, int at)
    {
        var block = sentences.FindLast(s => s.Start <= at)?.Block;
        return sentences.Where(s => s.BlockKind != BlockKind.Heading).Select(s => s.Block).Distinct().ToList().IndexOf(block ?? -1) + 1;
    }

    private static QuotePlace Place(string text, TextSpan place, int paragraph)
    {
        var shown = new TextSpan(Math.Max(0, place.Start - Around), Math.Min(text.Length, place.End + Around));
        return new(place.Start, MarkedText.Cut(text, shown, shown, [new Mark(place, "m-here", "the words", "", 1)]), paragraph);
    }
}
