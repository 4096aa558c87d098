using FactCheck.Core.Matching;
using FactCheck.Core.Text;
using FactCheck.Data.Claims;
using FactCheck.Data.Desks;
using FactCheck.Data.Matching;
using FactCheck.Data.Reviews;
using FactCheck.Data.Sources;
using FactCheck.Pipeline.Outcomes;
using FactCheck.Pipeline.Writing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Reviewing;

/// <summary>Passages that people choose: pasted, found in the capture, and kept with their exact words.</summary>
public sealed class EvidenceDesk(Changes changes)
{
    // People's passages stand after everything that the machine ranks.
    private const int FirstRank = 1000;

    /// <summary>Attaches a passage of a capture to a claim. Words that do not stand there, or stand there several times and nobody said which, are refused.</summary>
    /// <param name="at">Where the words meant begin in the capture's text; null where they stand there once.</param>
    public async Task<Outcome> AttachAsync(
        Actor actor, Guid reviewId, Guid captureId, string quote, MatchOutcome stance, int? at = null, CancellationToken cancellation = default)
    {
        if (!actor.IsAny(DeskRole.Checker, DeskRole.Approver, DeskRole.Editor, DeskRole.Head)) return Outcome.NotAllowed("Only the desk chooses passages.");
        await using var change = await changes.BeginAsync(actor, cancellation);
        var review = await change.Data.Reviews.SingleOrDefaultAsync(r => r.Id == reviewId && r.DeskId == actor.DeskId, cancellation);
        var capture = await change.Data.Captures.SingleOrDefaultAsync(c => c.Id == captureId && c.DeskId == actor.DeskId, cancellation);
        if (review is null || capture is null) return Outcome.Nothing;
        if (!await IsCitedAsync(change, review, capture, cancellation))
            return Outcome.NotInThisState("This source is not cited for the claim.", "Add it as a source of the desk first.");
        if (capture.Text is not { } text) return Outcome.NotInThisState("Nothing could be read in this capture.", "Fetch the source again, or read it and give a reason.");
        var places = PastedQuote.FindIn(text.Text, quote);
        if (places.Count == 0) return Outcome.Missing("These words do not stand in the capture.", "Paste them from the text shown here.");
        if (at is { } start && places.Where(p => p.Start == start).ToList() is [var meant]) places = [meant];
        if (places.Count > 1) return Outcome.Missing($"These words stand in the capture {places.Count} times.", "Paste more of the passage, until it stands there once.");

        var claim = await change.Data.Claims.SingleAsync(c => c.Id == review.ClaimId, cancellation);
        var row = ToRow(change, review, claim, capture, QuoteSelector.Of(text.Text, places[0]), stance, await NextRankAsync(change, claim, capture, cancellation));
        change.Data.Add(row);
        change.Record("evidence.attach", "review", review.Id, review.ArticleId, new Dictionary<string, string>
        {
            ["snapshot"] = capture.Sha256,
            ["stance"] = stance.ToString(),
        }, row.Passage.Exact);
        await change.CommitAsync(cancellation);
        return new Done(row.Id, change.Now);
    }

    private static async Task<bool> IsCitedAsync(Change change, Review review, CaptureRow capture, CancellationToken cancellation) =>
        await change.Data.DeskCitations.AnyAsync(c => c.ReviewId == review.Id && c.SourceId == capture.SourceId && c.RemovedAt == null, cancellation)
        || await (from link in change.Data.ClaimCitations
                  join citation in change.Data.Citations on link.CitationId equals citation.Id
                  where link.ClaimId == review.ClaimId && citation.SourceId == capture.SourceId
                  select link).AnyAsync(cancellation);

    private static async Task<int> NextRankAsync(Change change, ClaimRow claim, CaptureRow capture, CancellationToken cancellation) =>
        Math.Max(FirstRank, 1 + (await change.Data.Evidence
            .Where(e => e.DeskId == claim.DeskId && e.StatementKey == claim.StatementKey && e.CaptureId == capture.Id)
            .MaxAsync(e => (int?)e.Rank, cancellation) ?? 0));

    private static EvidenceRow ToRow(
        Change change, Review review, ClaimRow claim, CaptureRow capture, QuoteSelector passage, MatchOutcome stance, int rank) => new()
    {
        Id = Guid.CreateVersion7(),
        DeskId = review.DeskId,
        StatementKey = claim.StatementKey,
        CaptureId = capture.Id,
        Rank = rank,
        Passage = passage,
        Sentence = -1,
        Relevance = 1,
        Stance = stance,
        ReviewId = review.Id,
        PersonId = change.Actor?.PersonId,
        At = change.Now,
    };
}
