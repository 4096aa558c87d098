using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Claims;
using FactCheck.Data.Reviews;
using FactCheck.Language.Spans;
using FactCheck.Pipeline.Remembering;
using FactCheck.Web.Hosting;
using FactCheck.Web.Marks;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Web.Reading;

/// <summary>Reads one claim with everything a decision about it needs.</summary>
public sealed class ClaimReader(FactCheckDbContext data, DeskSession session, StandingReader standings, WitnessReader witnesses, HistoryReader history, EditReader edits, ClaimMemory memory, ModelReader model)
{
    public async Task<ClaimView?> ReadAsync(Guid reviewId, CancellationToken cancellation)
    {
        var me = await session.RequireAsync();
        var review = await data.Reviews.AsNoTracking().SingleOrDefaultAsync(r => r.Id == reviewId && r.DeskId == me.DeskId, cancellation);
        if (review is null) return null;
        var card = (await standings.ReadAsync([review], cancellation)).Single();
        var article = await data.Articles.AsNoTracking().SingleAsync(a => a.Id == review.ArticleId, cancellation);
        var (found, marks) = await witnesses.ReadAsync(card.Claim, review.Id, cancellation);
        var (context, paragraph, siblings) = await ContextAsync(card.Claim, review, cancellation);
        return new()
        {
            Article = article,
            Revision = await data.Revisions.AsNoTracking().SingleAsync(r => r.Id == card.Claim.RevisionId, cancellation),
            Card = card,
            Headline = MarkedText.Cut(card.Claim.Text, marks.InClaim),
            Context = context,
            Paragraph = paragraph,
            Siblings = siblings,
            Witnesses = found,
            Collation = WitnessReader.Collate(card.Claim.Text, found),
            VoidedText = review.VoidDifference.Length == 0 ? "" : await VoidedTextAsync(review, cancellation),
            Maker = card.Claim.EditId is null ? null : EditReader.MakerOf(card.Claim.Text, await edits.ReadAsync(article, cancellation)),
            Suggestion = await data.Suggestions.AsNoTracking().SingleOrDefaultAsync(s => s.ClaimId == card.Claim.Id, cancellation),
            Model = await model.OfClaimAsync(card.Claim, found, cancellation),
            Decided = await memory.ClaimsLikeAsync(me.DeskId, card.Claim.Text, review.Id, article.Policy, cancellation),
            ChecksByOthers = await memory.ChecksLikeAsync(me.DeskId, card.Claim.Text, cancellation),
            Queries = await data.Queries.AsNoTracking().Where(q => q.ReviewId == review.Id).OrderBy(q => q.AskedAt).ToListAsync(cancellation),
            FurtherAnswers = await data.FurtherAnswers.AsNoTracking().Where(a => data.Queries.Any(q => q.Id == a.QueryId && q.ReviewId == review.Id)).OrderBy(a => a.At).ToListAsync(cancellation),
            Comments = await data.Comments.AsNoTracking().Where(c => c.ReviewId == review.Id).OrderBy(c => c.At).ToListAsync(cancellation),
            IsCalled = await data.Mentions.AnyAsync(m => m.ReviewId == review.Id && m.PersonId == me.PersonId && m.SeenAt == null, cancellation),
            History = await history.ReadAsync(review, cancellation),
            Verdict = review.VerdictRecordId is { } id ? await data.Verdicts.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, cancellation) : null,
            Neighbours = await NeighboursAsync(review, cancellation),
        };
    }

    private async Task<(IReadOnlyList<MarkedPiece> Context, int Paragraph, IReadOnlyList<ClaimCard> Siblings)> ContextAsync(ClaimRow claim, Review review, CancellationToken cancellation)
    {
        var reading = await data.Readings.AsNoTracking().SingleAsync(r => r.RevisionId == claim.RevisionId, cancellation);
        var sentences = await data.Sentences.AsNoTracking().Where(s => s.RevisionId == claim.RevisionId).OrderBy(s => s.Number).ToListAsync(cancellation);
        if (sentences.Find(s => s.Id == claim.SentenceId) is not { } own) return ([], 0, []);
        var block = sentences.FindAll(s => s.Block == own.Block);
        var shown = new TextSpan(block[0].Start, block[^1].End);
        var here = new Mark(new(claim.Start, claim.End), "m-here", "the words of this claim", "", 1);
        var number = sentences.Where(s => s.BlockKind != Language.Segmentation.BlockKind.Heading).Select(s => s.Block).Distinct().ToList().IndexOf(own.Block) + 1;
        var inBlock = block.Select(s => s.Id).ToArray();
        var ids = await data.Claims.Where(c => inBlock.Contains(c.SentenceId) && c.Id != claim.Id && c.RetiredAt == null).Select(c => c.Id).ToListAsync(cancellation);
        var reviews = await data.Reviews.AsNoTracking().Where(r => ids.Contains(r.ClaimId) && r.State != ReviewState.Superseded).OrderBy(r => r.ClaimNumber).ToListAsync(cancellation);
        return (MarkedText.Cut(reading.Text, shown, shown, [here]), number, await standings.ReadAsync(reviews, cancellation));
    }

    private async Task<string> VoidedTextAsync(Review review, CancellationToken cancellation)
    {
        var ended = await data.Verdicts.Where(v => v.ReviewId == review.Id && v.Outcome == VerdictOutcome.Voided).OrderByDescending(v => v.EndedAt).Select(v => v.ClaimText).FirstOrDefaultAsync(cancellation) ?? "";
        return Core.Text.NormalForm.Of(ended) == Core.Text.NormalForm.Of(review.ClaimText) ? "" : ended;
    }

    private async Task<(Guid? Before, Guid? After)> NeighboursAsync(Review review, CancellationToken cancellation)
    {
        var others = data.Reviews.Where(r => r.ArticleId == review.ArticleId && r.State != ReviewState.Superseded && r.Id != review.Id);
        var before = await others.Where(r => r.ClaimNumber < review.ClaimNumber).OrderByDescending(r => r.ClaimNumber).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellation);
        var after = await others.Where(r => r.ClaimNumber > review.ClaimNumber).OrderBy(r => r.ClaimNumber).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellation);
        return (before, after);
    }
}
