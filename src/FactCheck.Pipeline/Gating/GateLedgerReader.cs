using FactCheck.Core.Gates;
using FactCheck.Core.Reviews;
using FactCheck.Data;
using FactCheck.Data.Articles;
using FactCheck.Data.Claims;
using FactCheck.Data.Gates;
using FactCheck.Data.Jobs;
using FactCheck.Data.Reviews;
using FactCheck.Language.Spans;
using FactCheck.Pipeline.Reviewing;
using Microsoft.EntityFrameworkCore;

namespace FactCheck.Pipeline.Gating;

/// <summary>Reads everything that the gate of one revision looks at, in one transaction of the caller.</summary>
internal sealed class GateLedgerReader(FactCheckDbContext data, Article article, Guid revisionId, DateTimeOffset now, CancellationToken cancellation)
{
    // While one of these is under way for the article, claims, findings or reviews may still change.
    private static readonly LineStep[] Unsettling =
        [LineStep.IngestArticle, LineStep.ExtractClaims, LineStep.LinkCitations, LineStep.SyncReviews, LineStep.MatchEvidence, LineStep.RunChecks];

    internal async Task<GateLedger> ReadAsync()
    {
        var claims = await data.Claims.AsNoTracking().Where(c => c.RevisionId == revisionId && c.RetiredAt == null).OrderBy(c => c.Number).ToListAsync(cancellation);
        var links = await data.ReviewedClaims.AsNoTracking().Where(l => l.RevisionId == revisionId).ToDictionaryAsync(l => l.ClaimId, cancellation);
        var reviews = await data.Reviews.AsNoTracking().Where(r => r.ArticleId == article.Id).ToDictionaryAsync(r => r.Id, cancellation);
        var sources = await SourcesAsync();
        var waivers = await data.Waivers.AsNoTracking()
            .Where(w => w.ArticleId == article.Id && w.RevokedAt == null && w.ExpiresAt > now).ToListAsync(cancellation);
        var authors = await data.Authors.AsNoTracking().Where(a => a.ArticleId == article.Id).OrderBy(a => a.Name).ToListAsync(cancellation);
        var broken = await BrokenAsync(reviews.Values, sources);
        var scope = await data.Scopes.AsNoTracking().SingleOrDefaultAsync(s => s.RevisionId == revisionId, cancellation);
        var asked = claims.Where(c => links.TryGetValue(c.Id, out var link) && !reviews[link.ReviewId].OutOfPlay).ToList();
        var standings = asked
            .Select(c => Standing(c, reviews[links[c.Id].ReviewId], links[c.Id].ClaimKey, waivers, broken)).ToList();
        var findings = await FindingsAsync(scope is null ? null : asked.Select(c => c.Id).ToHashSet(), asked.Select(c => links[c.Id].ClaimKey).ToHashSet(StringComparer.Ordinal));
        var silence = scope is null ? AuthorSilence.None : await AuthorSilence.ReadAsync(data, article.Id, revisionId, findings, now, cancellation);
        var facts = new GateFacts
        {
            IsRead = await IsReadAsync(claims, links),
            Claims = await WithOpenWordingsAsync(standings),
            IsPartial = scope is not null,
            Sentences = await SentencesAsync(claims, links, reviews, scope?.SentenceKeys.ToHashSet(StringComparer.Ordinal) ?? []),
            Sources = [.. sources.Select(s => new SourceStanding(s.Url, s.Outcome, s.At))],
            Findings = [.. findings, .. silence.Complaints],
            Silenced = silence.Reasons,
            WaivedFindings = waivers.Where(w => w.Subject == WaiverSubject.Finding).Select(w => w.FindingId).ToHashSet(StringComparer.Ordinal),
            OpenQueries = await QueriesAsync(reviews),
            UnknownAuthors = [.. authors.Where(a => !a.IsKnown).Select(a => a.Name)],
            HasAuthors = authors.Count > 0,
            LegalSigned = await data.SignOffs.AnyAsync(s => s.RevisionId == revisionId, cancellation),
            Stuck = await StuckAsync(sources.Select(s => s.Id)),
            Bypasses = await BypassesAsync([.. waivers.Where(w => w.Subject == WaiverSubject.Separation)], reviews),
        };
        return new(facts, waivers.Select(w => (DateTimeOffset?)w.ExpiresAt).Append(silence.HoldsUntil).Min());
    }

    private async Task<bool> IsReadAsync(List<ClaimRow> claims, Dictionary<Guid, ReviewedClaim> links) =>
        await data.Readings.AnyAsync(r => r.RevisionId == revisionId && r.Failure == null, cancellation)
        && await data.Extractions.AnyAsync(e => e.RevisionId == revisionId, cancellation)
        && claims.TrueForAll(c => links.ContainsKey(c.Id))
        && !await data.Outbox.AnyAsync(i => i.ArticleId == article.Id && !i.Stuck && Unsettling.Contains(i.Step), cancellation);

    private static ClaimStanding Standing(ClaimRow claim, Review review, string key, List<Waiver> waivers, HashSet<Guid> broken) => new()
    {
        Number = claim.Number,
        Key = key,
        Text = claim.Text,
        Span = new TextSpan(claim.Start, claim.End),
        Risk = claim.Risk,
        State = review.State,
        Verdict = review.Verdict,
        Returned = review.Returned,
        Waived = waivers.Exists(w => w.Subject == WaiverSubject.Claim && w.ReviewId == review.Id && w.ClaimKey == key),
        Broken = broken.Contains(review.Id),
    };

    private async Task<IReadOnlyList<ClaimStanding>> WithOpenWordingsAsync(List<ClaimStanding> claims)
    {
        var open = await (from wording in data.Wordings
                          join review in data.Reviews on wording.ReviewId equals review.Id
                          where wording.ArticleId == article.Id && wording.State == WordingState.Open
                          select review.ClaimKey).ToListAsync(cancellation);
        return open.Count == 0 ? claims : [.. claims.Select(c => c with { WordingOpen = open.Contains(c.Key) })];
    }

    private async Task<IReadOnlyList<SentenceStanding>> SentencesAsync(
        List<ClaimRow> claims, Dictionary<Guid, ReviewedClaim> links, Dictionary<Guid, Review> reviews, HashSet<string> known)
    {
        var seen = (await data.SeenMarks.Where(m => m.ArticleId == article.Id).Select(m => m.SentenceKey).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        // A decided claim marks its sentence: somebody has read it closely.
        var decided = claims.Where(c => links.TryGetValue(c.Id, out var link) && reviews[link.ReviewId].State == ReviewState.Approved)
            .Select(c => c.SentenceId).ToHashSet();
        var rows = await data.Sentences.AsNoTracking().Where(s => s.RevisionId == revisionId).OrderBy(s => s.Number).ToListAsync(cancellation);
        return [.. rows.Where(s => !known.Contains(s.Key)).Select(s => new SentenceStanding(new TextSpan(s.Start, s.End), seen.Contains(s.Key) || decided.Contains(s.Id)))];
    }

    private async Task<IReadOnlyList<Core.Rules.Finding>> FindingsAsync(HashSet<Guid>? asked, HashSet<string> keys)
    {
        var rows = await data.Findings.AsNoTracking()
            .Where(f => f.RevisionId == revisionId && (f.ClaimId == null || data.Claims.Any(c => c.Id == f.ClaimId && c.RetiredAt == null)))
            .ToListAsync(cancellation);
        // What is noticed about the article as a whole counts where it touches a claim that people are asked about.
        return [.. rows.Where(f => asked is null || (f.ClaimId is { } claim ? asked.Contains(claim) : f.Finding.ClaimKey.Length == 0 || keys.Contains(f.Finding.ClaimKey))).Select(f => f.Finding)];
    }

    private async Task<IReadOnlyList<QueryStanding>> QueriesAsync(Dictionary<Guid, Review> reviews)
    {
        var rows = await data.Queries.AsNoTracking()
            .Where(q => q.ArticleId == article.Id && q.SettledAt == null && q.WithdrawnAt == null).OrderBy(q => q.AskedAt).ToListAsync(cancellation);
        return [.. rows.Where(q => reviews[q.ReviewId].State != ReviewState.Superseded)
            .Select(q => new QueryStanding(reviews[q.ReviewId].ClaimKey, q.AddresseeName, q.Question, q.DueAt, q.AnsweredAt is not null))];
    }

    private async Task<IReadOnlyList<string>> StuckAsync(IEnumerable<Guid> sources)
    {
        var ids = sources.ToList();
        var rows = await data.Outbox.AsNoTracking()
            .Where(i => i.Stuck && (i.ArticleId == article.Id || (i.Step == LineStep.CaptureSource && ids.Contains(i.SubjectId))))
            .OrderBy(i => i.Key).ToListAsync(cancellation);
        var failure = await data.Readings.Where(r => r.RevisionId == revisionId && r.Failure != null).Select(r => r.Failure).SingleOrDefaultAsync(cancellation);
        return [.. failure is null ? [] : new[] { $"the text could not be read. {failure}" }, .. rows.Select(i => $"{i.Step}: {i.LastError}")];
    }

    private async Task<IReadOnlyList<string>> BypassesAsync(List<Waiver> waivers, Dictionary<Guid, Review> reviews)
    {
        if (waivers.Count == 0) return [];
        var ids = waivers.SelectMany(w => new[] { w.PersonId, w.BeneficiaryId ?? Guid.Empty }).ToList();
        var names = await data.Users.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.DisplayName, cancellation);
        string Name(Guid? id) => id is { } known && names.TryGetValue(known, out var name) ? name : "somebody";
        return [.. waivers.Select(w =>
            $"{Name(w.PersonId)} lets {Name(w.BeneficiaryId)} judge {(w.ReviewId is { } r && reviews.TryGetValue(r, out var review) ? $"claim {review.ClaimNumber}" : "a claim")}. “{w.Reason}”")];
    }

    private Task<List<CitedSource>> SourcesAsync() => CitedSources.OfRevisionAsync(data, revisionId, article.Id, cancellation);

    private async Task<HashSet<Guid>> BrokenAsync(IEnumerable<Review> reviews, List<CitedSource> sources)
    {
        var records = reviews.Where(r => r.State == ReviewState.Approved && r.VerdictRecordId is not null).Select(r => r.VerdictRecordId).ToList();
        var rows = await data.Verdicts.AsNoTracking().Where(v => records.Contains(v.Id)).ToListAsync(cancellation);
        return [.. rows.Where(r => AcceptedQuotes.FirstBroken(r.Evidence, CitedSources.Newest(sources)) is not null).Select(r => r.ReviewId)];
    }
}
