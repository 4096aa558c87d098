using FactCheck.Core.Articles;
using FactCheck.Core.Claims;
using FactCheck.Core.Text;
using FactCheck.Data.Articles;
using FactCheck.Data.Claims;
using FactCheck.Pipeline.Outbox;
using FactCheck.Pipeline.Reading;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Steps;

/// <summary>Brings the claim rows of a revision to what they should be: a claim that is there already keeps its row, one that is gone is retired.</summary>
internal sealed class ClaimShelf(
    Change change, Work work, ArticleText text, RevisionExtraction frozen, IReadOnlyList<SentenceRow> sentences, IReadOnlyList<(Guid Id, ClaimEdit Edit)> edits)
{
    internal async Task ArrangeAsync(ClaimExtraction extraction, CancellationToken cancellation)
    {
        var standing = await change.Data.Claims.Where(c => c.RevisionId == work.SubjectId && c.RetiredAt == null).OrderBy(c => c.Number).ToListAsync(cancellation);
        for (var i = 0; i < extraction.Claims.Count; i++)
        {
            var claim = extraction.Claims[i];
            var row = standing.Find(c => IsSame(c, claim));
            if (row is null) change.Data.Add(ToRow(extraction, claim, i + 1));
            else
            {
                standing.Remove(row);
                row.Number = i + 1;
                row.Risk = claim.Risk;
            }
        }
        foreach (var gone in standing) gone.RetiredAt = change.Now;
    }

    private static bool IsSame(ClaimRow row, Claim claim) =>
        row.Text == claim.Text && row.Start == claim.Span.Start && row.End == claim.Span.End
        && row.Speaker == claim.Speaker && row.Quote == claim.Quote && row.Spans.SequenceEqual(claim.Spans);

    private ClaimRow ToRow(ClaimExtraction extraction, Claim claim, int number) => new()
    {
        Id = Guid.CreateVersion7(),
        DeskId = work.DeskId,
        ArticleId = work.ArticleId ?? throw new InvalidOperationException($"{work.Key} names no article."),
        RevisionId = work.SubjectId,
        Number = number,
        SentenceId = sentences[claim.Sentence].Id,
        Text = claim.Text,
        Anchor = QuoteSelector.Of(text.Text, claim.Span),
        Spans = claim.Spans,
        Start = claim.Span.Start,
        End = claim.Span.End,
        Kind = claim.Kind,
        Risk = claim.Risk,
        Score = claim.Score,
        Speaker = claim.Speaker,
        Quote = claim.Quote,
        Reasons = claim.Reasons,
        StatementKey = Statements.KeyOf(text, extraction, claim, frozen.Published),
        EditId = edits.Where(e => e.Edit.Yields.Any(y => y.Text == claim.Text)).Select(e => (Guid?)e.Id).LastOrDefault(),
    };
}
